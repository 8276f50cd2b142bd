import { readFile } from 'node:fs/promises';
import { describe } from './describe.ts';
import { changes, digestOf, drawing, expect, fragmentOf, open, settled, test } from './test.ts';

test('every experiment opens from the menu as its link says', async ({ page }) => {
  await open(page, '#seed=before');
  const menu = page.getByRole('navigation', { name: 'Experiments' });
  const opener = page.getByRole('button', { name: 'Experiments' });
  await opener.click();
  const links = menu.getByRole('link');
  const count = await links.count();
  expect(count).toBeGreaterThanOrEqual(7);
  await page.keyboard.press('Escape');
  for (let i = 0; i < count; i++) {
    await opener.click();
    const link = await links.nth(i).evaluate((anchor: HTMLAnchorElement) => decodeURIComponent(anchor.hash));
    await changes(page, () => links.nth(i).click());
    expect(fragmentOf(page)).toBe(link);
    await expect(menu).toBeHidden();
    await expect(page.getByRole('status'), link).toHaveCount(0);
    expect(await drawing(page)).not.toBe('');
  }
});

test('Back returns from an experiment to what was there', async ({ page }) => {
  await open(page, '#seed=before');
  const digest = await digestOf(page);
  await page.getByRole('button', { name: 'Experiments' }).click();
  await changes(page, () => page.getByRole('navigation', { name: 'Experiments' }).getByRole('link').nth(3).click());
  await page.goBack();
  await expect(page.locator('main')).toHaveAttribute('data-digest', digest);
  await settled(page);
});

test('the picture glides to an experiment for a moment; not to the first one', async ({ page }) => {
  await page.addInitScript(() => {
    const seen: boolean[] = [];
    const look = (records: MutationRecord[]) => seen.push(...records.map(({ target }) => (target as Element).hasAttribute('data-glide')));
    new MutationObserver(look).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-glide'] });
    Object.assign(window, { glides: seen });
  });
  const glides = () => page.evaluate(() => (window as unknown as { glides: boolean[] }).glides);
  await open(page);
  expect(await glides()).toEqual([]);
  await page.getByRole('button', { name: 'Experiments' }).click();
  await page.getByRole('navigation', { name: 'Experiments' }).getByRole('link').nth(3).click();
  await expect.poll(glides).toEqual([true, false]);
});

test('the export begins with Enter, and keeps the focus', async ({ page }) => {
  await open(page);
  const button = page.getByRole('button', { name: 'Export' });
  const download = page.waitForEvent('download');
  await button.press('Enter');
  await download;
  await expect(page.locator('.top-bar :focus')).toHaveText('Export');
});

test('the export is what describe prints', async ({ page }) => {
  const link = '#net=17-33-9-4&act=selu&batch=13&loss=meanSquaredError&vs.init=zeros&scale=-4';
  const described = describe(link);
  await open(page, link);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe(`initscope-${(await digestOf(page)).slice(0, 8)}.json`);
  expect(JSON.parse(await readFile(await file.path(), 'utf8'))).toEqual(await described);
  expect((await described).warnings).toHaveLength(1);
});
