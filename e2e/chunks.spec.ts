// Scripts that come on demand: what is told, and what can be done, where one neither comes nor fails, or fails once.
import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { deafen } from './hands.ts';
import { expect, settled, served as test } from './test.ts'; // the page does log errors here

const SOON = { timeout: 20_000 };
const LATE = { timeout: 40_000 };
const assets = new URL('../dist/assets/', import.meta.url);

/** The script that has this text in it, of those whose names begin so. */
function scriptWith(text: string, start = ''): string {
  const name = readdirSync(assets).find(
    file => file.startsWith(start) && file.endsWith('.js') && readFileSync(new URL(file, assets), 'utf8').includes(text),
  );
  if (!name) throw new Error(`No script has “${text}” in it.`);
  return `**/${name}`;
}
const chinese = scriptWith('复制链接');

/** The server never answers when it is asked for it the first time. */
async function holdBack(page: Page, path: string): Promise<void> {
  let asked = 0;
  await page.route(path, route => (asked++ === 0 ? undefined : route.continue()));
}
const waiting = (page: Page) => page.locator('.waiting');

test('a tool’s script that never comes is told, can be stopped, and comes when it is asked for again', async ({ page }) => {
  await holdBack(page, '**/DrawsPane*.js');
  await page.goto('./');
  await settled(page);
  await page.getByRole('button', { name: 'Many seeds' }).click();
  await expect(waiting(page)).toContainText('still on its way', SOON);
  await waiting(page).getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByRole('alert')).toContainText('was not waited for');
  await page.getByRole('alert').getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('slider', { name: 'seeds' })).toBeVisible(SOON);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('one that nobody stops is given up after 15 seconds; the first picture has not waited for it', async ({ page }) => {
  await holdBack(page, '**/PhasePane*.js');
  await page.goto('#tool=phase');
  await settled(page);
  await expect(page.getByRole('alert')).toContainText('did not come within 15 seconds', LATE);
  await page.getByRole('alert').getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('section.tool svg').first()).toBeVisible(SOON);
});

test('a language that never comes is told; one can stay with the one that is there, or ask again', async ({ page }) => {
  await holdBack(page, chinese);
  await page.goto('./');
  await settled(page);
  const choice = page.getByRole('combobox', { name: 'Language' });
  const missing = page.locator('.missing-language');
  await choice.selectOption('zh');
  await expect(missing).toContainText('still on their way', SOON);
  await missing.getByRole('button', { name: 'Stay with English' }).click();
  await expect(missing).toHaveCount(0);
  await expect(choice).toHaveValue('en');
  await choice.selectOption('zh');
  await expect(missing).toContainText('could not be loaded', LATE);
  await missing.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans', SOON);
  await expect(missing).toHaveCount(0);
});

test.describe('in a browser that speaks Chinese', () => {
  test.use({ locale: 'zh-CN' });
  test('a first visit whose language does not come opens in English, and changes when it has come', async ({ page }) => {
    let answer = () => {};
    await page.route(chinese, async route => {
      await new Promise<void>(resolve => {
        answer = resolve;
      });
      await route.continue();
    });
    await page.goto('./');
    await settled(page);
    await expect(page.locator('.missing-language')).toContainText('still on their way', SOON);
    answer();
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans', SOON);
    await expect(page.locator('.missing-language')).toHaveCount(0);
  });
});

test('what helps a network is told to be missing where its script fails, and is there when asked again', async ({ page }) => {
  await page.route('**/consult*.js', route => route.abort());
  await page.goto('#net=100-100x30-10');
  await settled(page);
  await expect(page.locator('.verdict [role="alert"]')).toContainText('could not be loaded', SOON);
  await page.unroute('**/consult*.js');
  await page.locator('.verdict [role="alert"]').getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('.remedy').first()).toBeVisible(SOON);
  await expect(page.locator('.verdict [role="alert"]')).toHaveCount(0);
});

test('an export whose script never comes can be stopped at once', async ({ page }) => {
  await holdBack(page, '**/files-*.js');
  await page.goto('./');
  await settled(page);
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('button', { name: 'JSON' }).click();
  const state = page.locator('.exports').getByRole('status');
  await state.getByRole('button', { name: 'Stop' }).click();
  await expect(state).toBeEmpty();
});

test('a training whose worker ends without a word says so, and is run when asked again', async ({ page }) => {
  await deafen(page, { script: 'trainer', workers: 2, runs: 0 });
  await page.goto('#net=9-9-3&batch=8&tool=training(sgd,20,1)');
  await settled(page);
  const again = page.locator('.training').getByRole('button', { name: 'Try again' });
  await expect(again).toBeVisible(LATE);
  await expect(page.locator('.training .failure').first()).toContainText('15 seconds');
  await again.click();
  await expect(page.locator('.training-result')).toBeVisible(SOON);
});

test('the words of what is opened, and the worker that reads a table, are told when they do not come', async ({ page }) => {
  await holdBack(page, scriptWith('This is a pointer of Git LFS'));
  await holdBack(page, scriptWith('unclosedQuote', 'worker-'));
  await page.goto('./');
  await settled(page);
  await page.getByRole('button', { name: 'Open…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('.waiting')).toContainText('still on its way', SOON);
  await dialog.getByRole('button', { name: 'Stop' }).click();
  await dialog.getByRole('alert').getByRole('button', { name: 'Try again' }).click();
  const input = dialog.locator('input[type=file]').first();
  const table = { name: 'table.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n1,2\n3,4\n') };
  await input.setInputFiles(table);
  await expect(dialog.getByRole('alert')).toContainText('What reads files has not come', LATE);
  await input.setInputFiles(table);
  await expect(dialog).toContainText('table.csv: 2 rows, 2 columns');
});
