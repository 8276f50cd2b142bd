import type { Locator, Page } from '@playwright/test';
import { drag } from './hands.ts';
import { cell, changes, digestOf, expect, fragmentOf, open, settled, test } from './test.ts';

const unfold = (page: Page) => page.getByText('norm · skips · dropout').click();
const norms = (page: Page) => page.getByRole('combobox', { name: 'norm', exact: true });
const blocks = (page: Page) => page.getByRole('combobox', { name: 'skips', exact: true });
const scale = (page: Page) => page.getByRole('slider', { name: 'skips: scale (as a number)' });

/** Ends of the drawn arcs, in px from the left edge of the window. */
const arcsOf = (page: Page, network: 'a' | 'b') =>
  page.locator(`.skip-${network}`).evaluate((path: SVGPathElement) => {
    const { left } = path.ownerSVGElement!.getBoundingClientRect();
    return [...path.getAttribute('d')!.matchAll(/M(\S+) [^M]*?(\S+) \S+(?=M|$)/g)].map(([, from, to]) => [
      left + Number(from),
      left + Number(to),
    ]);
  });

const middleOf = async (element: Locator) => {
  const { x, width } = (await element.boundingBox())!;
  return x + width / 2;
};

test('batch norm is a word in each head, a row, and the line of theory with it', async ({ page }) => {
  await open(page, '#net=64-64x5-10');
  await unfold(page);
  await changes(page, () => norms(page).selectOption('batch norm'));
  expect(fragmentOf(page)).toBe('#net=64-64x5-10&norm=batchNorm');
  await expect(page.locator('.heads')).toContainText('BN ReLU');
  await page.locator('.toggles').getByText('ẑ', { exact: true }).click();
  await settled(page);
  await expect(cell(page, 'normalized', 3).locator('path')).not.toHaveCount(0);
  await expect(cell(page, 'normalized', 6).locator('path')).toHaveCount(0);
});

test('skip connections are arcs from fork to join, and the depth chart names the stream', async ({ page }) => {
  await open(page, '#net=64-64x5-10');
  await unfold(page);
  await changes(page, () => blocks(page).selectOption('pre-norm'));
  expect(fragmentOf(page)).toBe('#net=64-64x5-10&block=preNorm');
  await expect(page.getByRole('img', { name: 'Skip connections' })).toBeVisible();
  const arcs = await arcsOf(page, 'a');
  const columns = await Promise.all([1, 3, 5].map(layer => middleOf(cell(page, 'weights', layer))));
  expect(arcs).toHaveLength(2);
  for (const [i, [from, to]] of arcs.entries()) {
    expect(Math.abs(from! - columns[i]!)).toBeLessThan(16);
    expect(Math.abs(to! - columns[i + 1]!)).toBeLessThan(16);
  }
  await expect(page.locator('.depth-row[data-kind="signal"] .row-key')).toHaveText('stream s line · z dots');
  await expect(page.locator('.depth-row[data-kind="gradient"] .row-key')).toHaveText('∂L/∂s line · ∂L/∂W dots');
});

test('the branch scale is dragged: the stream follows on the way, and Back undoes the whole drag', async ({ page }) => {
  await open(page, '#net=64-64x9-10&block=preNorm&init=heNormal');
  await expect(page.locator('.verdict')).toContainText('multiplies the stream');
  const before = await digestOf(page);
  const line = () => page.locator('.depth-row[data-kind="signal"] .depth-solid').first().getAttribute('d');
  const drawn = await line();
  await drag(page, scale(page), -40, async () => expect.poll(line).not.toBe(drawn));
  await settled(page);
  expect(fragmentOf(page)).toMatch(/block=preNorm\(2,0\.\d+\)/);
  await page.goBack();
  await expect(page.locator('main')).toHaveAttribute('data-digest', before);
  expect(fragmentOf(page)).toBe('#net=64-64x9-10&block=preNorm&init=heNormal');
});

test('by keyboard alone: a norm, blocks, a smaller branch, a formula', async ({ page }) => {
  await open(page, '#net=64-64x5-10&norm=layerNorm&block=preNorm');
  await scale(page).focus();
  await changes(page, () => page.keyboard.press('PageDown'));
  expect(fragmentOf(page)).toMatch(/block=preNorm\(2,0\.[89]\)/);
  const field = page.getByRole('textbox', { name: 'skips: scale', exact: true });
  await field.focus();
  await changes(page, () => field.fill('1/sqrt(L)'));
  expect(fragmentOf(page)).toContain('block=preNorm(2,1/sqrt(L))');
  await norms(page).focus();
  await changes(page, () => norms(page).press('ArrowDown'));
  expect(fragmentOf(page)).toContain('norm=rmsNorm');
});

test('what a finding on the stream offers mends it', async ({ page }) => {
  await open(page, '#net=64-64x17-10&block=preNorm&init=heNormal&loss=unitGradient');
  await changes(page, () =>
    page
      .getByRole('button', { name: /branches times/ })
      .first()
      .click(),
  );
  expect(fragmentOf(page)).toMatch(/block=preNorm\(2,1\/(sqrt\(L\)|L)\)/);
  await expect(page.locator('.verdict')).not.toContainText('multiplies the stream');
});

test('norm × blocks is a map of real runs, and a square is loaded as B', async ({ page }) => {
  await open(page, '#net=16-16x5-4&batch=16&block=preNorm&tool=sweep(norm)');
  await expect(page.locator('.sweep')).toHaveAttribute('aria-busy', 'false', { timeout: 80_000 });
  await expect(page.locator('.sweep-grid').getByRole('gridcell', { name: / · / })).toHaveCount(20);
  await expect(page.getByRole('gridcell', { name: 'none · pre-norm:' })).toContainText('A');
  await changes(page, () => page.getByRole('gridcell', { name: 'layer norm · post-norm:' }).click());
  expect(fragmentOf(page)).toContain('vs.norm=layerNorm&vs.block=postNorm');
  await page.getByText('branch × depth').click();
  await expect(page.getByRole('gridcell', { name: 'branch × 1 · 5 hidden:' })).toContainText('A');
});

test('with norms and skip connections the phase diagram is empty, and says why', async ({ page }) => {
  await open(page, '#net=64-64x5-10&norm=layerNorm&block=preNorm&tool=phase');
  await expect(page.locator('.phase')).toHaveAttribute('aria-busy', 'false');
  await expect(page.locator('.phase-words')).toContainText('Doshi, He and Gromov 2021');
  await expect(page.locator('.phase-region')).toHaveCount(0);
  await expect(page.locator('.phase-critical')).toHaveCount(0);
  await expect(page.getByRole('slider', { name: 'Network A in the phase diagram' })).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('norm and skips are chosen by touch, and nothing is wider than the window', async ({ page }) => {
    await open(page, '#net=64-64x5-10');
    await page.getByRole('button', { name: 'Configuration' }).tap();
    await page.getByText('norm · skips · dropout').tap();
    await changes(page, () => norms(page).selectOption('layer norm'));
    await changes(page, () => blocks(page).selectOption('post-norm'));
    await page.getByRole('complementary', { name: 'Configuration' }).getByRole('button', { name: 'Close' }).tap();
    expect(fragmentOf(page)).toBe('#net=64-64x5-10&norm=layerNorm&block=postNorm');
    await expect(page.getByRole('img', { name: 'Skip connections' })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});
