import { test as base, expect } from '@playwright/test';
import { serveDist } from './server.ts';
import { settled } from './test.ts';

/** Not the fixture of the other tests: here the page does log errors. */
const test = base.extend<{ readonly site: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from its first argument
  site: async ({}, use) => {
    const host = await serveDist();
    await use(host.address);
    await host.close();
  },
});

test('where the kernels cannot be loaded the page says so, and tries again when asked', async ({ page, site }) => {
  await page.route('**/*.wasm', route => route.fulfill({ status: 404 }));
  await page.goto(site);
  await expect(page.getByRole('alert')).toContainText('The computation failed');
  await expect(page.getByRole('alert')).toContainText('404');
  await expect(page.locator('main')).toHaveAttribute('aria-busy', 'false');
  await page.unroute('**/*.wasm');
  await page.getByRole('button', { name: 'Try again' }).click();
  await settled(page);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('after a failure a change is computed: nothing has to be pressed', async ({ page, site }) => {
  await page.route('**/*.wasm', route => route.abort());
  await page.goto(site);
  await expect(page.getByRole('alert')).toContainText('The computation failed');
  await page.unroute('**/*.wasm');
  await page.getByRole('button', { name: 'Roll a new seed' }).click();
  await settled(page);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('an examination whose data cannot be loaded fails in words, and can be asked for again', async ({ page, site }) => {
  await page.goto(`${site}#data=digits&tool=health&net=64-20-10&batch=8`);
  await settled(page);
  await page.route('**/data/**', route => route.abort());
  const state = (name: string) => expect(page.locator('.examination')).toHaveAttribute('data-state', name, { timeout: 30_000 });
  await page.getByRole('button', { name: 'Examine' }).click();
  await state('failed');
  await page.unroute('**/data/**');
  await page.getByRole('button', { name: 'Examine' }).click();
  await state('done');
});

test('without a clipboard, as over plain http, copying a link says that it failed', async ({ page, site }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await page.goto(site);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.locator('.top-bar')).toContainText('address');
});
