import { cell, expect, open, test } from './test.ts';

test('pointing at a cell shows its numbers, and leaving takes them away', async ({ page }) => {
  await open(page);
  await cell(page, 'preactivations', 1).hover();
  const readout = page.locator('.readout');
  await expect(readout).toContainText('Layer 1 · Pre-activations z');
  for (const name of ['mean', 'std', 'rms', 'values at ']) await expect(readout).toContainText(name);
  const rms = await cell(page, 'preactivations', 1).locator('.corner > .text-a').textContent();
  await expect(readout).toContainText(rms!);
  await page.mouse.move(20, 20);
  await expect(readout).toHaveCount(0);
});

test('focus shows them too; arrow keys walk from cell to cell', async ({ page }) => {
  await open(page);
  await cell(page, 'weights', 1).focus();
  const readout = page.locator('.readout');
  await expect(readout).toContainText('Layer 1 · Weights W');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(cell(page, 'preactivations', 2)).toBeFocused();
  await expect(readout).toContainText('Layer 2 · Pre-activations z');
  await page.keyboard.press('Escape');
  await expect(readout).toHaveCount(0);
});

test('Home and End walk to the ends of a row, with Ctrl to those of the table', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  await cell(page, 'activations', 2).focus();
  for (const [keys, quantity, column] of [
    ['End', 'activations', 3],
    ['Home', 'activations', 0],
    ['Control+End', 'dWeights', 3],
    ['Control+Home', 'weights', 0],
  ] as const) {
    await page.keyboard.press(keys);
    await expect(cell(page, quantity, column)).toBeFocused();
    await expect(cell(page, quantity, column)).toBeInViewport();
  }
});

test('the first Tab stop skips to the network', async ({ page }) => {
  await open(page);
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveText('Skip to the network');
  await page.keyboard.press('Enter');
  await expect(cell(page, 'weights', 1)).toBeFocused();
});

test('Enter opens all numbers, exactly; Escape goes back to the cell', async ({ page }) => {
  await open(page, '#vs.init=heNormal');
  await cell(page, 'activations', 2).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading')).toHaveText('Layer 2 · Activations a');
  for (const name of ['values', 'skewness', 'excess kurtosis', '99 % quantile', 'exact zeros', 'subnormal', '±∞', 'NaN']) {
    await expect(dialog.getByRole('rowheader', { name, exact: true })).toBeVisible();
  }
  await expect(dialog.getByRole('row', { name: /^values/ })).toContainText('25,600');
  await expect(dialog.getByRole('columnheader', { name: 'B' })).toBeVisible();
  await dialog.getByText('Histogram A', { exact: true }).click();
  const counts = await dialog.locator('details').first().locator('td:last-child').allTextContents();
  expect(counts.map(Number).reduce((sum, count) => sum + count)).toBe(25_600);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(cell(page, 'activations', 2)).toBeFocused();
});

test('a dialog that is closed and opened again at once, as by React in strict mode, stays', async ({ page }) => {
  await open(page);
  await cell(page, 'activations', 2).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.evaluate((dialog: HTMLDialogElement) => {
    const heard = new Promise(closed => dialog.addEventListener('close', closed, { once: true }));
    dialog.close();
    dialog.showModal();
    return heard;
  });
  await page.evaluate(() => new Promise(requestAnimationFrame));
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

for (const [name, popover] of [
  ['Experiments', '.experiments'],
  ['Layer 1: its own settings', '.layer-menu'],
] as const) {
  test(`Escape closes the menu of “${name}” and gives the focus back to its button`, async ({ page }) => {
    await open(page);
    const button = page.getByRole('button', { name });
    await button.press('Enter');
    await expect(page.locator(`${popover} :is(a, select)`).first()).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(page.locator(`${popover}:popover-open :focus`)).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(page.locator(`${popover}:popover-open`)).toHaveCount(0);
    await expect(button).toBeFocused();
  });
}

test('a cell that is walked to comes out from under the first column', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  await cell(page, 'weights', 3).focus();
  for (const _ of [2, 1]) await page.keyboard.press('ArrowLeft');
  await expect(page.locator('.readout')).toContainText('Layer 1');
  const head = (await page.getByRole('rowheader', { name: 'Weights' }).boundingBox())!;
  expect((await cell(page, 'weights', 1).boundingBox())!.x).toBeGreaterThanOrEqual(head.x + head.width - 1);
});

test('a word explains itself when it is pressed', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'digest' }).click();
  await expect(page.getByText('A fingerprint of the inputs')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('A fingerprint of the inputs')).toBeHidden();
});
