import { changes, expect, fragmentOf, open, test } from './test.ts';

for (const [locale, find, search] of [
  ['en-US', 'find: initializer of A', 'Name, framework or author'],
  ['zh-CN', '查找：A 的初始化', '名称、框架或作者'],
] as const) {
  test.describe(locale, () => {
    test.use({ locale });
    test('an initializer is found by the name that a framework has for it', async ({ page }) => {
      await open(page, '#seed=2');
      const opener = page.getByRole('button', { name: find });
      for (const [query, init] of [
        ['kaiming_normal_', 'heNormal'],
        ['xavier normal', 'glorotNormal'],
        ['saxe', 'orthogonal'],
      ] as const) {
        await opener.press('Enter');
        const field = page.getByRole('searchbox', { name: search });
        await expect(field).toBeFocused();
        await page.keyboard.type(query);
        await changes(page, () => page.keyboard.press('Enter'));
        expect(fragmentOf(page), query).toContain(`init=${init}`);
        await expect(field).toBeHidden();
        await expect(opener).toBeFocused();
      }
    });
  });
}

test('the list is walked by arrow keys and chosen from by mouse; the menu has the same groups', async ({ page }) => {
  await open(page, '#seed=2');
  const menu = page.getByRole('combobox', { name: 'initializer of A', exact: true });
  expect(await menu.locator('optgroup').count()).toBe(5);
  await page.getByRole('button', { name: 'find: initializer of A' }).click();
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.finder [data-choice]').first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.finder [data-choice]').nth(1)).toBeFocused();
  await changes(page, () => page.locator('.finder [data-choice]', { hasText: 'He (Kaiming) uniform' }).click());
  await expect(menu).toHaveValue('heUniform');
});

test('on a phone it is found from the line that stays in sight', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, '#seed=2');
  await page.locator('.quick').getByRole('button', { name: 'find: initializer of A' }).click();
  const box = (await page.locator('.finder:popover-open').boundingBox())!;
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(390);
});
