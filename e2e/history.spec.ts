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

test('Ctrl+Z undoes one step a thought, Ctrl+Shift+Z does it again, and neither leaves the page', async ({ page }) => {
  await page.goto('about:blank');
  await open(page, './#seed=5');
  const first = await digestOf(page);
  await drag(page, page.getByRole('slider', { name: 'Width of Layer 1' }), 40);
  const second = await digestOf(page);
  await changes(page, () => page.getByRole('combobox', { name: 'initializer of A' }).selectOption('heNormal'));
  const third = await digestOf(page);
  await changes(page, () => page.keyboard.press('Control+z'));
  expect(await digestOf(page)).toBe(second);
  for (const _ of ['once', 'and too often', 'and again']) await page.keyboard.press('Control+z');
  await expect(page.locator('main')).toHaveAttribute('data-digest', first);
  await expect(page.getByRole('button', { name: 'undo', exact: true })).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Control+Shift+Z');
  await page.keyboard.press('Control+Shift+Z');
  await expect(page.locator('main')).toHaveAttribute('data-digest', third);
  await page.keyboard.press('Control+Shift+Z');
  expect(await digestOf(page)).toBe(third);
});

test('an option that is chosen by its letters, or by arrow keys, is one entry', async ({ page }) => {
  await open(page);
  const entries = () => page.evaluate(() => history.length);
  const before = await entries();
  const choice = page.getByRole('combobox', { name: 'initializer of A', exact: true });
  await choice.focus();
  await page.keyboard.type('he');
  await page.keyboard.press('ArrowDown');
  await expect(choice).toHaveValue('heNormal');
  expect(fragmentOf(page)).toBe('#init=heNormal');
  expect(await entries()).toBe(before + 1);
  await changes(page, () => page.keyboard.press('Control+z'));
  expect(fragmentOf(page)).toBe('');
  await page.getByRole('radio', { name: 'shared' }).focus();
  for (const _ of ['own', 'log']) await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/scale\.rows=log/);
  await page.keyboard.press('Control+z');
  await expect(page).not.toHaveURL(/scale\.rows/);
});

test('in a draft the keys are the field’s own; in a field that is taken as it is typed they are the page’s', async ({ page }) => {
  await open(page);
  const width = page.getByRole('textbox', { name: 'Width of Layer 1' });
  await width.fill('13');
  await page.keyboard.press('Control+z');
  expect(fragmentOf(page)).toBe('');
  await width.fill('137');
  await changes(page, () => page.keyboard.press('Enter'));
  await changes(page, () => page.keyboard.press('Control+z'));
  await expect(width).toHaveValue('100');
  const seed = page.getByRole('textbox', { name: 'seed' });
  await seed.focus();
  await changes(page, () => page.keyboard.type('234'));
  await changes(page, () => page.keyboard.press('Control+z'));
  await expect(seed).toHaveValue('1');
});

test('a reset takes all back, and is taken back itself', async ({ page }) => {
  const link = '#batch=64&act=tanh&vs.init=heNormal&scale.rows=log';
  await open(page, link);
  const before = await digestOf(page);
  await changes(page, () => page.getByRole('button', { name: 'reset all' }).click());
  expect(fragmentOf(page)).toBe('');
  await changes(page, () => page.getByRole('button', { name: 'undo', exact: true }).click());
  expect(fragmentOf(page)).toBe(link);
  expect(await digestOf(page)).toBe(before);
});
