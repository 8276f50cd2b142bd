import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type * as Axe from 'axe-core';
import { cell, expect, fragmentOf, open, test } from './test.ts';

const small = './#net=9-12-12-3&batch=16&tool=training';

const raced = (page: Page) => expect(page.locator('.training')).toHaveAttribute('aria-busy', 'false', { timeout: 80_000 });
const result = (page: Page) => page.locator('.training-result');

async function type(page: Page, name: string, value: string): Promise<void> {
  const field = page.getByRole('textbox', { name, exact: true });
  await field.fill(value);
  await field.press('Enter');
}

test('the article’s claim: a link opens the race, and a sentence says who is ahead', async ({ page }) => {
  await open(page, './#vs.init=uniform(-0.05,0.05)&tool=training');
  await raced(page);
  await expect(page.locator('.training .runs-progress')).toHaveText('Done: 5 seeds × 2 networks');
  await expect(result(page)).toContainText(
    /After 200 steps the median loss over 5 seeds is 0\.0\d{3} \(A\) and 2\.\d\d \(B\)\. A reaches B’s final loss at step \d+\./,
  );
  await expect(result(page)).toContainText('By its loss B is still about as good as guessing.');
  await expect(page.locator('.training-chance')).toHaveCount(1);
  for (const path of ['.draws-a .draws-area', '.draws-b .draws-edges', '.depth-a .training-own', '.depth-b .training-median']) {
    await expect(page.locator(`.training-walk ${path}`)).toHaveAttribute('d', /L/);
  }
});

test('opened by its button a race is at each one’s best rate: He wins at 30 ReLU layers, says so at once, and the rates stand in the link', async ({
  page,
}) => {
  await open(page, './#net=100-100x30-10&init=heUniform&vs.init=glorotUniform');
  await page.getByRole('navigation').getByRole('button', { name: 'Training' }).click();
  await expect(page.getByRole('combobox', { name: 'whose learning rate' })).toHaveValue('best');
  await expect(page.locator('.training-lead')).toHaveText('A (He (Kaiming) uniform) wins, each at its best rate.', { timeout: 120_000 });
  await expect(page.locator('.training figcaption')).toContainText(/SGD, at each one’s best learning rate: A 0\.0\d+ · B [\d.]+/);
  await expect.poll(() => fragmentOf(page)).toMatch(/training\(sgd,200,5,0,constant,0,best\([\d.]+,[\d.]+\)\)/);
  await raced(page);
  await page.getByRole('combobox', { name: 'whose learning rate' }).selectOption('at one rate');
  await expect(page.locator('.training figcaption')).toContainText('SGD, learning rate 0.1');
  await expect.poll(() => fragmentOf(page)).not.toContain('best');
});

test('where neither learns at one rate, a button races each at its own best', async ({ page }) => {
  await open(page, './#net=100-40x30-10&batch=32&init=heUniform&vs.init=glorotUniform&tool=training(sgd(0.0001),30,2)');
  await raced(page);
  await expect(result(page)).toContainText('neither network learns');
  await page.getByRole('button', { name: 'Race each at its own best rate' }).click();
  await expect.poll(() => fragmentOf(page), { timeout: 60_000 }).toMatch(/best\([\d.]+,[\d.]+\)/);
  await page.goBack();
  await expect.poll(() => fragmentOf(page)).not.toContain('best');
});

test('several initializers race, each at its best rate: stopped, gone on with, in the link, and taken along', async ({ page }) => {
  await open(page, './#net=9-12-12-3&batch=16&init=heUniform&tool=training(sgd,40,2)');
  await page.getByRole('button', { name: 'Race several initializers' }).click();
  const fair = page.locator('.fair');
  await expect.poll(() => fragmentOf(page)).toContain('heUniform+glorotUniform+lecunNormal+orthogonal');
  await fair
    .getByRole('button', { name: 'Stop' })
    .click({ timeout: 5000 })
    .catch(() => {}); // it may be over
  await fair
    .getByRole('button', { name: 'Go on' })
    .click({ timeout: 5000 })
    .catch(() => {});
  await expect(fair).toHaveAttribute('aria-busy', 'false', { timeout: 120_000 });
  await expect(fair.locator('.training-lead')).toContainText(/ends lowest: median loss .* at learning rate/);
  await expect(fair.locator('.fair-table tbody tr')).toHaveCount(4);
  for (const chart of await fair.locator('figure svg').all()) await expect(chart.locator('.fair-line').first()).toHaveAttribute('d', /L/);
  const saved = page.waitForEvent('download');
  await fair.getByRole('button', { name: 'CSV' }).click();
  const lines = readFileSync((await (await saved).path())!, 'utf8')
    .trim()
    .split('\r\n');
  expect(lines).toHaveLength(1 + 4 * 7 * 2);
  await fair.getByRole('button', { name: 'leave out Orthogonal' }).click();
  await expect(fair.locator('.fair-table tbody tr')).toHaveCount(3);
  await expect(fair).toHaveAttribute('aria-busy', 'false');
  await page.getByRole('button', { name: 'Back to the race of A and B' }).click();
  await expect(fair).toHaveCount(0);
});

