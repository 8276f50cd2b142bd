import type { Page } from '@playwright/test';
import { changes, digestOf, expect, fragmentOf, open, test } from './test.ts';

const seedField = (page: Page) => page.getByRole('textbox', { name: 'seed' });
const weightsDigest = (page: Page) => page.locator('.digest code').nth(1).textContent();

test('the die rolls another seed each time, and Back brings the last one back', async ({ page }) => {
  await open(page, '#seed=first');
  const digest = await digestOf(page);
  const die = page.getByRole('button', { name: 'Roll a new seed' });
  await changes(page, () => die.click());
  const rolled = await seedField(page).inputValue();
  expect(fragmentOf(page)).toBe(`#seed=${rolled}`);
  await changes(page, () => die.click());
  expect(await seedField(page).inputValue()).not.toBe(rolled);
  await page.goBack();
  await expect(seedField(page)).toHaveValue(rolled);
  await page.goBack();
  await expect(page.locator('main')).toHaveAttribute('data-digest', digest);
});

test('the same seed is the same digest, typed or linked', async ({ page }) => {
  await open(page, '#seed=pomelo 42');
  const digest = await digestOf(page);
  await changes(page, () => seedField(page).fill('another'));
  await changes(page, () => seedField(page).fill('pomelo 42'));
  expect(await digestOf(page)).toBe(digest);
});

test('resetting a control never rolls', async ({ page }) => {
  await open(page, '#seed=stay');
  const digest = await digestOf(page);
  const slider = page.getByRole('slider', { name: 'batch' });
  await slider.focus();
  await changes(page, () => page.keyboard.press('PageUp'));
  await changes(page, () => slider.dblclick());
  await expect(seedField(page)).toHaveValue('stay');
  expect(await digestOf(page)).toBe(digest);
});

test('other data leave the weights as they are', async ({ page }) => {
  await open(page);
  const weights = await weightsDigest(page);
  await changes(page, () => page.getByRole('combobox', { name: 'inputs' }).selectOption('uniform'));
  expect(await weightsDigest(page)).toBe(weights);
});
