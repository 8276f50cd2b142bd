// The table led through a training.
import type { Page } from '@playwright/test';
import { describe } from './describe.ts';
import { drag } from './hands.ts';
import { changes, digestOf, expect, fragmentOf, open, settled, test } from './test.ts';

const small = './#net=9-12-12-3&batch=16&tool=training';

/** `main` shows the networks after this step. */
async function shows(page: Page, step: number): Promise<void> {
  await expect(page.locator('.outcome').first()).toContainText(step === 0 ? /^A loss/ : `after ${step} step`);
  await settled(page);
}
const timeline = (page: Page) => page.getByRole('slider', { name: 'step shown above' });

test('a link shows a network after steps of its training, with the bits of the command line', async ({ page }) => {
  const link = '#net=9-12-12-3&batch=16&vs.init=heNormal&tool=training(adam(0.01),200,2,60)';
  const described = describe(link);
  await open(page, `./${link}`);
  await shows(page, 60);
  expect(await digestOf(page)).toBe((await described).digest);
  await expect(page.locator('.verdict').first()).toContainText('after 60 steps of Adam, learning rate 0.01: theory');
  await expect(page.locator('.verdict').last()).toHaveText(/after 60 steps of Adam, learning rate 0\.01$/);
  await expect(page.locator('.remedy')).toHaveCount(0);
  await expect(timeline(page)).toHaveAttribute('aria-valuetext', '60');
  await expect(page.locator('.training-figure .training-shown')).toHaveAttribute('d', /M/);
});

test('theory and verdicts are of the start alone', async ({ page }) => {
  await open(page, `${small}(sgd,50,1)`);
  await expect(page.locator('table .chart-theory[d*="L"]').first()).toBeAttached();
  await changes(page, () => page.getByRole('button', { name: 'Next step' }).click());
  await shows(page, 1);
  await expect(page.locator('table .chart-theory[d*="L"]')).toHaveCount(0);
  await expect(page.locator('.row-factor').first()).toHaveText(/^×[\d.]+( a layer)?$/); // beside a tool it is brief
  await page.getByRole('button', { name: 'Reset', exact: true }).click();
  await shows(page, 0);
  await expect(page.locator('table .chart-theory[d*="L"]').first()).toBeAttached();
});

test('a training that is closed leaves the network as it is initialized; opened again it is where it was', async ({ page }) => {
  await open(page, './#net=9-12-12-3&batch=16');
  const start = await digestOf(page);
  await page.getByRole('button', { name: 'Training' }).click();
  await changes(page, () => timeline(page).press('PageUp'));
  await shows(page, 20);
  const trained = await digestOf(page);
  await changes(page, () => page.getByRole('button', { name: 'Training' }).click());
  expect(await digestOf(page)).toBe(start);
  await changes(page, () => page.getByRole('button', { name: 'Training' }).click());
  expect(await digestOf(page)).toBe(trained);
});

test('it plays to the last step, where it stops; Back undoes that as one', async ({ page }) => {
  await open(page, `${small}(sgd,60,1,3)`);
  await shows(page, 3);
  const play = page.locator('.transport-play');
  const steps = page.evaluate(
    () =>
      new Promise<number>(resolve => {
        const seen = new Set<string>();
        new MutationObserver((_, observer) => {
          seen.add(document.querySelector('.outcome')!.textContent!);
          if (!document.querySelector('.outcome')!.textContent!.includes('after 60')) return;
          observer.disconnect();
          resolve(seen.size);
        }).observe(document.querySelector('.foot')!, { subtree: true, characterData: true, childList: true });
      }),
  );
  await play.click();
  await expect(play).toHaveText('Pause');
  expect(await steps).toBeGreaterThan(15);
  await expect(play).toHaveText('Play');
  await expect.poll(() => fragmentOf(page)).toContain('training(sgd,60,1,60)');
  await page.goBack();
  await shows(page, 3);
});