test('the film shows every layer over the steps, leads the table, stands in the link and is taken along', async ({ page }) => {
  await open(page, './#net=9-12-12-3&batch=16&act=tanh&vs.init=heUniform&tool=training(sgd,30,2)');
  const film = page.locator('.film');
  await film.getByRole('combobox', { name: 'film' }).selectOption('saturation by layer and step');
  await expect(film).toHaveAttribute('aria-busy', 'false', { timeout: 60_000 });
  await expect(film.locator('canvas')).toHaveCount(2);
  await expect.poll(() => fragmentOf(page)).toContain('saturation');
  await film.getByRole('combobox', { name: 'film' }).selectOption('∂L/∂z over time');
  await expect(film.locator('canvas')).toHaveCount(6);
  await film.getByRole('slider').press('End');
  await expect.poll(() => fragmentOf(page)).toContain('training(sgd,30,2,30');
  await film
    .locator('.film-plate')
    .first()
    .click({ position: { x: 1, y: 20 } });
  await expect.poll(() => fragmentOf(page)).toContain('training(sgd,30,2,0');
  for (const [name, pattern] of [
    ['CSV', /^network,layer,step,from,to,share\r\n/],
    ['figure (SVG)', /^<svg /],
  ] as const) {
    const saved = page.waitForEvent('download');
    await film.getByRole('button', { name }).click();
    expect(readFileSync((await (await saved).path())!, 'utf8')).toMatch(pattern);
  }
  const movie = page.waitForEvent('download');
  await film.getByRole('button', { name: 'movie (WebM)' }).click();
  expect(readFileSync((await (await movie).path())!).subarray(0, 4)).toEqual(Buffer.from([0x1a, 0x45, 0xdf, 0xa3]));
});

test('a row of the table is seen now or over time, or all are; a click leads to a step', async ({ page }) => {
  await open(page, './#net=9-12-12-3&batch=16&act=tanh&vs.init=heUniform&tool=training(sgd,30,2)');
  const row = page.locator('.network tr').filter({ has: cell(page, 'preactivations', 1) });
  const height = (await row.boundingBox())!.height;
  const overTime = row.getByRole('button', { name: 'over time' });
  await overTime.click();
  await expect.poll(() => fragmentOf(page)).toContain('preactivationStrips');
  await expect(row.locator('canvas')).toHaveCount(6);
  expect((await row.boundingBox())!.height).toBe(height);
  await expect(page.locator('.film')).toHaveAttribute('aria-busy', 'false', { timeout: 60_000 });
  await cell(page, 'preactivations', 2)
    .locator('.film-plate')
    .first()
    .click({ position: { x: 1, y: 8 } });
  await page.getByRole('combobox', { name: 'film' }).selectOption('all rows over time');
  await expect(page.locator('.network canvas')).toHaveCount(5 * 6);
  await row.getByRole('button', { name: 'over time' }).click();
  await expect(page.locator('.network canvas')).toHaveCount(0);
  expect(fragmentOf(page)).not.toContain('Strips');
});

test('another learning rate races anew; each optimizer keeps its own', async ({ page }) => {
  await open(page, small);
  await raced(page);
  const before = await result(page).textContent();
  await type(page, 'learning rate', '0.5');
  await expect(page.locator('.training figcaption')).toContainText('SGD, learning rate 0.5');
  await raced(page);
  await expect(result(page)).not.toHaveText(before!);
  const optimizer = page.getByRole('combobox', { name: 'optimizer' });
  await optimizer.selectOption('Adam');
  await expect(page.locator('.training figcaption')).toContainText('Adam, learning rate 0.001');
  await optimizer.selectOption('SGD');
  await expect(page.getByRole('textbox', { name: 'learning rate' })).toHaveValue('0.5');
});

test('weight decay is another number of an optimizer that has it', async ({ page }) => {
  await open(page, small);
  await page.getByRole('combobox', { name: 'optimizer' }).selectOption('AdamW');
  await type(page, 'weight decay', '0.05');
  await expect(page.locator('.training figcaption')).toContainText('AdamW, learning rate 0.001, weight decay 0.05');
  await expect.poll(() => fragmentOf(page)).toContain('training(adamw(0.001,0.05))');
  await raced(page);
});

