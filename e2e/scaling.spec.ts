import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, fragmentOf, open, test } from './test.ts';

const pane = (page: Page) => page.locator('.scaling');
const measured = (page: Page) => expect(pane(page)).toHaveAttribute('aria-busy', 'false', { timeout: 100_000 });

/** The cells of a line of the table with that caption. */
const line = (page: Page, caption: RegExp, name: RegExp) =>
  pane(page).getByRole('table', { name: caption }).getByRole('row', { name }).getByRole('cell').allTextContents();

const numbers = (texts: readonly string[]) => texts.map(text => Number(text.replace('−', '-')));

test('the coordinate check: z explodes with the width after a step of Adam, and under maximal update it stays flat', async ({ page }) => {
  await open(page, './#data=digits(standardized)&net=64-64-64-10&batch=32&init=heNormal&tool=scaling(width,adam(0.01),hidden,1)');
  await measured(page);
  await expect(pane(page).locator('figure')).toHaveCount(2);
  const standard = numbers(await line(page, /Exponent of the width/, /^A: He/));
  const maximal = numbers(await line(page, /Exponent of the width/, /^Maximal update/));
  expect(standard[4]).toBeGreaterThan(0.4);
  expect(Math.max(...maximal.map(Math.abs))).toBeLessThan(0.15);
  await expect(pane(page).locator('.training-lead')).toContainText('After 4 steps mean |z| of the last hidden layer goes with the width');
  const saved = page.waitForEvent('download');
  await pane(page).getByRole('button', { name: 'CSV' }).click();
  const lines = readFileSync((await (await saved).path())!, 'utf8')
    .trim()
    .split('\r\n');
  expect(lines[0]).toBe('way,width,rate,seed,step,layer,mean_abs_z');
  expect(lines).toHaveLength(1 + 2 * 5 * 5 * 3);
});

test('by depth branch scales are compared; a check is stopped and goes on, and stands in the link', async ({ page }) => {
  await open(page, './#net=30-30-10&batch=16&init=heNormal&tool=scaling');
  await pane(page).getByText('coordinates by depth', { exact: true }).click();
  const stop = pane(page).getByRole('button', { name: 'Stop' });
  const stopped = await stop.click({ timeout: 5000 }).then(
    () => true,
    () => false, // it may be over
  );
  if (stopped) await pane(page).getByRole('button', { name: 'Go on' }).click();
  await measured(page);
  await expect(pane(page).locator('figcaption')).toHaveText(['×1', '×1/√L', '×1/L']);
  expect(fragmentOf(page)).toContain('scaling(depth');
  const grown = numbers(await line(page, /Mean \|z\|/, /^×1 /));
  expect(grown.at(-1)! / grown[0]!).toBeGreaterThan(100);
});

test('the best rate falls with the depth, beside the literature’s slope', async ({ page }) => {
  await open(page, './#net=20-20-20-5&batch=16&init=heNormal&tool=scaling(rate,sgd,output,1)');
  await measured(page);
  await expect(pane(page).locator('.training-lead')).toContainText('The best rate goes with the depth to the power of');
  await expect(pane(page).locator('.scaling-key')).toContainText('−3/2');
  expect(await line(page, /Best learning rate/, /^A: He/)).toHaveLength(6);
});

test('on a phone it stays within the page', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, './#net=12-12-5&batch=8&tool=scaling(depth)');
  await measured(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});
