import { cell, changes, expect, fragmentOf, open, settled, test } from './test.ts';

test('the article’s network is told that its signal shrinks, with the theory’s rate', async ({ page }) => {
  await open(page);
  const verdict = page.locator('.verdict').first();
  await expect(verdict).toContainText('The signal shrinks');
  await expect(verdict).toContainText('theory 0.71');
  await expect(page.locator('.row-factor').first()).toContainText('(theory 0.71)');
});

test('the button does what it says: the verdict changes, and so does the link; Back undoes it', async ({ page }) => {
  await open(page);
  const verdict = page.locator('.verdict').first();
  await changes(page, () => page.getByRole('button', { name: 'use He: gain 1.41' }).click());
  expect(fragmentOf(page)).toBe('#init=heNormal');
  await expect(verdict).toContainText('The signal holds');
  await page.goBack();
  await settled(page);
  await expect(verdict).toContainText('The signal shrinks');
});

test('B has a verdict and remedies of its own', async ({ page }) => {
  await open(page, '#init=heNormal&vs.bias=constant(-9)');
  await expect(page.locator('.verdict').nth(1)).toContainText('The network is silent');
  await changes(page, () => page.getByRole('button', { name: 'use zero biases' }).click());
  await expect(page.locator('.verdict').nth(1)).toContainText('The signal holds');
  expect(fragmentOf(page)).toBe('#init=heNormal&vs.bias=zeros');
});

test('the readout says what theory expects and why it is off; theory can be switched off', async ({ page }) => {
  await open(page);
  await cell(page, 'activations', 1).hover();
  await expect(page.locator('.readout')).toContainText('theory rms');
  await expect(page.locator('.readout')).toContainText('finite width');
  await page.getByRole('radiogroup', { name: 'theory' }).getByText('off').click();
  await expect(page.locator('table .chart-theory')).toHaveCount(0); // the legend still says how it is drawn
  expect(fragmentOf(page)).toBe('#theory=off');
});

test('switched off, theory is told nowhere beside what is measured', async ({ page }) => {
  const factor = page.locator('.row-factor').first();
  const density = page.locator('.spectrum-place .chart:not(.spectrum-one) .chart-theory');
  await open(page, '#tool=spectrum&vs.net=60-50-10');
  await expect(factor).toContainText('theory');
  await expect(density).not.toHaveCount(0);
  await page.getByRole('radiogroup', { name: 'theory' }).getByText('off').click();
  await expect(factor).toHaveText(/^×\d\.\d+( a layer)?$/);
  await expect(density).toHaveCount(0);
  await expect(page.locator('.spectrum')).not.toContainText('Marchenko');
  await expect(page.locator('tr[data-number="theory"]')).toHaveCount(0);
  await page.getByRole('button', { name: 'Diagnostics' }).click();
  await page.getByRole('button', { name: 'Examine' }).click();
  const correlation = page.locator('tr[data-diagnostic="correlation"] td').nth(2);
  await expect(correlation).toHaveText(/\d/);
  await expect(correlation).not.toContainText('theory');
});