test('runs that overflow are told and marked', async ({ page }) => {
  await open(page, './#net=9-12-12-3&batch=16&init=normal(0,1)&act=leakyRelu(0.5)&tool=training');
  await type(page, 'learning rate', '10');
  await expect(page.locator('.training figcaption')).toContainText('learning rate 10');
  await raced(page);
  await expect(result(page)).toContainText(/is ∞\. A: \d of 5 runs diverged, the first at step \d+\./);
  await expect(page.locator('.training-walk .depth-a .depth-cross')).toHaveAttribute('d', /M/);
});

test('real labels are raced on fresh batches, and judged on rows that were held out', async ({ page }) => {
  await open(page, './#data=digits&net=64-30-10&batch=64&tool=training');
  await raced(page);
  await expect(result(page)).toContainText(/Accuracy on 449 held-out samples, median over the seeds: A \d\d/);
  await expect(page.locator('.training .draws-words')).toContainText('Each step draws a new mini-batch of 64');
});

test('a step’s numbers are there for the keyboard, and all of them in a table', async ({ page }) => {
  await open(page, small);
  await raced(page);
  const chart = page.getByRole('slider', { name: 'step', exact: true });
  await chart.focus();
  await chart.press('Home');
  await chart.press('ArrowRight');
  await expect(page.locator('.training figcaption')).toContainText(/step 1, median \(5\s% to 95\s%\): A\s\d/);
  await expect(chart).toHaveAttribute('aria-valuetext', /step 1, median \(5\s% to 95\s%\): A\s\d/);
  await chart.press('PageUp');
  await expect(chart).toHaveAttribute('aria-valuenow', '21');
  await page.locator('.training-figure summary').first().click();
  const row = page.locator('.training .draws-numbers').first().getByRole('row', { name: /^200 / });
  await expect(row.getByRole('cell')).toHaveCount(4);
  await page.locator('.training-figure summary').nth(1).click();
  await expect(page.locator('.training-updates').getByRole('rowheader')).toHaveCount(3);
});

test('a race is stopped and goes on', async ({ page }) => {
  await open(page, './#net=256-256x8-10&tool=training');
  const progress = page.locator('.training .runs-progress');
  await progress.getByRole('button', { name: 'Stop' }).click();
  await expect(page.locator('.training')).toHaveAttribute('aria-busy', 'false');
  await expect(progress).toContainText(/\d of 5 runs/);
  await type(page, 'steps', '10');
  await raced(page);
  await expect(progress).toHaveText('Done: 5 seeds');
  await type(page, 'steps', '1000');
  await progress.getByRole('button', { name: 'Stop' }).click();
  await progress.getByRole('button', { name: 'Go on' }).click();
  await expect(progress.getByRole('button', { name: 'Stop' })).toBeVisible();
});

test('a gradient without a loss is told kindly, with a button that gives one; the other network is trained meanwhile', async ({ page }) => {
  await open(page, `${small}&loss=unitGradient&vs.loss=meanSquaredError`);
  await raced(page);
  const pane = page.locator('.training');
  await expect(pane).toContainText('A has the unit gradient, which has no loss to minimize.');
  await expect(result(page)).toContainText('After 200 steps the median loss over 5 seeds is 0.');
  await pane.getByRole('button', { name: 'use softmax cross-entropy' }).press('Enter');
  await expect(pane).toBeFocused();
  await expect(pane).not.toContainText('unit gradient');
  await raced(page);
  await expect(result(page)).toContainText('(A) and');
  await expect(page).toHaveURL(/vs\.loss=meanSquaredError/);
});

test('without any loss the controls stay', async ({ page }) => {
  await open(page, `${small}&loss=unitGradient`);
  await expect(page.locator('.training')).toContainText('A has the unit gradient');
  await expect(page.getByRole('textbox', { name: 'learning rate' })).toBeVisible();
});

test('networks of different tasks are not ranked, and it is said in what they differ', async ({ page }) => {
  await open(page, './#vs.data=digits&net=64-30-10&tool=training(sgd(0.1),10,2)');
  await raced(page);
  await expect(result(page)).toContainText('A and B learn different tasks (different data and labels), so their losses do not compare.');
  await expect(result(page)).not.toContainText('reaches');
  await expect(page.locator('.training .draws-words')).toContainText('A: Random labels can only be memorized.');
});

