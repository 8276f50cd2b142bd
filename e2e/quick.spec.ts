import { changes, expect, fragmentOf, open, test } from './test.ts';

for (const [width, height] of [
  [1024, 768],
  [390, 844],
] as const) {
  for (const [locale, initializer, activation, depth, configuration] of [
    ['en-US', 'initializer of A', 'activation', 'depth', 'Configuration'],
    ['zh-CN', 'A 的初始化', '激活函数', '深度', '配置'],
  ] as const) {
    test.describe(`${width} px, ${locale}`, () => {
      test.use({ viewport: { width, height }, locale, hasTouch: true });
      test('initializer, activation and depth stay in sight and change the network', async ({ page }) => {
        await open(page, '#seed=2');
        const quick = page.locator('.quick');
        await changes(page, () => quick.getByRole('combobox', { name: initializer }).selectOption('heNormal'));
        await changes(page, () => quick.getByRole('combobox', { name: activation }).selectOption('tanh'));
        await changes(page, () => quick.getByRole('slider', { name: depth }).press('ArrowRight'));
        expect(fragmentOf(page)).toBe('#net=100-100x3-10&act=tanh&init=heNormal&seed=2');
        for (const control of await quick.locator('select, input').all()) {
          const box = (await control.boundingBox())!;
          expect(box.height).toBeGreaterThanOrEqual(24);
          expect(box.x + box.width).toBeLessThanOrEqual(width);
        }
        await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
        await expect(quick).toBeInViewport({ ratio: 1 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
        await page.evaluate(() => scrollTo(0, 0));
        await page.getByRole('button', { name: configuration }).click();
        await expect(quick).toBeHidden();
        await expect(page.getByRole('combobox', { name: initializer, exact: true })).toHaveValue('heNormal');
      });
    });
  }
}

test('where the configuration stands open they are not there twice', async ({ page }) => {
  await open(page, '#seed=2');
  await expect(page.locator('.quick')).toHaveCount(0);
  await page.setViewportSize({ width: 1000, height: 800 });
  await expect(page.locator('.quick')).toBeVisible();
});

test('with two networks both initializers are there', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, '#vs.init=heNormal');
  const quick = page.locator('.quick');
  await changes(page, () => quick.getByRole('combobox', { name: 'initializer of B' }).selectOption('orthogonal'));
  expect(fragmentOf(page)).toBe('#vs.init=orthogonal');
  expect((await quick.boundingBox())!.height).toBeLessThan(115); // three lines
});
