import { cell, changes, digestOf, drawing, expect, fragmentOf, open, test } from './test.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test('the configuration is a sheet from below', async ({ page }) => {
  await open(page);
  const panel = page.getByRole('complementary', { name: 'Configuration' });
  await expect(panel).toBeHidden();
  await page.getByRole('button', { name: 'Configuration' }).tap();
  const box = (await panel.boundingBox())!;
  expect(box.x).toBe(0);
  expect(box.width).toBe(390);
  expect(box.y + box.height).toBe(844);
  expect(box.y).toBeGreaterThan(200);
  await changes(page, () => page.getByRole('combobox', { name: 'initializer of A' }).selectOption('heNormal'));
  await panel.getByRole('button', { name: 'Close' }).tap();
  await expect(panel).toBeHidden();
});

test('Escape closes what is explained, then the configuration', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Configuration' }).tap();
  const panel = page.getByRole('complementary', { name: 'Configuration' });
  const explanation = page.locator('.help-text:popover-open');
  await panel.locator('.help').first().tap();
  await expect(explanation).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(explanation).toHaveCount(0);
  await expect(panel).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(page.locator('.top-bar :focus')).toHaveText('Configuration');
  await page.keyboard.press('Enter');
  await expect(panel).toBeVisible();
  await page.keyboard.press('Escape'); // before the focus has entered it
  await expect(panel).toBeHidden();
});

test('the table scrolls sideways under its first column; the page does not', async ({ page }) => {
  await open(page);
  const head = page.getByRole('rowheader', { name: /Weights/ });
  const before = (await head.boundingBox())!;
  const farCell = cell(page, 'weights', 3);
  expect((await farCell.boundingBox())!.x).toBeGreaterThan(390);
  await page.locator('.table-place').evaluate(place => place.scrollBy(place.scrollWidth, 0));
  await expect.poll(async () => (await farCell.boundingBox())!.x).toBeLessThan(390);
  expect((await head.boundingBox())!.x).toBe(before.x);
  const topmost = ([x, y]: readonly [number, number]) => document.elementFromPoint(x, y)?.closest('th')?.textContent;
  for (const x of [2, before.x + 20]) {
    expect(await page.evaluate(topmost, [x, before.y + 20] as const), `${x} px from the left`).toContain('Weights');
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test('a tap on a cell shows its numbers, inside the window', async ({ page }) => {
  await open(page);
  await cell(page, 'activations', 1).tap();
  const readout = page.locator('.readout');
  await expect(readout).toContainText('Layer 1 · Activations a');
  const box = (await readout.boundingBox())!;
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(390);
  await cell(page, 'weights', 1).tap();
  await expect(readout).toContainText('Layer 1 · Weights W');
});

test('the readout follows its cell, and goes where that goes out of sight', async ({ page }) => {
  await open(page, '#net=20-20x64-10&batch=9');
  await cell(page, 'weights', 1).tap();
  const readout = page.locator('.readout');
  await expect(readout).toBeVisible();
  const height = async () => (await readout.boundingBox())!.y - (await cell(page, 'weights', 1).boundingBox())!.y;
  const before = await height();
  await page.evaluate(() => scrollBy(0, 90));
  await expect.poll(height).toBeCloseTo(before, 0);
  const scroll = (x: number) => page.locator('.table-place').evaluate((place, x) => place.scrollTo(x, 0), x);
  await scroll(400);
  await expect(readout).toBeHidden();
  await scroll(0);
  await expect(readout).toBeVisible();
});

test('two taps on a cell give all numbers, as the readout says', async ({ page }) => {
  await open(page);
  await cell(page, 'weights', 1).tap();
  await expect(page.locator('.readout')).toContainText('A double tap gives all numbers.');
  const { x, y } = (await cell(page, 'weights', 1).boundingBox())!;
  for (const _ of ['first', 'second']) await page.touchscreen.tap(x + 40, y + 40);
  await expect(page.getByRole('dialog').getByRole('heading')).toHaveText('Layer 1 · Weights W');
});

test("the depth charts' numbers stay in sight where the columns scroll", async ({ page }) => {
  await open(page);
  await page.locator('.table-place').evaluate(place => place.scrollTo(place.scrollWidth, 0));
  const head = (await page.getByRole('rowheader', { name: /Signal/ }).boundingBox())!;
  const numbers = await page.locator('thead .chart-label').all();
  expect(numbers.length).toBeGreaterThan(2);
  for (const number of numbers) {
    await expect.poll(async () => Math.abs((await number.boundingBox())!.x - head.x - head.width)).toBeLessThan(5);
  }
});

test('a tap on a slider moves it, and the histograms follow', async ({ page }) => {
  await open(page);
  const before = await drawing(page);
  const slider = page.getByRole('slider', { name: 'Width of Layer 1' });
  const { width, height } = (await slider.boundingBox())!;
  expect(height).toBeGreaterThanOrEqual(24);
  await changes(page, () => slider.tap({ position: { x: width * 0.85, y: height / 2 } }));
  expect(await drawing(page)).not.toBe(before);
});

test('a swipe that begins on a slider scrolls the page and changes nothing', async ({ page, context }) => {
  await open(page, '#net=100-50-100-10');
  const before = await digestOf(page);
  const slider = page.getByRole('slider', { name: 'Width of Layer 1' });
  const box = (await slider.boundingBox())!;
  const at = (up: number) => ({ x: box.x + box.width * 0.9, y: box.y + box.height / 2 - up });
  const touch = await context.newCDPSession(page);
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at(0)] });
  for (let up = 10; up <= 120; up += 10) await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [at(up)] });
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(50);
  await expect(page.getByRole('textbox', { name: 'Width of Layer 1' })).toHaveValue('50');
  expect(await digestOf(page)).toBe(before);
  expect(fragmentOf(page)).toBe('#net=100-50-100-10');
  expect(await page.locator('.verdicts').evaluate(({ style }: HTMLElement) => style.height)).toBe('');
});

