import type { Page } from '@playwright/test';
import { changes, expect, open, test } from './test.ts';

const small = './#net=9-12-12-3&batch=16&tool=sweep';

const filled = (page: Page) => expect(page.locator('.sweep')).toHaveAttribute('aria-busy', 'false', { timeout: 80_000 });

test('the map of initializers and activations fills with real runs, and A has its square', async ({ page }) => {
  await open(page, small);
  await filled(page);
  await expect(page.locator('[data-index][data-kind="pending"]')).toHaveCount(0);
  await expect(page.getByRole('gridcell', { name: 'Glorot (Xavier) uniform · ReLU: signal' })).toContainText('A');
});

test('a click loads the square as B and says so; the link holds it', async ({ page }) => {
  await open(page, small);
  await filled(page);
  await changes(page, () => page.getByRole('gridcell', { name: 'He (Kaiming) normal · tanh:' }).click());
  await expect(page.getByRole('status').filter({ hasText: 'B is now He (Kaiming) normal · tanh' })).toBeVisible();
  expect(page.url()).toContain('vs.act=tanh');
  expect(page.url()).toContain('vs.init=heNormal');
});

test('arrow keys walk the map and Enter loads', async ({ page }) => {
  await open(page, small);
  await page.getByRole('gridcell', { name: 'Glorot (Xavier) uniform · ReLU:' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('gridcell', { name: 'Glorot (Xavier) uniform · leaky ReLU:' })).toBeFocused();
  await changes(page, () => page.keyboard.press('Enter'));
  expect(page.url()).toContain('vs.act=leakyRelu');
});

test('the sweep is stopped and goes on', async ({ page }) => {
  await open(page, './#net=256-256x20-10&tool=sweep');
  const bar = page.locator('.sweep-bar');
  await bar.getByRole('button', { name: 'Stop' }).click();
  await filled(page);
  const pending = page.locator('[data-index][data-kind="pending"]');
  const missing = await pending.count();
  expect(missing).toBeGreaterThan(0);
  await bar.getByRole('button', { name: 'Go on' }).click();
  await expect.poll(() => pending.count(), { timeout: 60_000 }).toBeLessThan(missing);
});

test('gain × depth: the best gain for A’s depth is ranked, and a button loads it', async ({ page }) => {
  await open(page, './#net=16-32x8-4&act=linear&init=orthogonal&batch=16&tool=sweep');
  await page.getByText('gain × depth').click();
  await filled(page);
  const ranking = page.getByRole('region', { name: 'Best for this network' });
  // Orthogonal and linear: at gain 1 nothing is lost between hidden layers as wide as each other.
  await expect(ranking.getByRole('listitem').first()).toContainText('gain 1');
  await changes(page, () => ranking.getByRole('button').nth(1).click());
  expect(page.url()).toContain('vs.init=orthogonal(');
});

test('the ranking says that it is not over yet; and when it is, that nothing carries both', async ({ page }) => {
  const ranking = page.getByRole('region', { name: 'Best for this network' });
  await open(page, '#net=256-256x20-10&tool=sweep');
  await expect(ranking).toContainText('so far');
  await page.goto('./#scale=0&tool=sweep&net=20-10-4&batch=8');
  await expect(ranking).toContainText('Nothing carries both.', { timeout: 60_000 });
  await expect(ranking).not.toContainText('so far');
});
