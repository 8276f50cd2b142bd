// While the link is ahead of the picture, nothing says of the picture what is true of the link.
import type { Page } from '@playwright/test';
import { digestOf, expect, settled, served as test } from './test.ts'; // the page does log errors here

const preset = 'data=digits(standardized)&net=64-100x6-10&init=pytorchLinear&vs.init=heNormal';
const caption = (page: Page) => page.locator('.caption');

/** What the page says while it waits, has given up, or was stopped: the digest of the picture, and no caption, link on paper or remedy of another network. */
async function speaksOfThePicture(page: Page, digest: string): Promise<void> {
  await expect(page.locator('.digest')).toContainText(`digest of the picture ${digest}`);
  await expect(caption(page)).toHaveCount(0);
  await expect(page.locator('.printed')).toContainText(/seed\W*3/);
  await expect(page.locator('.printed')).toContainText('The address is of a newer network than this picture.');
  await expect(page.locator('.printed')).not.toContainText('digits');
  await page.getByRole('button', { name: 'Export' }).click();
  await expect(page.locator('.exports')).toContainText('The picture is still of the last network');
  await page.keyboard.press('Escape');
}

test('an experiment that is on its way, and then stopped, is not yet what caption, paper and digest speak of', async ({ page }) => {
  await page.goto('#seed=3');
  const digest = await digestOf(page);
  await expect(page.locator('.remedy').first()).toBeVisible();
  await page.route('**/data/**', () => {});
  await page.goto(`#${preset}`);
  await expect(page.locator('main')).toHaveAttribute('aria-busy', 'true');
  await expect(page.locator('main')).toHaveAttribute('data-digest', digest);
  await speaksOfThePicture(page, digest);
  await page.locator('.working').getByRole('button', { name: 'Stop' }).click();
  await expect(page.locator('main')).toHaveAttribute('aria-busy', 'false');
  await expect(page.locator('main')).not.toHaveAttribute('data-digest');
  await expect(page.locator('main')).toHaveAttribute('data-late');
  await expect(page.locator('.remedy')).toHaveCount(0);
  await speaksOfThePicture(page, digest);
  await page.unroute('**/data/**');
  await page.locator('.foot').getByRole('button', { name: 'Run' }).click();
  await settled(page);
  await expect(caption(page)).toContainText('PyTorch');
  await expect(page.locator('.digest')).not.toContainText('of the picture');
  await expect(page.locator('.printed')).toContainText('data=digits');
  expect(await digestOf(page)).not.toBe(digest);
});

test('an experiment that fails leaves the last one’s caption and digest with its picture, and Back leads to it', async ({ page }) => {
  await page.goto('#net=100-100x30-10&vs.init=heNormal');
  await settled(page);
  const own = await caption(page).textContent();
  const digest = await digestOf(page);
  await page.route('**/data/**', route => route.abort());
  await page.goto(`#${preset}`);
  await expect(page.getByRole('alert')).toContainText('The data set could not be loaded');
  await expect(page.locator('main')).not.toHaveAttribute('data-digest');
  await expect(page.locator('.digest')).toContainText(`digest of the picture ${digest}`);
  expect(await caption(page).textContent()).toBe(own);
  await page.goBack();
  expect(await digestOf(page)).toBe(digest);
  await expect(page.locator('.digest')).not.toContainText('of the picture');
  expect(await caption(page).textContent()).toBe(own);
});