test('what plays is paused by a button and by the timeline, and begins anew where all steps are done', async ({ page }) => {
  await open(page, `${small}(sgd,2000,1,100)`);
  const play = page.locator('.transport-play');
  await play.click();
  await expect(timeline(page)).not.toHaveAttribute('aria-valuetext', '100');
  await play.click();
  await expect(play).toHaveText('Play');
  await settled(page);
  const paused = await timeline(page).getAttribute('aria-valuetext');
  await page.waitForTimeout(300);
  await expect(timeline(page)).toHaveAttribute('aria-valuetext', paused!);
  await play.click();
  await timeline(page).press('End');
  await expect(play).toHaveText('Play');
  await shows(page, 2000);
  await play.click();
  await expect(timeline(page)).toHaveAttribute('aria-valuetext', /^\d{1,3}$/);
});

test('a click on the loss chart shows that step, and so does Enter', async ({ page }) => {
  await open(page, `${small}(sgd,100,1)`);
  await expect(page.locator('.training')).toHaveAttribute('aria-busy', 'false', { timeout: 80_000 });
  const chart = page.locator('.training-walk svg');
  await chart.click({ position: { x: 4, y: 100 } });
  await shows(page, 0);
  const width = (await chart.boundingBox())!.width;
  await changes(page, () => chart.click({ position: { x: width - 54, y: 100 } }));
  await shows(page, 100);
  const walk = page.getByRole('slider', { name: 'step', exact: true });
  await walk.press('Home');
  await walk.press('PageUp');
  await changes(page, () => walk.press('Enter'));
  await shows(page, 10);
});

test('Back ends what plays, and leads to where it began', async ({ page }) => {
  await open(page, `${small}(sgd,2000,1,3)`);
  await shows(page, 3);
  await page.locator('.transport-play').click();
  await expect.poll(() => fragmentOf(page)).toMatch(/sgd,2000,1,(?!3\))/);
  await page.goBack();
  await expect(page.locator('.transport-play')).toHaveText('Play');
  await shows(page, 3);
  await page.waitForTimeout(300);
  await expect(timeline(page)).toHaveAttribute('aria-valuetext', '3');
});

test('what is changed while it plays ends it, and is one entry of the history', async ({ page }) => {
  await open(page, `${small}(sgd,2000,1,3)`);
  const before = await page.evaluate(() => history.length);
  await page.locator('.transport-play').click();
  await expect(timeline(page)).not.toHaveAttribute('aria-valuetext', '4');
  await drag(page, page.getByRole('slider', { name: 'seeds' }), 40);
  await expect(page.locator('.transport-play')).toHaveText('Play');
  await settled(page);
  expect((await page.evaluate(() => history.length)) - before).toBe(2);
});

test('after Stop it plays on', async ({ page }) => {
  await open(page, './#data=mnist&net=784-1024x10-10&batch=512&tool=training(sgd,200,1)');
  await page.locator('.transport-play').click();
  await page.locator('.working').getByRole('button', { name: 'Stop' }).click({ timeout: 30_000 });
  await expect(page.locator('.transport-play')).toHaveText('Play');
  await page.locator('.transport-play').click();
  await expect(page.locator('.transport-play')).toHaveText('Pause');
  await expect(page.locator('main')).toHaveAttribute('aria-busy', 'true');
});

test('Reset and Next keep the focus where they lead no farther', async ({ page }) => {
  await open(page, `${small}(sgd,2,1,1)`);
  for (const [name, step] of [
    ['Next step', 2],
    ['Reset', 0],
  ] as const) {
    const button = page.getByRole('button', { name, exact: true });
    await button.focus();
    await page.keyboard.press('Enter');
    await shows(page, step);
    await expect(button).toBeFocused();
    await page.keyboard.press('Enter');
    await shows(page, step);
  }
});

test('without a verdict it is still said that a network has been trained', async ({ page }) => {
  await open(page, `${small}(sgd,50,1,20)&verdict=off`);
  await expect(page.locator('.verdicts')).toHaveText(/^A.* · after 20 steps of SGD, learning rate 0\.1$/);
  await page.getByRole('button', { name: 'Reset', exact: true }).click();
  await shows(page, 0);
  await expect(page.locator('.verdicts')).toHaveCount(0);
});

