import type { Locator, Page } from '@playwright/test';
import { changes, digestOf, expect, fragmentOf, open, test } from './test.ts';

const head = (page: Page, layer: string) => page.getByRole('button', { name: `${layer}: its own settings` });

async function openMenu(page: Page, layer: string) {
  await head(page, layer).click();
  return page.locator('.layer-menu:popover-open');
}

test('a layer takes an activation of its own, and gives it back', async ({ page }) => {
  await open(page);
  const digest = await digestOf(page);
  const menu = await openMenu(page, 'Layer 2');
  await changes(page, () => menu.getByRole('combobox', { name: 'activation' }).selectOption('sigmoid'));
  expect(fragmentOf(page)).toBe('#act.2=sigmoid');
  await expect(page.locator('.heads th').nth(2)).toContainText(/^Layer 2\* ▾.*sigmoid$/);
  await changes(page, () => menu.getByRole('combobox', { name: 'activation' }).selectOption({ index: 0 }));
  expect(fragmentOf(page)).toBe('');
  expect(await digestOf(page)).toBe(digest);
});

test('a layer takes an initializer of its own with its parameters', async ({ page }) => {
  await open(page);
  const menu = await openMenu(page, 'Output');
  await changes(page, () => menu.getByRole('combobox', { name: 'initializer' }).selectOption('normal'));
  const std = menu.getByRole('textbox', { name: 'initializer: std' });
  await changes(page, async () => {
    await std.fill('0.3');
    await std.press('Enter');
  });
  expect(fragmentOf(page)).toBe('#init.3=normal(0,0.3)');
});

test('a layer is added before, duplicated with all it has of its own, and removed', async ({ page }) => {
  await open(page, '#net=9-8-7-3&act.2=tanh');
  const menu = await openMenu(page, 'Layer 2');
  await changes(page, () => menu.getByRole('button', { name: 'Duplicate' }).click());
  expect(fragmentOf(page)).toBe('#net=9-8-7-7-3&act.2=tanh&act.3=tanh');
  await expect(page.locator('.layer-menu:popover-open')).toHaveCount(0);
  const third = await openMenu(page, 'Layer 3');
  await changes(page, () => third.getByRole('button', { name: 'Add a layer before' }).click());
  await expect(page.locator('.heads th')).toHaveCount(6);
  const first = await openMenu(page, 'Layer 1');
  await changes(page, () => first.getByRole('button', { name: 'Remove' }).click());
  await expect(page.locator('.heads th')).toHaveCount(5);
  await expect(page.locator('.layer-menu:popover-open')).toHaveCount(0);
});

test('the last hidden layer can be removed and comes back, and a 129th cannot be added', async ({ page }) => {
  await open(page, '#net=3-4-2');
  const only = await openMenu(page, 'Layer 1');
  await changes(page, () => only.getByRole('button', { name: 'Remove' }).click());
  expect(fragmentOf(page)).toBe('#net=3-2');
  const output = await openMenu(page, 'Output');
  await changes(page, () => output.getByRole('button', { name: 'Add a layer before' }).click());
  expect(fragmentOf(page)).toBe('#net=3-3-2');
  await page.goto('about:blank');
  await open(page, '#net=3-4x128-2&batch=3');
  const full = await openMenu(page, 'Layer 1');
  await expect(full.getByRole('button', { name: 'Duplicate' })).toBeDisabled();
  await expect(full.getByRole('button', { name: 'Add a layer before' })).toBeDisabled();
});

/** Opens a layer's menu and presses one of its buttons, with keys alone. */
async function choose(page: Page, layer: string, button: string) {
  await head(page, layer).press('Enter');
  await changes(page, () => page.locator('.layer-menu:popover-open').getByRole('button', { name: button }).press('Enter'));
}

test('the focus stays with the layer that takes the place of one that is removed', async ({ page }) => {
  await open(page, '#net=9-8-7-6-3');
  await choose(page, 'Layer 2', 'Remove');
  await expect(head(page, 'Layer 2')).toBeFocused();
  await choose(page, 'Layer 2', 'Remove');
  await expect(head(page, 'Output')).toBeFocused();
});

test('the focus stays with the layer where the columns become strips, and columns again', async ({ page }) => {
  await open(page, '#net=9-8x6-3');
  await choose(page, 'Layer 5', 'Duplicate');
  await expect(page.locator('.strip-head:focus')).toHaveText(/Layer 5$/);
  await choose(page, 'Layer 1', 'Remove');
  await expect(head(page, 'Layer 1')).toBeFocused();
});

test('the focus stays with the network that is changed, where the other one has a layer in that place', async ({ page }) => {
  await open(page, '#net=9-8-7-3&vs.init=heNormal');
  await page.getByRole('radio', { name: 'B' }).press('Space');
  await choose(page, 'Layer 2', 'Remove');
  await expect(head(page, 'Output')).toBeFocused();
});

const widths: readonly (readonly [link: string, width: number, panel: boolean])[] = [
  ['#net=100-100x6-10', 1440, false],
  ['', 1024, true],
  ['', 390, false],
];

for (const [link, width, panel] of widths) {
  test(`a layer's name is marked as a menu, and its activation is not cut off, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await open(page, link);
    if (panel) await page.getByRole('button', { name: 'Configuration' }).click();
    await expect(head(page, 'Layer 1').getByText('▾')).toBeVisible();
    const whole = ({ scrollWidth, clientWidth }: HTMLElement) => scrollWidth <= clientWidth;
    expect(await page.locator('.heads .column-what').nth(1).evaluate(whole)).toBe(true);
  });
}

test("the output's word stands over the middle of its strip", async ({ page }) => {
  await open(page, '#net=20-20x10-10&batch=9');
  const middle = async (part: Locator) => {
    const { x, width } = (await part.boundingBox())!;
    return x + width / 2;
  };
  const out = page.locator('.strip-head.output > :first-child');
  expect(await middle(out)).toBeCloseTo(await middle(page.locator('.heads th').last()), 0);
});