test('beside another loss it is said whose chance it is', async ({ page }) => {
  await open(page, './#net=9-12-3&batch=16&vs.loss=meanSquaredError&tool=training(sgd(0.1),10,2)');
  await raced(page);
  await expect(result(page)).toContainText('(different loss)');
  await expect(page.locator('.training-walk')).toContainText('chance (A), ln 3 = 1.10');
});

test('a network raced against itself is told to be the same', async ({ page }) => {
  await open(page, './#net=9-12-3&batch=16&vs=same&tool=training(sgd(0.1),10,2)');
  await raced(page);
  await expect(result(page)).toContainText('A and B are the same network here, so their curves are the same.');
});

test('a network that explodes does not flatten the other', async ({ page }) => {
  await open(page, './#init=normal(0,1)&vs.init=heNormal&net=100-100x5-10&batch=64&tool=training(sgd(1),30,3)');
  await raced(page);
  await expect(result(page)).toContainText('A diverged · B');
  const numbers = await page.locator('.training-walk .chart-label').allTextContents();
  expect(Math.max(...numbers.map(Number).filter(Number.isFinite))).toBeLessThan(1000);
  await expect(page.locator('.training-walk .depth-a .depth-points')).toHaveAttribute('d', /M/);
});

test('while a new race has nothing to show the old one stays, pale', async ({ page }) => {
  await open(page, small);
  await raced(page);
  await page.evaluate(() => {
    const seen = { frames: 0, empty: 0 };
    Object.assign(window, { seen });
    const look = () => {
      const lines = [...document.querySelectorAll('.training-walk .depth-line')].map(line => line.getAttribute('d') ?? '');
      seen.frames++;
      if (!lines.some(line => line.includes('L'))) seen.empty++;
      requestAnimationFrame(look);
    };
    look();
  });
  await type(page, 'learning rate', '0.5');
  await expect(page.locator('.training[data-stale]')).toHaveCount(1);
  await raced(page);
  await expect(page.locator('.training[data-stale]')).toHaveCount(0);
  const { frames, empty } = await page.evaluate(() => (window as unknown as { seen: { frames: number; empty: number } }).seen);
  expect(frames).toBeGreaterThan(5);
  expect(empty).toBe(0);
});

test('on a phone the chart stays where it is under the finger, and the table’s heads in view', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await open(page, './#net=256-256x8-10&vs.init=heNormal&tool=training(sgd(0.1),50,2)');
  const chart = page.locator('.training-walk svg');
  const top = () => chart.evaluate(svg => svg.getBoundingClientRect().top - svg.closest('.training')!.getBoundingClientRect().top);
  await expect(page.locator('.training-reading')).toHaveText('step 50');
  const before = await top();
  await raced(page);
  await expect(page.locator('.training-reading')).toContainText('median');
  for (const x of [10, 150, 300]) {
    await chart.hover({ position: { x, y: 60 } });
    expect(await top()).toBe(before);
  }
  await page.locator('.training-figure summary').first().click();
  const region = page.getByRole('region', { name: 'Loss by step' });
  await region.evaluate(element => element.scrollTo(0, 200));
  await expect(region.getByRole('columnheader', { name: 'median' }).first()).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

/** As text: the page's policy lets no script be added to it. */
const axeScript = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

for (const language of ['en', 'zh']) {
  test(`axe-core finds nothing in the race, in ${language}, wide and narrow, light and dark`, async ({ page }) => {
    await page.addInitScript(language => localStorage.setItem('initscope', JSON.stringify({ language })), language);
    await open(page, `${small}&vs.init=heNormal`);
    await raced(page);
    for (const summary of await page.locator('.training summary').all()) await summary.click();
    await page.evaluate(axeScript);
    for (const width of [1440, 390]) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        const found = await page.evaluate(async () => {
          const { axe } = window as unknown as { axe: typeof Axe };
          const { violations } = await axe.run('.tool', { resultTypes: ['violations'] });
          return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`));
        });
        expect(found).toEqual([]);
      }
    }
  });
}

test('without a verdict the race tells its numbers and leaves the ruling to whoever looks', async ({ page }) => {
  await open(page, '#init=uniform&vs.init=glorotUniform&verdict=off&tool=training(sgd,50,3)');
  await expect(page.locator('.training')).toHaveAttribute('aria-busy', 'false', { timeout: 60_000 });
  await expect(result(page)).toContainText('the median loss over 3 seeds is');
  await expect(result(page)).not.toContainText(/reaches|guessing|leads/);
  await page.getByRole('radiogroup', { name: 'verdict' }).getByText('on', { exact: true }).click();
  await expect(result(page)).toContainText('reaches');
});
