import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type * as Axe from 'axe-core';
import { expect, open, test } from './test.ts';

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
  await expect(page.locator('.training .runs-progress')).toContainText('10 runs');
  await expect(result(page)).toContainText(
    /After 200 steps the median loss over 5 seeds is 0\.0\d+ \(A\) and 2\.\d+ \(B\)\. A reaches B’s final loss at step \d+\./,
  );
  await expect(result(page)).toContainText('B has hardly left chance.');
  await expect(page.locator('.training-chance')).toHaveCount(1);
  for (const path of ['.draws-a .draws-area', '.draws-b .draws-edges', '.depth-a .training-own']) {
    await expect(page.locator(`.training ${path}`)).toHaveAttribute('d', /L/);
  }
});

test('another learning rate races anew; each optimizer keeps its own', async ({ page }) => {
  await open(page, small);
  await raced(page);
  const before = await result(page).textContent();
  await type(page, 'learning rate', '0.5');
  await expect(page.locator('.training figcaption')).toContainText('SGD, learning rate 0.5');
  await raced(page);
  await expect(result(page)).not.toHaveText(before!);
  await page.locator('.training').getByText('Adam', { exact: true }).click();
  await expect(page.locator('.training figcaption')).toContainText('Adam, learning rate 0.001');
  await page.locator('.training').getByText('SGD', { exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'learning rate' })).toHaveValue('0.5');
});

test('runs that overflow are told and marked', async ({ page }) => {
  await open(page, './#net=9-12-12-3&batch=16&init=normal(0,1)&act=leakyRelu(0.5)&tool=training');
  await type(page, 'learning rate', '10');
  await expect(page.locator('.training figcaption')).toContainText('learning rate 10');
  await raced(page);
  await expect(result(page)).toContainText(/is ∞\. A: \d of 5 runs diverged, the first at step \d+\./);
  await expect(page.locator('.training .depth-a .depth-cross')).toHaveAttribute('d', /M/);
});

test('real labels are raced on fresh batches, and judged on rows that were held out', async ({ page }) => {
  await open(page, './#data=digits&net=64-30-10&batch=64&tool=training');
  await raced(page);
  await expect(result(page)).toContainText(/Right on 449 rows that were held out: A \d\d/);
  await expect(page.locator('.training .draws-words')).toContainText('fresh mini-batch of 64');
});

test('a step’s numbers are there for the keyboard, and all of them in a table', async ({ page }) => {
  await open(page, small);
  await raced(page);
  const chart = page.getByRole('slider', { name: 'step', exact: true });
  await chart.focus();
  await chart.press('Home');
  await chart.press('ArrowRight');
  await expect(page.locator('.training figcaption')).toContainText(/step 1: A \d/);
  await expect(chart).toHaveAttribute('aria-valuetext', /step 1: A \d/);
  await chart.press('PageUp');
  await expect(chart).toHaveAttribute('aria-valuenow', '21');
  await page.locator('.training-figure summary').first().click();
  const row = page.locator('.training .draws-numbers').first().getByRole('row', { name: /^200 / });
  await expect(row.getByRole('cell')).toHaveCount(4);
  await page.locator('.training-figure summary').nth(1).click();
  await expect(page.locator('.training-updates').getByRole('row')).toHaveCount(4);
});

test('a race is stopped and goes on', async ({ page }) => {
  await open(page, './#net=256-256x8-10&tool=training');
  const progress = page.locator('.training .runs-progress');
  await progress.getByRole('button', { name: 'Stop' }).click();
  await expect(page.locator('.training')).toHaveAttribute('aria-busy', 'false');
  await expect(progress).toContainText(/\d of 5 runs/);
  await type(page, 'steps', '10');
  await raced(page);
  await expect(progress).toContainText('5 runs');
  await type(page, 'steps', '1000');
  await progress.getByRole('button', { name: 'Stop' }).click();
  await progress.getByRole('button', { name: 'Go on' }).click();
  await expect(progress.getByRole('button', { name: 'Stop' })).toBeVisible();
});

test('a gradient without a loss is told kindly, the other network is trained', async ({ page }) => {
  await open(page, `${small}&loss=unitGradient&vs.loss=meanSquaredError`);
  await raced(page);
  await expect(page.locator('.training')).toContainText('A: a unit gradient belongs to no loss');
  await expect(result(page)).toContainText('After 200 steps the median loss over 5 seeds is 0.');
});

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

for (const language of ['en', 'zh']) {
  test(`axe-core finds nothing in the race, in ${language}, wide and narrow, light and dark`, async ({ page }) => {
    await page.addInitScript(language => localStorage.setItem('initscope', JSON.stringify({ language })), language);
    await open(page, `${small}&vs.init=heNormal`);
    await raced(page);
    for (const summary of await page.locator('.training-figure summary').all()) await summary.click();
    await page.addScriptTag({ path: axePath });
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
