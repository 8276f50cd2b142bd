import { experiments } from '../src/experiments/all.ts';
import { changes, digestOf, drawing, expect, fragmentOf, open, settled, test } from './test.ts';

test('every experiment opens from the menu as its link says', async ({ page }) => {
  await open(page, '#seed=before');
  const menu = page.getByRole('navigation', { name: 'Experiments' });
  const opener = page.getByRole('button', { name: 'Experiments' });
  await opener.click();
  const links = menu.getByRole('link');
  await expect(links.first()).toBeVisible();
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

test('what an experiment shows stays above it; a change is told, not under the finger, and the way back leads there', async ({ page }) => {
  await open(page, '#seed=before');
  const caption = page.getByRole('note');
  await expect(caption).toHaveCount(0);
  await page.getByRole('button', { name: 'Experiments' }).click();
  await page.getByRole('navigation', { name: 'Experiments' }).getByRole('link', { name: 'He et al. 2015' }).click();
  await expect(caption).toContainText('He et al. 2015: thirty ReLU layers · Glorot (A) loses a factor');
  const link = fragmentOf(page);

  const top = async () => (await page.locator('table.network').boundingBox())!.y;
  const before = await top();
  const depth = page.getByRole('slider', { name: 'depth' });
  const { x, y, width, height } = (await depth.boundingBox())!;
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width / 2 + 8, y + height / 2);
  await expect.poll(() => fragmentOf(page)).not.toBe(link);
  expect(await top()).toBe(before);
  await expect(caption).not.toContainText('Changed from');
  await page.mouse.up();
  await expect(caption).toContainText('Changed from');

  await changes(page, () => caption.getByRole('link', { name: 'He et al. 2015' }).click());
  expect(fragmentOf(page)).toBe(link);
  await expect(caption).not.toContainText('Changed from');

  await page.getByRole('button', { name: 'Diagnostics' }).click();
  await changes(page, () => page.getByRole('slider', { name: 'depth' }).press('ArrowRight'));
  await page.reload();
  await expect(caption).toContainText('Changed from');
  await caption.getByRole('button', { name: 'Dismiss' }).click();
  await expect(caption).toHaveCount(0);
  await page.reload();
  await settled(page);
  await expect(caption).toHaveCount(0);
});

test('where the verdict is off nothing above the picture says what an experiment shows', async ({ page }) => {
  await open(page, '#net=100-100x10-10&act=sigmoid&vs.act=tanh');
  await expect(page.getByRole('note')).toContainText('Ten sigmoid layers');
  await page.getByRole('radiogroup', { name: 'verdict' }).getByText('off', { exact: true }).click();
  await expect(page.getByRole('note')).toHaveCount(0);
});

test('each experiment has a page with its own title, description and picture, which leads to it', async ({ page, request }) => {
  for (const { id, link } of experiments.all) {
    const answer = await request.get(`experiments/${id}/index.html`);
    expect(answer.ok(), id).toBe(true);
    const html = await answer.text();
    expect(html).not.toMatch(/<script|<style|\sstyle=/);
    expect(html.match(/<title>(.+) · Initscope<\/title>/)?.[1], id).toBeTruthy();
    expect(html.match(/property="og:description" content="(.{40,})"/)?.[1], id).toBeTruthy();
    const picture = html.match(/property="og:image" content="\.\.\/\.\.\/(previews\/[^"]+)"/)?.[1];
    expect((await request.get(picture!)).ok(), id).toBe(true);
    expect(html).toContain(`url=../../#${link.replaceAll('&', '&amp;')}"`);
  }
  await page.goto('experiments/he30/');
  await settled(page);
  expect(fragmentOf(page)).toBe(`#${experiments.get('he30').link}`);
  expect(new URL(page.url()).pathname).toBe('/some/deep/path/');
});
