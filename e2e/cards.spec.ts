import { expect, open, test } from './test.ts';

for (const [locale, label, gain, own] of [
  ['en-US', 'activation', /gain that keeps.*1\.41/s, 'swish'],
  ['zh-CN', '激活函数', /增益.*1\.41/s, 'swish'],
] as const) {
  test.describe(locale, () => {
    test.use({ locale });
    test('an activation’s card has its curve, its formula, its gains and its names', async ({ page }) => {
      await open(page, '#seed=2');
      const card = page.locator('.help-text:popover-open');
      await page.locator('.panel').getByRole('button', { name: label, exact: true }).click();
      await expect(card.locator('.activation-drawing .activation-curve')).toHaveAttribute('d', /^M0\.0 64\.0L/);
      await expect(card.locator('math')).toBeVisible();
      await expect(card).toContainText(gain);
      await expect(card).toContainText('Nair & Hinton 2010');
      await page.keyboard.press('Escape');
      await page.locator('.panel').getByRole('combobox', { name: label, exact: true }).selectOption('silu');
      await page.locator('.panel').getByRole('button', { name: label, exact: true }).press('Enter');
      await expect(card).toContainText(own);
    });
  });
}

test('a layer’s own activation has its card above its column, by touch and keyboard alike', async ({ page }) => {
  await open(page, '#act.2=leakyRelu');
  const card = page.locator('.help-text:popover-open');
  await page.locator('.heads .column-what').getByRole('button', { name: 'leaky ReLU' }).click();
  await expect(card).toContainText('leaky ReLU');
  await page.keyboard.press('Escape');
  await page.locator('.heads .column-what').getByRole('button', { name: 'ReLU', exact: true }).press('Enter');
  await expect(card).toContainText('Nair & Hinton 2010');
});

test('a diagnostic’s card draws its values by layer over the band that needs no mark', async ({ page }) => {
  await open(page, '#net=100-100x8-10&vs.init=heNormal&tool=health');
  await page.locator('.health-table').getByRole('button', { name: 'forward gain' }).click();
  const card = page.locator('.help-text:popover-open');
  await expect(card.locator('.diagnostic-drawing rect')).toHaveCount(8);
  for (const network of ['a', 'b']) {
    const points = await card.locator(`.depth-${network} .depth-line`).getAttribute('d');
    expect(points!.split('L')).toHaveLength(8);
  }
  await expect(card).toContainText('0.8–1.25');
});

test('terms of the verdicts and titles of the tools’ charts open their explanation', async ({ page }) => {
  await open(page, '#net=100-100x20-10&init=heNormal&tool=training(sgd,5,2)');
  await page.locator('.finding').getByRole('button', { name: 'dead', exact: true }).click();
  await expect(page.locator('.help-text:popover-open')).toContainText('0 for every sample of the batch');
  await page.getByRole('button', { name: 'Loss by step' }).click();
  await expect(page.locator('.help-text:popover-open')).toContainText('median over the seeds');
});
