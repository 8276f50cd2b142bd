import { expect, open, test } from './test.ts';

const DEEP = '#net=100-100x30-10&vs.init=heNormal';

test('a depth chart is read at a layer by pointer, by keys and by ear', async ({ page }) => {
  await open(page, DEEP);
  const chart = page.getByRole('slider', { name: 'Signal, rms' });
  const box = (await chart.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + 30);
  const readout = page.locator('.readout');
  await expect(readout).toContainText('Signal, rms · Layer');
  await expect(readout.locator('tr')).toHaveText([/^a/, /^theory/, /^z/, /^theory/, /^typical/]);
  await expect(page.locator('.heads [data-pointed]')).toHaveCount(1);
  await page.mouse.move(5, 5);
  await expect(readout).toHaveCount(0);
  await chart.focus();
  await expect(readout).toContainText('Layer 1');
  await page.keyboard.press('ArrowRight');
  await expect(readout).toContainText('Layer 2');
  await expect(chart).toHaveAttribute('aria-valuetext', /^Layer 2: .*A a 0\.\d+.*B a /);
  await page.keyboard.press('End');
  await expect(readout).toContainText('Output');
  await page.keyboard.press('Escape');
  await expect(readout).toHaveCount(0);
});

test('a finger reads it, too', async ({ browser, site }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, baseURL: site });
  const page = await context.newPage();
  await open(page);
  await page.getByRole('slider', { name: 'Signal, rms' }).tap();
  await expect(page.locator('.readout')).toContainText('Signal, rms');
  await context.close();
});

test('theory that leaves what was measured does so with an arrow, and does not stretch the axis', async ({ page }) => {
  // By theory 30 layers of ×0.0071 end near 1e-64; float32, which is measured, holds nothing below 1.4e-45.
  await open(page, '#init=normal(0,0.001)&net=100-100x30-10');
  const row = page.locator('.depth-row').first();
  await expect(row.locator('.chart-label').first()).toBeVisible();
  const labels = (await row.locator('.chart-label').allTextContents()).map(Number);
  const exponents = labels.filter(value => value > 0).map(Math.log10); // besides the mark of what is exactly 0
  expect(exponents.length).toBeGreaterThan(1);
  expect(Math.min(...exponents)).toBeGreaterThan(-46);
  const arrows = await row.locator('.depth-leaves').evaluateAll(marks => marks.map(mark => mark.getAttribute('d') ?? ''));
  expect(arrows.some(d => d !== '')).toBe(true);
  // Where theory stays near what was measured, none is drawn.
  await page.goto('about:blank');
  await open(page, './#net=100-100x30-10');
  const none = await page
    .locator('.depth-row')
    .first()
    .locator('.depth-leaves')
    .evaluateAll(marks => marks.map(mark => mark.getAttribute('d') ?? ''));
  expect(none.filter(d => d !== '')).toEqual([]);
});

test('where a row spans more than two decades, log is one word away, and the way back, too', async ({ page }) => {
  await open(page, DEEP);
  const row = page.locator('tbody tr').nth(2);
  await row.getByRole('button', { name: 'log' }).click();
  await expect(page).toHaveURL(/scale\.rows=log/);
  await row.getByRole('button', { name: 'shared' }).click();
  await expect(page).not.toHaveURL(/scale\.rows/);
  await open(page, './#net=100-100-10');
  await expect(page.locator('.row-log')).toHaveCount(0);
});

test('the axes of the depth charts have names', async ({ page }) => {
  await open(page, DEEP);
  await expect(page.locator('.depth-row .axis-name')).toHaveText(['rms', 'rms']);
  await expect(page.locator('.heads .axis-name')).toHaveText('layers');
});
