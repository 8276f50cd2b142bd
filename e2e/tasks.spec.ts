import { describe as described } from './describe.ts';
import { changes, digestOf, expect, fragmentOf, open, test } from './test.ts';

test.describe('tasks people have', () => {
  for (const link of [
    '#net=784-10&data=mnist',
    '#net=50-30-1&loss=binaryCrossEntropy&act=tanh',
    '#net=40-20-1&loss=huber(0.5)&targets=function(sum(sin(x)))&out=tanh&targetScale=3',
    '#data=spirals&mean=1&constant=0.5&standardize=features',
  ]) {
    test(`${link} opens in the page with the digest of the command line`, async ({ page }) => {
      await open(page, link);
      await expect(page.getByRole('status')).toHaveCount(0);
      expect(await digestOf(page)).toBe((await described(link)).digest);
    });
  }

  test('a regression with one output trains, and the race says by how much', async ({ page }) => {
    await open(page, '#net=20-30-1&batch=64&loss=meanSquaredError&targets=function(sum(sin(x)))&tool=training(adam(0.01),60,2)');
    await expect(page.locator('.training')).toHaveAttribute('aria-busy', 'false', { timeout: 60_000 });
    await expect(page.locator('.training-result')).toContainText('After 60 steps the median loss over 2 seeds is');
    await expect(page.locator('.training')).not.toContainText('NaN');
    await expect(page.locator('.training')).not.toContainText('accuracy');
  });

  test('one input brings an output, a loss and a target that make sense of it; they can be changed where they stand', async ({ page }) => {
    await open(page);
    await changes(page, () => page.getByRole('combobox', { name: 'inputs', exact: true }).selectOption('One input'));
    expect(fragmentOf(page)).toBe('#data=line');
    await expect(page.getByRole('combobox', { name: 'loss' })).toHaveValue('meanSquaredError');
    await page.getByText('more of the data').click();
    const formula = page.getByRole('textbox', { name: 'targets: f' });
    await expect(formula).toHaveValue('sin(x)');
    await changes(page, () => formula.fill('sin(3*x)'));
    expect(fragmentOf(page)).toBe('#data=line&targets=function(sin(3*x))');
    await changes(page, () => page.getByRole('combobox', { name: 'output', exact: true }).selectOption('tanh'));
    expect(fragmentOf(page)).toBe('#data=line&out=tanh&targets=function(sin(3*x))');
  });

  test('hidden layers go to none and back by the slider’s number, and the verdict says that there is no depth', async ({ page }) => {
    await open(page, '#net=30-20-5');
    const depth = page.getByRole('textbox', { name: 'depth', exact: true });
    const type = async (text: string) => {
      await depth.fill(text);
      await depth.press('Enter');
    };
    await changes(page, () => type('0'));
    expect(fragmentOf(page)).toBe('#net=30-5');
    await expect(page.getByText('One product, no depth')).toBeVisible();
    await changes(page, () => type('2'));
    expect(fragmentOf(page)).toBe('#net=30-30-30-5');
  });

  test('ReLU at the output of a regression is told, and its remedy is a linear one', async ({ page }) => {
    await open(page, '#net=20-30-1&loss=meanSquaredError&out=relu&targets=normal(0,1)');
    await expect(page.getByText('Some targets are out of reach')).toBeVisible();
    await changes(page, () => page.getByRole('button', { name: /a linear output/ }).click());
    expect(fragmentOf(page)).toBe('#net=20-30-1&loss=meanSquaredError&targets=normal');
  });
});
