import { drag } from './hands.ts';
import { changes, digestOf, expect, fragmentOf, open, settled, test } from './test.ts';

test('Back undoes a whole drag, and Forward does it again', async ({ page }) => {
  await open(page);
  const before = await digestOf(page);
  const entries = await page.evaluate(() => history.length);
  await drag(page, page.getByRole('slider', { name: 'Width of Layer 1' }), 40);
  await expect(page).toHaveURL(/#net=/);
  const after = await digestOf(page);
  expect(after).not.toBe(before);
  expect(await page.evaluate(() => history.length)).toBe(entries + 1);

  await page.goBack();
  await expect(page.locator('main')).toHaveAttribute('data-digest', before);
  await expect(page.getByRole('textbox', { name: 'Width of Layer 1' })).toHaveValue('100');
  await page.goForward();
  await expect(page.locator('main')).toHaveAttribute('data-digest', after);
});

test('two drags are two entries', async ({ page }) => {
  await open(page);
  const slider = page.getByRole('slider', { name: 'Width of Layer 1' });
  await drag(page, slider, 40);
  const first = await digestOf(page);
  await drag(page, slider, -80);
  expect(await digestOf(page)).not.toBe(first);
  await page.goBack();
  await expect(page.locator('main')).toHaveAttribute('data-digest', first);
});

test('Back undoes a choice', async ({ page }) => {
  await open(page);
  const before = await digestOf(page);
  await changes(page, () => page.getByRole('combobox', { name: 'initializer of A' }).selectOption('heNormal'));
  expect(fragmentOf(page)).toBe('#init=heNormal');
  await page.goBack();
  await expect(page.locator('main')).toHaveAttribute('data-digest', before);
  await expect(page.getByRole('combobox', { name: 'initializer of A' })).toHaveValue('glorotUniform');
});

test('the address that a drag leaves behind is the network that is shown', async ({ page }) => {
  await open(page);
  await drag(page, page.getByRole('slider', { name: 'Width of Layer 2' }), 35);
  const width = await page.getByRole('textbox', { name: 'Width of Layer 2' }).inputValue();
  await expect.poll(() => fragmentOf(page)).toBe(`#net=100-100-${width}-10`);
  const digest = await digestOf(page);
  await page.reload();
  await settled(page);
  expect(await digestOf(page)).toBe(digest);
});
