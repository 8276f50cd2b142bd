import { expect, open, test } from './test.ts';

test('“see why” lights the cells that a finding speaks of, until the network changes', async ({ page }) => {
  await open(page, '#net=100-100x12-10&init=uniform(-0.001,0.001)');
  const why = page.getByRole('button', { name: 'see why' }).first();
  await why.click();
  await expect(why).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('td[data-quantity="activations"][data-light]').first()).toBeVisible();
  await expect(page.locator('td[data-quantity="weights"]').first()).toHaveCSS('opacity', '0.22');
  await page.getByRole('button', { name: 'Roll a new seed' }).click();
  await expect(page.locator('table[data-lit]')).toHaveCount(0);
});

test('a remedy is shown as B, so that before and after stand together', async ({ page }) => {
  await open(page, '#net=100-100x20-10');
  await page.getByRole('button', { name: 'show as B' }).click();
  await expect(page).toHaveURL(/vs\./);
  await expect(page.locator('.verdict')).toHaveCount(2);
});
