import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { test as base, type Page } from '@playwright/test';
import { serveDist } from './server.ts';
import { digestOf, expect, open } from './test.ts';

const test = base.extend({});
test.use({ serviceWorkers: 'allow' });

/** All that the page needs is kept. */
async function kept(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready);
}

test('after the first visit all of it works without a network: reload, every tool, every language, real data', async ({ page }) => {
  const host = await serveDist({ prefix: '/some/deep/path/' });
  await open(page, `${host.address}#seed=3`);
  await kept(page);
  const digest = await digestOf(page);
  await host.close();
  await page.reload();
  expect(await digestOf(page)).toBe(digest);
  for (const tool of ['health', 'spectrum', 'phase', 'sweep', 'draws', 'training', 'scaling']) {
    await open(page, `${host.address}#net=20-9-5&batch=8&tool=${tool}`);
    await expect(page.locator('section.tool')).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
  }
  await open(page, `${host.address}#net=784-9-10&data=mnist`);
  await open(page, `${host.address}#net=64-9-10&data=digits`);
  await page.getByRole('combobox', { name: 'Language' }).selectOption('zh');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
});

test('a newer version says that it is here and takes over with all that is set', async ({ page }) => {
  const host = await serveDist({ prefix: '/p/' });
  await open(page, `${host.address}#seed=3`);
  await kept(page);
  await page.getByRole('button', { name: 'Roll a new seed' }).click();
  const link = page.url();
  const digest = await digestOf(page);
  const script = fileURLToPath(new URL('../dist/sw.js', import.meta.url));
  const before = await readFile(script, 'utf8');
  try {
    await writeFile(script, `${before}\n// newer`);
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await expect(page.getByText('A newer version of this page is here')).toBeVisible();
    const reloaded = page.waitForEvent('load');
    await page.getByRole('button', { name: 'Use it now' }).click();
    await reloaded;
    expect([await digestOf(page), page.url()]).toEqual([digest, link]);
    await expect(page.getByText('A newer version of this page is here')).toHaveCount(0);
  } finally {
    await writeFile(script, before);
    await host.close();
  }
});
