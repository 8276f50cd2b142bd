import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { serveDist } from './server.ts';

/** The built page below some deep path. */
export const served = base.extend<object, { readonly site: string }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from its first argument
    async ({}, use) => {
      const host = await serveDist({ prefix: '/some/deep/path/' });
      await use(host.address);
      await host.close();
    },
    { scope: 'worker' },
  ],
  baseURL: ({ site }, use) => use(site),
});

/** Every test gets that, and fails where the page logs an error. */
export const test = served.extend({
  page: async ({ page }, use) => {
    const errors: string[] = [];
    page.on('console', message => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', error => errors.push(String(error)));
    await use(page);
    expect(errors, 'errors that the page logged').toEqual([]);
  },
});

export { expect };

/** What is shown is the newest result. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('main[data-digest]')).toHaveAttribute('aria-busy', 'false', { timeout: 30_000 });
}

/** Opens a fragment, or a whole address, in a page that has nothing open yet. */
export async function open(page: Page, link = './'): Promise<void> {
  await page.goto(link);
  await settled(page);
}

export async function digestOf(page: Page): Promise<string> {
  await settled(page);
  return (await page.locator('main').getAttribute('data-digest'))!;
}

/** Does it, and waits until another result than before is shown. */
export async function changes(page: Page, act: () => Promise<unknown>): Promise<void> {
  const before = await digestOf(page);
  await act();
  await expect(page.locator('main')).not.toHaveAttribute('data-digest', before);
  await settled(page);
}

/** The outlines of all histograms as they are drawn. */
export function drawing(page: Page): Promise<string> {
  return page.locator('td[data-quantity] path').evaluateAll(paths => paths.map(path => path.getAttribute('d')).join('\n'));
}

/** The cell of a quantity; column 0 is the input. */
export function cell(page: Page, quantity: string, column: number): Locator {
  return page.locator(`td[data-quantity="${quantity}"][data-column="${column}"]`);
}

/** The fragment in the address bar. */
export const fragmentOf = (page: Page): string => decodeURIComponent(new URL(page.url()).hash);