test('menus and dialogs stay inside the window', async ({ page }) => {
  await open(page);
  const inside = async (selector: string) => {
    const { x, y, width, height } = (await page.locator(selector).boundingBox())!;
    expect(x, selector).toBeGreaterThanOrEqual(0);
    expect(x + width, selector).toBeLessThanOrEqual(390);
    expect(y, selector).toBeGreaterThanOrEqual(0);
    expect(y + height, selector).toBeLessThanOrEqual(844);
  };
  await page.getByRole('button', { name: 'Experiments' }).tap();
  await inside('.experiments');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Layer 1: its own settings' }).tap();
  await inside('.layer-menu:popover-open');
  await page.keyboard.press('Escape');
  await cell(page, 'weights', 1).press('Enter');
  await inside('dialog');
});

test('64 layers are a table of strips here too', async ({ page }) => {
  await open(page, '#net=20-20x64-10&batch=9');
  await cell(page, 'activations', 3).tap();
  await expect(page.locator('.readout')).toContainText('Layer 3 · Activations a');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test('an open menu stays with its button while the page is scrolled', async ({ page }) => {
  await open(page, '#net=100-100-100-10'); // without the first visit's line the menu has room below
  const button = page.getByRole('button', { name: 'Layer 1: its own settings' });
  await button.tap();
  const menu = page.locator('.layer-menu:popover-open');
  const distance = async () => (await menu.boundingBox())!.y - (await button.boundingBox())!.y;
  const before = { distance: await distance(), y: (await button.boundingBox())!.y };
  await cell(page, 'dWeights', 1).evaluate(last => last.scrollIntoView());
  await expect.poll(async () => (await button.boundingBox())!.y).toBeLessThan(before.y);
  await expect.poll(distance).toBeCloseTo(before.distance, 0);
});

test('a table that continues sideways fades out there, and no longer when its end is reached', async ({ page }) => {
  await open(page);
  const place = page.locator('.table-place');
  const mask = () => place.evaluate(element => getComputedStyle(element).maskImage);
  await expect.poll(mask).toContain('gradient');
  await place.evaluate(element => element.scrollTo(element.scrollWidth, 0));
  await expect.poll(mask).toBe('none');
});
