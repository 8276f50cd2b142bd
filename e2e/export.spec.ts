import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { describe } from './describe.ts';
import { digestOf, expect, open, test } from './test.ts';

const exportButton = (page: Page) => page.getByRole('button', { name: 'Export' });

/** Chooses a file in the menu; its name and its bytes. */
async function saved(page: Page, kind: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  await exportButton(page).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: kind, exact: true }).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

test('a file is saved with the keyboard alone: the menu closes, and its button has the focus again', async ({ page }) => {
  await open(page);
  await exportButton(page).press('Enter');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'JSON' }).press('Enter');
  await download;
  await expect(page.locator('.exports')).toBeHidden();
  await expect(page.locator('.top-bar :focus')).toHaveText(/Export/);
});

test('the JSON is what describe prints', async ({ page }) => {
  const link = '#net=17-33-9-4&act=selu&batch=13&loss=meanSquaredError&vs.init=zeros&scale=-4';
  const described = describe(link);
  await open(page, link);
  const { name, bytes } = await saved(page, 'JSON');
  expect(name).toBe(`initscope-${(await digestOf(page)).slice(0, 8)}.json`);
  expect(JSON.parse(bytes.toString())).toEqual(await described);
  expect((await described).warnings).toHaveLength(1);
});

test('the tensors are those that describe writes', async ({ page }, info) => {
  const link = '#net=17-33-9-4&act.2=selu&batch=13&vs.loss=meanSquaredError&vs.init=heNormal';
  const path = info.outputPath('described.npz');
  const described = describe(link, '--npz', path);
  await open(page, link);
  const { name, bytes } = await saved(page, 'NPZ');
  expect(name).toBe(`initscope-${(await digestOf(page)).slice(0, 8)}.npz`);
  await described;
  expect(unzipSync(bytes)).toEqual(unzipSync(await readFile(path)));
});

test('a file that takes long can be stopped', async ({ page }) => {
  await open(page, '#data=digits&net=64-20-10&batch=8');
  await page.route('**/data/**', () => {}); // it waits for ever
  const workers = page.workers().length;
  await exportButton(page).click();
  await page.getByRole('button', { name: 'JSON' }).click();
  const state = page.locator('.exports').getByRole('status');
  await expect(state).toContainText('The JSON is being computed.');
  await state.getByRole('button', { name: 'Stop' }).click();
  await expect(state).toBeEmpty();
  await expect.poll(() => page.workers().length).toBe(workers);
  await expect(exportButton(page)).toBeVisible();
});
