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
