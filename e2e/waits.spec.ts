import { deafen } from './hands.ts';
import { expect, settled, served as test } from './test.ts'; // the page does log errors here

test('a server that never sends the kernels is told after some seconds, with what is waited for, and asked again', async ({ page }) => {
  await page.route('**/*.wasm', () => {}); // neither an answer nor an error
  await page.goto('./');
  await expect(page.locator('.working')).toContainText('Loading the kernels', { timeout: 20_000 });
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('The kernels, which compute, did not come within 15 seconds', { timeout: 60_000 });
  await expect(page.locator('main')).toHaveAttribute('aria-busy', 'false');
  await page.unroute('**/*.wasm');
  await page.getByRole('button', { name: 'Try again' }).click();
  await settled(page);
  await expect(alert).toHaveCount(0);
});

test('data that never come can be stopped; the picture stays, without a digest, and the next change works', async ({ page }) => {
  await page.goto('./');
  await settled(page);
  await page.route('**/data/**', () => {});
  const inputs = page.getByRole('combobox', { name: 'inputs', exact: true });
  await inputs.selectOption('mnist');
  await expect(page.locator('.working')).toContainText('Loading the data set', { timeout: 20_000 });
  await expect(page.locator('.digest')).toContainText('digest of the picture');
  await page.waitForTimeout(4000); // then the worker counts as stuck, and is left behind
  await page.locator('.working').getByRole('button', { name: 'Stop' }).click();
  await expect(page.locator('.foot')).toContainText('Stopped');
  await expect(page.locator('main')).toHaveAttribute('aria-busy', 'false');
  await expect(page.locator('main')).not.toHaveAttribute('data-digest');
  await inputs.selectOption('gaussian');
  await settled(page);
  await expect(page.locator('main')).toHaveAttribute('data-digest');
  await expect(page.locator('.digest')).not.toContainText('of the picture');
});

test('a worker that ends without a word is followed by another, which computes the same', async ({ page }) => {
  await deafen(page, { script: '', workers: 1, runs: 1 });
  await page.goto('./');
  await settled(page);
  await page.getByRole('button', { name: 'Roll a new seed' }).click();
  await expect(page.locator('main')).toHaveAttribute('aria-busy', 'true');
  await expect(page.locator('main')).toHaveAttribute('aria-busy', 'false', { timeout: 60_000 });
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.locator('main')).toHaveAttribute('data-digest');
});
