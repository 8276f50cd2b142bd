import type { Page } from '@playwright/test';
import { expect, open, test } from './test.ts';

const row = (page: Page, id: string) => page.locator(`tr[data-diagnostic="${id}"]`);
const examination = (page: Page) => page.locator('.examination');

test('diagnostics stand beside their guide, by layer, and mark what leaves it', async ({ page }) => {
  await open(page, '#tool=health');
  await expect(page.locator('.health-table thead th')).toHaveText(['diagnostic', 'Input', 'Layer 1', 'Layer 2', 'Output']);
  // Glorot with ReLU keeps 0.71 of the rms.
  await expect(row(page, 'forwardGain').locator('td').nth(1)).toHaveText(/^0\.7\d.*low$/);
  await expect(row(page, 'nonFinite').locator('td')).toHaveText(['0', '0', '0', '0']);
  await expect(page.locator('[data-diagnostic="loss"]')).toContainText('ln C = 2.303');
});

test('of networks with different losses each has a guide of its own', async ({ page }) => {
  await open(page, '#tool=health&loss=meanSquaredError&vs.loss=softmaxCrossEntropy');
  await expect(page.locator('[data-diagnostic="loss"] .health-guide')).toHaveText('A no guide value for this loss · B ln C = 2.303');
  await page.goto('#tool=health&vs.init=heNormal');
  await expect(page.locator('[data-diagnostic="loss"] .health-guide')).toHaveText('ln C = 2.303');
});

test('examining adds what costs more, of both networks', async ({ page }) => {
  await open(page, '#tool=health&net=20-20-20-10&batch=8&vs.init=constant(0.1)');
  await expect(row(page, 'symmetry').locator('td').nth(1)).toHaveText('');
  await page.getByRole('button', { name: 'Examine' }).click();
  await expect(examination(page)).toHaveAttribute('data-state', 'done', { timeout: 30_000 });
  await expect(row(page, 'symmetry').locator('td').nth(1).locator('.reading').nth(0)).toHaveText(/^A 0\.\d\d\s*$/);
  await expect(row(page, 'symmetry').locator('td').nth(1).locator('.reading').nth(1)).toHaveText(/^B 1\.00 ▴ high\s*$/);
  await expect(row(page, 'rank').locator('td').nth(1)).toContainText('of 20');
  await expect(row(page, 'correlation').locator('td').nth(2)).toContainText('theory');
  await expect(page.locator('[data-diagnostic="gradientCheck"]')).toContainText('e-');
});

test('an examination is stopped, and can be started again', async ({ page }) => {
  await open(page, '#tool=health&net=512-512x40-10&batch=1');
  await page.getByRole('button', { name: 'Examine' }).click();
  await expect(examination(page)).toHaveAttribute('data-state', 'running');
  await page.locator('.examination').getByRole('button', { name: 'Stop' }).click();
  await expect(examination(page)).toHaveAttribute('data-state', 'idle');
  await page.getByRole('button', { name: 'Examine' }).click();
  await expect(examination(page)).toHaveAttribute('data-state', 'running');
});

test('a network that explodes has its numbers too', async ({ page }) => {
  await open(page, '#tool=health&net=100-100x30-10&init=normal(0,100)&batch=16');
  await expect(row(page, 'nonFinite').locator('td').last()).toContainText('high');
  await page.getByRole('button', { name: 'Examine' }).click();
  await expect(examination(page)).toHaveAttribute('data-state', 'done', { timeout: 60_000 });
  await expect(row(page, 'correlation').locator('td').last()).toContainText('–');
  await expect(row(page, 'rank').locator('td').last()).toContainText('of 10');
});

test('of many layers the diagnostics are heat on the table’s own columns, and give their numbers when pointed at or walked to', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await open(page, '#tool=health&net=100-100x30-10&batch=16&vs.init=heNormal');
  const gain = row(page, 'forwardGain').locator('td');
  await expect(gain.nth(7).locator('.heat[data-network="a"]')).toHaveAttribute('data-mark', 'low');
  for (const column of [0, 7, 31]) {
    const [own, tables] = await Promise.all([
      gain.nth(column).boundingBox(),
      page.locator(`td[data-quantity="weights"][data-column="${column}"]`).boundingBox(),
    ]);
    expect(Math.abs(own!.x - tables!.x)).toBeLessThan(1);
    expect(Math.abs(own!.width - tables!.width)).toBeLessThan(1);
  }
  await gain.nth(7).hover();
  await expect(page.locator('.heat-readout')).toHaveText(/^Layer 7: forward gain A 0\.[67]\d ▾ low\s*B \d\.\d\d/);
  await page.mouse.move(5, 5);
  await expect(page.locator('.heat-readout')).toContainText('Point at a cell');
  await gain.nth(1).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.heat-readout')).toHaveText(/^Layer 2: backward gain A/);
});
