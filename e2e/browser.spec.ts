import { expect, fragmentOf, open, settled, test } from './test.ts';

for (const [locale, opener, search, word, title, none] of [
  ['en-US', 'Experiments', 'Search experiments', 'orthogonal', /Saxe et al/, 'No experiment has all these words.'],
  ['zh-CN', '实验', '搜索实验', '正交', /Saxe/, '没有实验包含所有这些词。'],
] as const) {
  test.describe(locale, () => {
    test.use({ locale });
    test('experiments stand in groups, each with its curves, and are searched', async ({ page }) => {
      await open(page, '#seed=before');
      await page.getByRole('button', { name: opener }).click();
      const menu = page.getByRole('navigation', { name: opener });
      await expect(menu.getByRole('region')).toHaveCount(5);
      const count = await menu.getByRole('link').count();
      await expect(menu.locator('.miniature')).toHaveCount(count);
      const curves = await menu.locator('.miniature path').evaluateAll(paths => paths.map(path => path.getAttribute('d')!));
      expect(curves.filter(curve => !/^M[\d.]+ [\d.]+(L[\d.]+ [\d.]+)*$/.test(curve))).toEqual([]);
      const field = menu.getByRole('searchbox', { name: search });
      await expect(field).toBeFocused();
      await page.keyboard.type(word);
      await expect(menu.getByRole('link', { name: title })).toBeVisible();
      expect(await menu.getByRole('link').count()).toBeLessThan(4);
      await field.fill('qqq');
      await expect(menu).toContainText(none);
      await field.fill(word);
      await field.press('Enter');
      await settled(page);
      expect(fragmentOf(page)).toContain('init=');
      await expect(menu).toBeHidden();
    });
  });
}

test('arrow keys walk over the experiments as they stand', async ({ page }) => {
  await open(page, '#seed=before');
  await page.getByRole('button', { name: 'Experiments' }).click();
  const links = page.getByRole('navigation', { name: 'Experiments' }).getByRole('link');
  const focused = () => page.evaluate(() => document.activeElement!.getBoundingClientRect().toJSON() as DOMRect);
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(links.first()).toBeFocused();
  const first = await focused();
  await page.keyboard.press('ArrowRight');
  await expect(links.nth(1)).toBeFocused();
  expect((await focused()).left).toBeGreaterThan(first.left);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowDown');
  const below = await focused();
  expect(below.top).toBeGreaterThan(first.top);
  expect(below.left).toBe(first.left);
  await page.keyboard.press('ArrowUp');
  await expect(links.first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await expect(links.last()).toBeFocused();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  test('the experiments are one column, and a tap anywhere on one opens it', async ({ page }) => {
    await open(page, '#seed=before');
    await page.getByRole('button', { name: 'Experiments' }).tap();
    const items = page.locator('.experiments li');
    const lefts = new Set(await items.evaluateAll(all => all.map(item => item.getBoundingClientRect().left)));
    expect(lefts.size).toBe(1);
    await items.nth(1).locator('.miniature').tap({ force: true });
    await expect.poll(() => fragmentOf(page)).not.toBe('#seed=before');
  });
});