test('presses of a button in a row are one entry of the history', async ({ page }) => {
  await open(page, `${small}(sgd,50,1,3)`);
  const before = await page.evaluate(() => history.length);
  const next = page.getByRole('button', { name: 'Next step' });
  for (let i = 0; i < 3; i++) await next.click();
  await shows(page, 6);
  expect((await page.evaluate(() => history.length)) - before).toBe(1);
  await page.goBack();
  await shows(page, 3);
});

test('while it plays no scale shrinks, though what is on it does', async ({ page }) => {
  await open(page, './#net=9-12-12-3&batch=16&tool=training(adam(0.03),80,1)');
  await page.locator('.transport-play').waitFor();
  const ranges = page.evaluate(
    () =>
      new Promise<number[]>(resolve => {
        const seen: number[] = [];
        const look = () => {
          const row = document.querySelector('td[data-quantity="dPreactivations"]')!.parentElement!;
          if (document.querySelector('.transport-play')!.textContent === 'Pause')
            seen.push(Number(row.querySelector('.row-range')!.textContent!.split('±')[1]));
          else if (seen.length > 0) return resolve(seen);
          requestAnimationFrame(look);
        };
        look();
      }),
  );
  await page.locator('.transport-play').click();
  const seen = await ranges;
  expect(seen.length).toBeGreaterThan(20);
  for (const [i, range] of seen.slice(1).entries()) expect(range).toBeGreaterThanOrEqual(seen[i]!);
  await settled(page);
  const row = page.getByRole('row').filter({ has: page.locator('td[data-quantity="dPreactivations"]') });
  const last = Number((await row.locator('.row-range').textContent())!.split('±')[1]);
  expect(last).toBeLessThan(seen[0]! / 3);
});

for (const step of ['-3', '1e9', '2.5', 'abc']) {
  test(`a link with step ${step} opens the training at its start and says why`, async ({ page }) => {
    await open(page, `./#net=9-12-12-3&batch=16&tool=training(sgd,50,1,${step})`);
    await expect(page.locator('.notice')).toContainText('the step is');
    await shows(page, 0);
    await expect(page.locator('.transport')).toBeVisible();
  });
}

test('on paper there is no bar', async ({ page }) => {
  await open(page, `${small}(sgd,50,1,30)`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.transport')).toBeHidden();
  await expect(page.locator('.printed').first()).toContainText('after 30 steps of SGD');
});

test('the race folds and leaves its room to the table, also when the page is opened again', async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 800 }); // the tool stands below the table
  await open(page, `${small}(sgd,50,1,30)`);
  const top = async () => (await page.locator('.transport').boundingBox())!.y;
  const before = await top();
  await page.getByRole('button', { name: 'Hide the race' }).click();
  await expect(page.locator('.training-figure')).toHaveCount(0);
  expect(await top()).toBeGreaterThan(before + 190); // the settings and the figure
  await page.locator('.transport-play').click();
  await shows(page, 50);
  await page.reload();
  await settled(page);
  await page.getByRole('button', { name: 'Show the race' }).click();
  await expect(page.locator('.training')).toHaveAttribute('aria-busy', 'false', { timeout: 80_000 });
  await expect(page.locator('.training-figure')).toBeVisible();
});

test('a link to a step that is far shows the steps on the way', async ({ page }) => {
  await page.goto('./#data=mnist&net=784-512x6-10&tool=training(sgd,2000,1,1900)');
  const main = page.locator('main');
  const outcome = page.locator('.outcome');
  await expect(outcome).toContainText(/after \d+ steps?:/, { timeout: 30_000 });
  await expect(main).toHaveAttribute('aria-busy', 'true');
  await expect(page.locator('.digest')).toContainText('none yet');
  const first = await outcome.textContent();
  await expect(outcome).not.toHaveText(first!);
  await page.getByRole('button', { name: 'Reset', exact: true }).click();
  await shows(page, 0);
});
