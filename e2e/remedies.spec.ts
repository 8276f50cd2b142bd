import { drag } from './hands.ts';
import { changes, expect, fragmentOf, open, settled, test } from './test.ts';

test('remedies come at rest, and none is there during a drag', async ({ page }) => {
  await open(page, '#net=100-100-100-10');
  const remedies = page.locator('.remedy');
  await expect(remedies.first()).toBeVisible();
  await drag(page, page.getByRole('slider', { name: 'Width of Layer 1' }), 30, async () => {
    await expect(page.locator('main')).toHaveAttribute('aria-busy', 'false');
    await expect(page.locator('.finding').first()).toBeVisible();
    await expect(remedies).toHaveCount(0);
  });
  await expect(remedies.first()).toBeVisible();
});

/** What a remedy's button says that it was measured with: the loss. */
const promised = (text: string) => /loss (\d+\.\d\d)/.exec(text)?.[1];

for (const link of ['#net=100-100-100-10', '#scale=255', '#init.3=normal(0,0.01)', '#net=100-100x20-10&act=sigmoid&init=pytorchLinear']) {
  test(`${link}: what a remedy was measured with is what it gives`, async ({ page }) => {
    await open(page, link);
    const remedy = page.locator('.remedy').first();
    const loss = promised((await remedy.textContent())!);
    expect(loss).toBeDefined();
    await changes(page, () => remedy.click());
    await expect(page.locator('.foot')).toContainText(loss!);
    await expect(page.locator('.finding[data-severity="bad"]')).toHaveCount(0);
  });
}

test('inputs of 0 to 255 are told, and healed by what they need', async ({ page }) => {
  await open(page, '#data=mnist&scale=255&net=784-128-128-10');
  await expect(page.locator('.finding').first()).toHaveAttribute('data-severity', 'bad');
  await expect(page.locator('.finding').first()).toContainText('inputs');
  await changes(page, () => page.locator('.remedy').first().click());
  expect(fragmentOf(page)).not.toContain('scale=255');
});

test('a small readout that was chosen survives every remedy', async ({ page }) => {
  await open(page, '#init.3=normal(0,0.01)');
  const remedies = page.locator('.remedy');
  await expect(remedies.first()).toBeVisible();
  const count = await remedies.count();
  const more = page.getByRole('button', { name: 'more', exact: true });
  if (await more.isVisible()) await more.click();
  for (let i = 0; i < count; i++) {
    await changes(page, () => remedies.nth(i).click());
    expect(fragmentOf(page)).toContain('init.3=normal(0,0.01)');
    await page.goBack();
    await settled(page);
    await expect(remedies).toHaveCount(count);
  }
});

test('remedies are reached and pressed by the keyboard alone, as items of a list', async ({ page }) => {
  await open(page, '#net=100-100-100-10');
  const remedy = page.getByRole('list', { name: 'Verdict' }).getByRole('listitem').getByRole('button', { name: /^use / }).first();
  await remedy.focus();
  await changes(page, () => page.keyboard.press('Enter'));
  expect(fragmentOf(page)).toContain('init=heNormal');
});

for (const [width, height] of [
  [1440, 900],
  [1366, 768],
  [390, 844],
] as const) {
  test(`${width} px wide, nothing moves when remedies come, and a word unfolds what has no room`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page, '#net=100-100x20-10&act=sigmoid');
    const top = async () => (await page.locator('.table-place').boundingBox())!.y;
    const before = await top();
    await expect(page.locator('.remedy').first()).toBeAttached();
    expect(await top()).toBe(before);
    await page.getByRole('button', { name: 'more', exact: true }).click();
    await expect(page.locator('.remedy').last()).toBeInViewport();
    expect(await top()).toBeGreaterThan(before);
    await page.getByRole('button', { name: 'less', exact: true }).click();
    expect(await top()).toBe(before);
  });
}
