import type { Page } from '@playwright/test';
import { expect, fragmentOf, open, settled, test } from './test.ts';

const wayIn = (page: Page) => page.getByRole('region', { name: /^(A way in|入门)$/ });

for (const [locale, see, mend, train, dismiss] of [
  ['en-US', 'See it happen', 'Mend it', 'Train both', 'Dismiss'],
  ['zh-CN', '看它发生', '修好它', '训练两者', '关闭'],
] as const) {
  test.describe(locale, () => {
    test.use({ locale });
    test('the first visit is shown how the signal falls with depth, and what mends it', async ({ page }) => {
      await open(page);
      await wayIn(page).getByRole('button', { name: see }).press('Enter');
      await expect.poll(() => fragmentOf(page)).toMatch(/^#net=100-100x\d+-10$/); // on its way
      const cure = wayIn(page).getByRole('button', { name: mend });
      await expect(cure).toBeVisible({ timeout: 60_000 });
      await settled(page);
      await expect.poll(() => fragmentOf(page)).toBe('#net=100-100x30-10'); // the address is written a few times a second
      await expect(wayIn(page)).toContainText('0.70');
      await cure.press('Enter');
      await expect(wayIn(page).getByRole('button', { name: train })).toBeVisible();
      await settled(page);
      expect(fragmentOf(page)).toBe('#net=100-100x30-10&vs.init=heNormal');
      await wayIn(page).getByRole('button', { name: train }).click();
      await expect(page.locator('.tool')).toBeVisible();
      await wayIn(page).getByRole('button', { name: dismiss }).click();
      await expect(wayIn(page)).toHaveCount(0);
      await page.goto('about:blank');
      await open(page);
      await expect(wayIn(page)).toHaveCount(0);
    });
  });
}

test('Back takes back in one step what was shown', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page);
  await wayIn(page).getByRole('button', { name: 'See it happen' }).click();
  await expect(wayIn(page).getByRole('button', { name: 'Mend it' })).toBeVisible();
  await page.goBack();
  await expect.poll(() => fragmentOf(page)).toBe('');
  await expect(wayIn(page).getByRole('button', { name: 'See it happen' })).toBeVisible();
});

test('whoever comes by a link is not met', async ({ page }) => {
  await open(page, '#seed=3');
  await expect(wayIn(page)).toHaveCount(0);
});

test('one’s own network is checked, and a class taught, from the first line', async ({ page }) => {
  await open(page);
  await wayIn(page).getByRole('button', { name: 'Check my network' }).click();
  await expect(page.getByRole('dialog').getByRole('textbox').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await wayIn(page).getByRole('button', { name: 'Teach with it' }).click();
  const dialog = page.getByRole('dialog', { name: 'Teach with it' });
  await dialog.getByRole('textbox', { name: 'question' }).fill('Why does it fall?');
  await dialog.getByText('off', { exact: true }).click();
  await expect.poll(() => fragmentOf(page)).toContain('verdict=off');
  expect(fragmentOf(page)).toContain('ask=Why');
  await expect(dialog.getByRole('button', { name: 'Copy link' })).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  test('the doors are wide enough for a finger, and nothing stands beyond the window', async ({ page }) => {
    await open(page);
    for (const door of await wayIn(page).getByRole('button').all()) {
      expect((await door.boundingBox())!.height).toBeGreaterThanOrEqual(24);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await wayIn(page).getByRole('button', { name: 'Dismiss' }).tap();
    await expect(wayIn(page)).toHaveCount(0);
  });
});
