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

test('a network that is shown after steps of its training is saved as such', async ({ page }, info) => {
  const link = '#net=9-12-12-3&batch=16&tool=training(momentum(0.02),50,1,30)';
  const path = info.outputPath('described.npz');
  const described = describe(link, '--npz', path);
  await open(page, link);
  const json = JSON.parse((await saved(page, 'JSON')).bytes.toString());
  expect(json).toEqual(await described);
  expect(json.networks.A.trained).toEqual({ optimizer: { id: 'momentum', params: { learningRate: 0.02 } }, steps: 30 });
  expect(unzipSync((await saved(page, 'NPZ')).bytes)).toEqual(unzipSync(await readFile(path)));
  expect((await saved(page, 'SVG')).bytes.toString()).toContain('after 30 steps of SGD, momentum 0.9'.replaceAll(' ', '\u00a0'));
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

test('the figure and the CSV are those that describe writes', async ({ page }, info) => {
  const link = '#net=17-33-9-4&init=heNormal&vs.act=tanh&scale.rows=log&rows=weights,dWeights';
  const [csv, svg] = [info.outputPath('described.csv'), info.outputPath('described.svg')];
  await open(page, link);
  await describe(page.url(), '--csv', csv, '--figure', svg);
  expect((await saved(page, 'CSV')).bytes.toString()).toBe(await readFile(csv, 'utf8'));
  expect((await saved(page, 'SVG')).bytes.toString()).toBe(await readFile(svg, 'utf8'));
});

test('the figure is in the language of the page, and as pixels twice its size', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('initscope', JSON.stringify({ language: 'zh' })));
  await open(page, '#net=9-8-7-3&batch=16');
  const choose = async (kind: string) => {
    await page.getByRole('button', { name: '导出' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: kind, exact: true }).click();
    return readFile(await (await download).path());
  };
  const svg = (await choose('SVG')).toString();
  expect(svg).toContain('预激活');
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg)!;
  const png = await choose('PNG');
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([Math.round(2 * Number(width)), Math.round(2 * Number(height))]);
});

test('the code is of the framework and the network that are chosen; it is copied, saved, and closed with the keyboard', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '#vs.init=heNormal');
  await exportButton(page).click();
  await page.getByRole('button', { name: 'PyTorch' }).click();
  const dialog = page.getByRole('dialog', { name: 'The network in PyTorch' });
  const script = dialog.getByRole('region', { name: 'the script' });
  await expect(script).toContainText('nn.init.xavier_uniform_(layer.weight)');
  await expect(script).toContainText(page.url());
  await dialog.getByText('B', { exact: true }).click();
  await expect(script).toContainText('nn.init.kaiming_normal_');
  await dialog.getByRole('button', { name: 'Copy' }).click();
  await expect(dialog.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await script.innerText());
  await dialog.getByText('JAX', { exact: true }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save network_b_jax.py' }).click();
  expect(await readFile(await (await download).path(), 'utf8')).toBe(
    await page.getByRole('region', { name: 'the script' }).locator('code').textContent(),
  );
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('.top-bar :focus')).toHaveText(/Export/);
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
