import { cell, changes, digestOf, drawing, expect, fragmentOf, open, settled, test } from './test.ts';

const rmsOf = (which: 'a' | 'b') => `.corner > .text-${which}`;

test('B appears beside A in every cell, and differs', async ({ page }) => {
  await open(page);
  await changes(page, () => page.getByRole('button', { name: /Compare with B/ }).click());
  expect(fragmentOf(page)).toBe('#vs.init=heNormal');
  const last = cell(page, 'activations', 2);
  const [a, b] = await Promise.all([last.locator(rmsOf('a')).textContent(), last.locator(rmsOf('b')).textContent()]);
  expect(Number(b)).toBeGreaterThan(1.3 * Number(a));
  await expect(page.getByText('differs from A in')).toContainText('initializer');
});

test('swap makes B A, and the digest another', async ({ page }) => {
  await open(page, '#init=uniform(-1,1)&vs.init=heUniform');
  const last = cell(page, 'activations', 2);
  const before = await last.locator(rmsOf('a')).textContent();
  await changes(page, () => page.getByRole('button', { name: 'swap' }).click());
  expect(fragmentOf(page)).toBe('#init=heUniform&vs.init=uniform(-1,1)');
  await expect(last.locator(rmsOf('b'))).toHaveText(before!);
});

test('the controls change B when told so, and A stays', async ({ page }) => {
  await open(page, '#vs.init=heNormal');
  await page.getByRole('radiogroup', { name: 'Controls change' }).getByText('B', { exact: true }).click();
  await changes(page, () => page.getByRole('combobox', { name: 'activation' }).first().selectOption('tanh'));
  expect(fragmentOf(page)).toBe('#vs.act=tanh&vs.init=heNormal');
});

test('A copied to B is the same picture twice', async ({ page }) => {
  await open(page, '#vs.init=heNormal');
  await changes(page, () => page.getByRole('button', { name: 'copy A to B' }).click());
  expect(fragmentOf(page)).toBe('#vs=same');
  const last = cell(page, 'activations', 2);
  await expect(last.locator(rmsOf('b'))).toHaveText((await last.locator(rmsOf('a')).textContent())!);
});

test('B is removed without a trace', async ({ page }) => {
  await open(page, '#net=100-100-100-10');
  const [digest, picture] = [await digestOf(page), await drawing(page)];
  await page.goto('about:blank');
  await open(page, '#vs.init=heNormal');
  await changes(page, () => page.getByRole('button', { name: 'remove B' }).click());
  expect(fragmentOf(page)).toBe('');
  await expect(page.locator(rmsOf('b'))).toHaveCount(0);
  expect(await digestOf(page)).toBe(digest);
  expect(await drawing(page)).toBe(picture);
});

test('networks of different depth share their outputs’ column', async ({ page }) => {
  await open(page, '#net=20-20x2-3&vs.net=20-20x5-3');
  await settled(page);
  await expect(page.locator('.heads th')).toHaveCount(7);
  await expect(cell(page, 'activations', 6).locator('.corner span[class^=text]')).toHaveCount(2);
  await expect(cell(page, 'activations', 4).locator('.corner span[class^=text]')).toHaveCount(1);
});

test('a column’s head names what both do where they differ, and once where they are alike', async ({ page }) => {
  await open(page, '#net=100-100x5-10&act=sigmoid&vs.act=tanh');
  const whats = page.locator('.heads .column-what');
  await expect(whats.first()).toHaveText('Gaussian');
  await expect(whats.nth(1).locator('.text-a')).toHaveText('A sigmoid');
  await expect(whats.nth(1).locator('.text-b')).toHaveText('B tanh');
  await expect(whats.last()).toHaveText('softmax');
  expect(await whats.evaluateAll(all => all.filter(what => what.scrollWidth > what.clientWidth).length)).toBe(0);
});

test('a remark of A that has room in a cell’s corner has B’s beside it, though more would not fit', async ({ page }) => {
  await open(page, '#data=mnist&vs.init=heNormal');
  const remarks = cell(page, 'activations', 1).locator('.remarks');
  await expect(remarks).toHaveText('zero 53 % / zero 46 % · 1 dead');
  const top = (await remarks.boundingBox())!.y;
  for (const id of ['a', 'b']) expect((await remarks.locator(`.text-${id}`).first().boundingBox())!.y - top).toBeLessThan(5);
});
