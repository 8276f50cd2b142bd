import type { Page } from '@playwright/test';
import { expect, open, test } from './test.ts';

const number = (page: Page, id: string, column = 0) => page.locator(`tr[data-number="${id}"] td`).nth(column);

test('the Jacobian of the default network is there at once', async ({ page }) => {
  await open(page, '#tool=spectrum');
  await expect(page.locator('.spectrum-numbers thead')).toContainText('A 100 × 100');
  await expect(number(page, 'meanSquare')).toHaveText(/^\d\.\d+$/);
  await expect(number(page, 'theory')).toHaveText(/^\d\.\d+$/);
  await page.locator('.spectrum').getByText('logits').click();
  await expect(page.locator('.spectrum-numbers thead')).toContainText('A 100 × 10');
});

test('deep linear networks: Gaussian weights collapse, orthogonal ones are isometries', async ({ page }) => {
  await open(page, '#tool=spectrum&net=60-60x20-10&act=linear&batch=2&init=lecunNormal&vs.init=orthogonal');
  for (const id of ['median', 'largest', 'smallest', 'meanSquare']) await expect(number(page, id, 1)).toHaveText('1.00');
  await expect(number(page, 'median')).toHaveText(/e-|^0\.00/);
});

test('another input of the batch has another Jacobian', async ({ page }) => {
  await open(page, '#tool=spectrum&net=20-20x4-10');
  await expect(number(page, 'largest')).toHaveText(/\d/);
  const first = (await number(page, 'largest').textContent())!;
  await page.locator('.spectrum .number-field').fill('7');
  await page.locator('.spectrum .number-field').press('Enter');
  await expect(number(page, 'largest')).not.toHaveText(first);
  await expect(number(page, 'largest')).toHaveText(/\d/);
});

test('a network that overflows has none, and says so', async ({ page }) => {
  await open(page, '#tool=spectrum&net=100-100x30-10&init=normal(0,100)&batch=2');
  await expect(page.locator('.spectrum figcaption')).toContainText('overflows');
  await expect(number(page, 'meanSquare')).toHaveText('NaN');
});

test('nothing but zeros is said in words, and a log axis has no place for it', async ({ page }) => {
  await open(page, '#tool=spectrum&init=zeros');
  await expect(page.locator('.spectrum-figure p')).toHaveText('A: all singular values are 0, no change of the input arrives.');
  await expect(page.locator('.spectrum-place path')).toHaveCount(0);
  await expect(number(page, 'condition')).toHaveText('–');
  await expect(number(page, 'below')).toHaveText('100');
});

test('what takes long waits to be asked, and can be stopped', async ({ page }) => {
  await open(page, '#tool=spectrum&net=512-512x40-10&batch=1');
  await page.getByRole('button', { name: 'Compute' }).click();
  await page.locator('.examination').getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByRole('button', { name: 'Compute' })).toBeVisible();
});

test('while one network is still computed, that can be stopped, though the other has changed', async ({ page }) => {
  await open(page, '#tool=spectrum&net=1024-1024x20-10&batch=1&vs.init=heNormal');
  await page.getByRole('button', { name: 'Compute' }).click();
  const state = (name: string) => expect(page.locator('.examination')).toHaveAttribute('data-state', name);
  await state('running');
  const theory = (await number(page, 'theory').textContent())!;
  await page.getByRole('combobox', { name: 'initializer of A' }).selectOption('zeros');
  await expect(number(page, 'theory')).not.toHaveText(theory);
  await state('running');
  await page.locator('.examination').getByRole('button', { name: 'Stop' }).click();
  await state('idle');
});

test('what is computed unasked can be stopped, too, and asked for again', async ({ page }) => {
  await open(page, '#data=digits&net=64-20-10&batch=8');
  await page.route('**/data/**', () => {}); // it waits for ever
  await page.getByRole('button', { name: 'Jacobian' }).click();
  await page.locator('.examination').getByRole('button', { name: 'Stop' }).click();
  await page.unroute('**/data/**');
  await page.getByRole('button', { name: 'Compute' }).click();
  await expect(number(page, 'largest')).toHaveText(/\d/);
});

test('of an input that one of the batches does not have both show its last, and it is told', async ({ page }) => {
  await open(page, '#tool=spectrum(output,100,linear)&net=20-20-10&vs.batch=2');
  await expect(page.locator('.spectrum')).toContainText('B’s batch has no input 100: both show input 2, its last.');
  await expect(number(page, 'largest')).toHaveText(/\d/);
  await expect(number(page, 'largest', 1)).toHaveText((await number(page, 'largest').textContent())!);
});
