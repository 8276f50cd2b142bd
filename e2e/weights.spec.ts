import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { zipSync } from 'fflate';
import { floats, npy } from '../src/readers/testing.ts';
import { describe as describeLink } from './describe.ts';
import { dropFile } from './hands.ts';
import { changes, digestOf, expect, open, test } from './test.ts';

const corpus = (name: string) => fileURLToPath(new URL(`../src/readers/weights/corpus/${name}`, import.meta.url));
const trained = corpus('007-trained-mnist.pt');

const drop = (page: Page, path: string) => dropFile(page, path.split('/').at(-1)!, readFileSync(path));

test('a state dict that is dropped becomes network A beside a fresh draw; whoever opens the link gives the file and sees the same', async ({
  page,
  context,
}) => {
  await open(page);
  await drop(page, trained);
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Dense layers: 784-128-64-10');
  await expect(dialog).toContainText('No initializer agrees with the weights');
  await changes(page, () => dialog.getByRole('button', { name: 'beside a fresh draw by pytorchLinear' }).click());
  const digest = await digestOf(page);
  await expect(page).toHaveURL(/init=file\(007-trained-mnist\.pt,[0-9a-f]{16}\)&vs\.init=pytorchLinear/);
  expect((await describeLink(new URL(page.url()).hash, '--weights', trained)).digest).toBe(digest);

  const other = await context.newPage();
  await open(other, page.url());
  const notice = other.locator('.notice');
  await expect(notice).toContainText('are in a file, 007-trained-mnist.pt');
  expect(await digestOf(other)).not.toBe(digest);
  await notice.locator('input[type=file]').setInputFiles(corpus('001-sequential-untouched.pt'));
  await expect(notice).toContainText('001-sequential-untouched.pt holds other weights');
  await notice.locator('input[type=file]').setInputFiles(trained);
  await expect(notice).toHaveCount(0);
  await expect(other.locator('main')).toHaveAttribute('data-digest', digest);
});

test('arrays are searched and sorted, and two files stand side by side', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Open…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type=file]').first().setInputFiles(corpus('012-with-norms.pt'));
  await expect(dialog).toContainText('All weights agree with pytorchLinear.');
  await expect(dialog.locator('tbody tr')).toHaveCount(12);
  await dialog.getByRole('button', { name: 'max' }).click();
  await expect(dialog.locator('tbody th').first()).toHaveText('bn1.weight');
  await dialog.getByRole('searchbox').fill('HEAD');
  await expect(dialog.locator('tbody tr')).toHaveCount(2);
  await dialog.getByRole('searchbox').fill('');
  await dialog.locator('input[type=file]').nth(1).setInputFiles(corpus('012-with-norms.pt'));
  await expect(dialog.locator('tbody tr').first().locator('.b').first()).not.toBeEmpty();
});

/** An actor and a critic of the same hidden widths, as reinforcement learning has them. */
const actorAndCritic = (): Uint8Array =>
  zipSync(
    Object.fromEntries(
      (['actor', 'critic'] as const).flatMap((model, m) =>
        [4, 16, 16, m === 0 ? 2 : 1].flatMap((fanOut, i, widths) =>
          i === 0 ? [] : [[`${model}.${i}.weight.npy`, matrix(fanOut, widths[i - 1]!)]],
        ),
      ),
    ),
  );
const matrix = (rows: number, columns: number) =>
  npy('<f4', [rows, columns], floats(...Array.from({ length: rows * columns }, (_, i) => Math.sin(1 + 1.7 * i * i))));

test('of two models in one file one is chosen; each matrix shows its singular values beside the law of random ones', async ({ page }) => {
  await open(page);
  await dropFile(page, 'agent.npz', actorAndCritic());
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Dense layers: 4-16-16-2');
  await dialog.getByLabel('Several models').selectOption('critic');
  await expect(dialog).toContainText('Dense layers: 4-16-16-1');
  const spectra = dialog.getByRole('img', { name: /^Singular values/ });
  await expect(spectra).toHaveCount(5); // a matrix of one row has one value, which is no distribution
  await expect(spectra.first().locator('.theory')).toHaveAttribute('d', /^M/);
  await changes(page, () => dialog.getByRole('button', { name: 'Open as A', exact: true }).click());
  await expect(page).toHaveURL(/net=4-16-16-1.*init=file\(agent\.npz,/);
});

test('a file that would run code, or is none, gets a sentence and changes nothing', async ({ page }) => {
  await open(page);
  const digest = await digestOf(page);
  await drop(page, corpus('061-pickle-os-system.pt'));
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('alert')).toContainText('would run code when it is loaded (posix.system)');
  await dialog.locator('input[type=file]').first().setInputFiles(corpus('074-photograph.pt'));
  await expect(dialog.getByRole('alert')).toContainText('This is a picture (JPEG)');
  await dialog.getByRole('button', { name: 'Close' }).click();
  expect(await digestOf(page)).toBe(digest);
});
