import { cell, changes, digestOf, expect, open, test } from './test.ts';

test('one layer of width 1 and a batch of 1', async ({ page }) => {
  await open(page, '#net=1-1-2&batch=1');
  await expect(page.locator('.heads th')).toHaveCount(3);
  await expect(cell(page, 'weights', 1).locator('path').first()).toBeAttached();
});

test('64 layers are strips, and a strip that is chosen has its controls above', async ({ page }) => {
  await open(page, '#net=100-20x64-10');
  await expect(page.locator('.heads th')).toHaveCount(66);
  await expect(page.locator('.strip')).toBeVisible();
  await page.getByRole('button', { name: 'Layer 40', exact: true }).click();
  await expect(page.getByRole('slider', { name: 'Width of Layer 40' })).toBeVisible();
  await cell(page, 'activations', 40).hover();
  await expect(page.locator('.readout')).toContainText('Layer 40 · Activations a');
  await changes(page, () => page.getByRole('slider', { name: 'Width of Layer 40' }).press('PageUp'));
});

test('a strip on a scale of its own says from where to where it is drawn', async ({ page }) => {
  await open(page, '#net=100-100x7-10&scale.rows=own&vs.init=heNormal');
  await expect(page.locator('.row-range').last()).toHaveText('own scales: point at a strip');
  await cell(page, 'weights', 3).hover();
  await expect(page.locator('.readout tr').first()).toHaveText(/^drawn over±0\.\d+$/);
  await page.getByRole('radiogroup', { name: 'row scale' }).getByText('shared').click();
  await cell(page, 'weights', 3).hover();
  await expect(page.locator('.readout')).not.toContainText('drawn over');
});

test('nothing but zeros is said in words', async ({ page }) => {
  await open(page, '#init=zeros');
  for (const quantity of ['weights', 'preactivations', 'activations']) {
    await expect(cell(page, quantity, 1).locator('.remarks')).toHaveText('all zero');
  }
});

test('an overflow to infinity is drawn and said', async ({ page }) => {
  await open(page, '#net=100-100x64-10&init=normal(0,100)&act=linear');
  await expect(cell(page, 'activations', 64)).toContainText(/⚠ 100\s% not finite/);
  await expect(page.locator('.outcome')).toContainText('NaN');
});

test('an exploding signal has a readout like any other, at once, and is not explained by its finite rest', async ({ page }) => {
  await open(page, '#net=100-100x14-10&init=normal(0,88)');
  const readout = page.locator('.readout');
  await cell(page, 'preactivations', 3).focus();
  await expect(readout).toContainText('Layer 3 · Pre-activations z');
  await expect(readout.getByRole('row', { name: 'off by', includeHidden: true })).toContainText('%');
  await cell(page, 'preactivations', 14).focus();
  await expect(readout).toContainText('Layer 14 · Pre-activations z');
  await expect(readout.getByRole('row', { name: 'off by', includeHidden: true })).toHaveText('off by–');
});

test('64 layers of 1024 show how far they are, and Stop stops at once', async ({ page }) => {
  await open(page, '#net=1024-8-10');
  await page.goto('#net=1024-1024x64-10&batch=1024');
  await expect(page.getByRole('progressbar', { name: 'Computation' })).toBeVisible();
  await expect(page.locator('.working')).toContainText(/\d+\s% done, about \d+\.\d s left/);
  await expect(page.locator('main')).toHaveAttribute('data-late');
  const waited = await page.getByRole('button', { name: 'Stop' }).evaluate(async (stop: HTMLButtonElement) => {
    const start = performance.now();
    stop.click();
    while (document.querySelector('main')!.getAttribute('aria-busy') !== 'false') await new Promise(requestAnimationFrame);
    return performance.now() - start;
  });
  expect(waited).toBeLessThan(500);
  await expect(page.getByText('Stopped: the picture is of the last result.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Run', exact: true })).toBeVisible();
  // A picture of the network before stays pale; a preview of this one does not.
  const isOther = /^digest of the picture/.test((await page.locator('.digest').textContent())!);
  expect((await page.locator('main').getAttribute('data-late')) !== null).toBe(isOther);
  // A preview's, or that of the network before, is not what the link's digest is.
  await expect(page.locator('.digest')).toHaveText(/^digest (none yet|of the picture )/);
  await page.goto('#net=1024-9-10');
  await expect(page.locator('.heads th')).toHaveCount(3);
  await expect(page.locator('.digest')).toContainText(await digestOf(page));
});
