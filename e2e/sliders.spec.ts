import { drag } from './hands.ts';
import { cell, changes, digestOf, drawing, expect, fragmentOf, open, settled, test } from './test.ts';

test('histograms follow a width slider under the mouse, before it is let go', async ({ page }) => {
  await open(page);
  const before = await drawing(page);
  await drag(page, page.getByRole('slider', { name: 'Width of Layer 1' }), 24, async () => {
    await expect.poll(() => drawing(page)).not.toBe(before);
  });
  await settled(page);
  expect(Number(await page.getByRole('textbox', { name: 'Width of Layer 1' }).inputValue())).toBeGreaterThan(120);
});

test('nothing on the page moves while a slider is dragged', async ({ page }) => {
  await open(page);
  const standing = 'td, th, .slider, .panel .row, .panel h2, .foot';
  /** What a finding offers comes at rest, and a term stands where its sentence has it. */
  const places = (of = `${standing}, button:visible:not(.remedy, .remedy-aside, .verdict .help)`) =>
    page
      .locator(of)
      .evaluateAll(elements =>
        elements
          .map(element => [element, element.getBoundingClientRect()] as const)
          .map(([{ className, tagName }, { x, y, width, height }]) => [tagName, className, x, y, width, height].join(' ')),
      );
  const before = await places();
  const slider = page.getByRole('slider', { name: 'Width of Layer 2' });
  await drag(page, slider, 30, async () => expect(await places()).toEqual(before));
  await settled(page);
  expect(await places()).toEqual(before);
  await drag(page, slider, -90, async () => expect(await places()).toEqual(before));
  await settled(page);
  // Of a network of a few units more is said: the sentence grows, and its button with it, but nothing else.
  const around = await places(standing);
  const first = page.getByRole('slider', { name: 'Width of Layer 1' });
  await drag(page, first, -90, async () => expect(await places(standing)).toEqual(around));
});

test('however much there is to say meanwhile, nothing below it moves before the slider is let go', async ({ page }) => {
  await open(page);
  const row = page.getByRole('rowheader', { name: /Weights/ });
  const top = async () => (await row.boundingBox())!.y;
  const before = await top();
  await drag(page, page.getByRole('slider', { name: 'initializer of A: gain' }), -200, async () => {
    await expect(page.locator('.verdict')).toContainText('The signal vanishes');
    await expect(page.locator('.verdict')).toContainText('layer 2');
    expect(await top()).toBe(before);
  });
});

test('a held thumb stays under the pointer; let go, it stands at its number', async ({ page }) => {
  await open(page, '#net=100-2-100-10');
  const slider = page.getByRole('slider', { name: 'Width of Layer 1' });
  const position = () => slider.evaluate((input: HTMLInputElement) => Number(input.value));
  const before = await position();
  await drag(page, slider, 3, async () => expect(await position()).toBeGreaterThan(before)); // not yet as far as 3
  expect(await position()).toBe(before);
  await expect(page.getByRole('textbox', { name: 'Width of Layer 1' })).toHaveValue('2');
});

test('what is spoken of a cell rests while what is drawn of it changes, and then says that', async ({ page }) => {
  await open(page);
  const weights = cell(page, 'weights', 1);
  const before = await weights.locator('.spoken').textContent();
  // Each time that it is spoken anew: for how many milliseconds what is drawn had stood still.
  const rests = await weights.evaluateHandle(cell => {
    const rests: number[] = [];
    let drawn = Number.NaN;
    new MutationObserver(records => {
      const now = performance.now();
      const ofSpoken = ({ target }: MutationRecord) =>
        (target instanceof Element ? target : target.parentElement!).closest('.spoken') !== null;
      if (records.some(ofSpoken)) rests.push(now - drawn);
      if (!records.every(ofSpoken)) drawn = now;
    }).observe(cell, { subtree: true, childList: true, characterData: true, attributes: true });
    return rests;
  });
  await drag(page, page.getByRole('slider', { name: 'Width of Layer 1' }), 24);
  await settled(page);
  await expect(weights.locator('.spoken')).not.toHaveText(before!);
  const rms = await weights.locator('.corner > .text-a').textContent();
  await expect(weights.locator('.spoken')).toContainText(`rms ${rms}`);
  expect(await rests.evaluate(rests => Math.min(...rests))).toBeGreaterThan(200);
});

test('arrow keys step a slider and Page keys jump', async ({ page }) => {
  await open(page);
  const slider = page.getByRole('slider', { name: 'Width of Layer 1' });
  const field = page.getByRole('textbox', { name: 'Width of Layer 1' });
  await slider.focus();
  const before = await drawing(page);
  await changes(page, () => page.keyboard.press('ArrowRight'));
  await expect(field).toHaveValue('101');
  expect(await drawing(page)).not.toBe(before);
  await changes(page, () => page.keyboard.press('ArrowLeft'));
  await expect(field).toHaveValue('100');
  await changes(page, () => page.keyboard.press('PageUp'));
  const jumped = Number(await field.inputValue());
  expect(jumped).toBeGreaterThan(110);
  await changes(page, () => page.keyboard.press('PageDown'));
  expect(Number(await field.inputValue())).toBeLessThan(jumped);
});

test('137 typed is 137', async ({ page }) => {
  await open(page);
  const field = page.getByRole('textbox', { name: 'Width of Layer 1' });
  await changes(page, async () => {
    await field.fill('137');
    await field.press('Enter');
  });
  await expect(field).toHaveValue('137');
  expect(fragmentOf(page)).toBe('#net=100-137-100-10');
});

test('what is typed is what its link says: −0 is 0', async ({ page }) => {
  await open(page, '#init=constant(1)');
  const field = page.getByRole('textbox', { name: 'initializer of A: value' });
  await changes(page, async () => {
    await field.fill('-0');
    await field.press('Enter');
  });
  expect(fragmentOf(page)).toBe('#init=constant(0)');
  const here = await digestOf(page);
  await page.reload();
  expect(await digestOf(page)).toBe(here);
});

test('what is no whole number, where one is needed, is told so', async ({ page }) => {
  await open(page);
  const field = page.getByRole('textbox', { name: 'Width of Layer 1' });
  for (const text of ['12.5', 'abc', '5000']) {
    await field.fill(text);
    await expect(page.getByRole('alert')).toHaveText('A whole number from 1 to 4096.');
  }
  await page.getByRole('textbox', { name: 'scale', exact: true }).fill('abc');
  await expect(page.getByRole('alert')).toHaveText('A number from 0 to 1000000.');
});

test('a number out of range is refused in words and nothing changes', async ({ page }) => {
  await open(page);
  const before = await digestOf(page);
  const field = page.getByRole('textbox', { name: 'Width of Layer 1' });
  await field.fill('5000');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByRole('alert')).toHaveText('A whole number from 1 to 4096.');
  await field.press('Enter');
  await expect(field).toHaveValue('5000');
  await field.press('Escape');
  await expect(field).toHaveValue('100');
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(await digestOf(page)).toBe(before);
});

test('a double click resets a slider to its default', async ({ page }) => {
  await open(page, '#net=100-300-100-10');
  await changes(page, () => page.getByRole('slider', { name: 'Width of Layer 1' }).dblclick());
  await expect(page.getByRole('textbox', { name: 'Width of Layer 1' })).toHaveValue('100');
});

test('after a double click the picture is that of its link', async ({ page }) => {
  await open(page, '#scale=7');
  await changes(page, () => page.getByRole('slider', { name: 'scale', exact: true }).dblclick());
  const here = await drawing(page);
  await page.reload();
  await settled(page);
  expect(await drawing(page)).toBe(here);
});

test('arrow keys in the field of the input scale step within the slider, though more may be typed', async ({ page }) => {
  await open(page, '#scale=2');
  const field = page.getByRole('textbox', { name: 'scale', exact: true });
  await changes(page, () => field.press('ArrowUp'));
  const stepped = Number(await field.inputValue());
  expect(stepped).toBeGreaterThan(2);
  expect(stepped).toBeLessThan(2.2);
  await changes(page, async () => {
    await field.fill('500000');
    await field.press('Enter');
  });
  await field.press('ArrowUp');
  await expect(field).toHaveValue('500000');
  await changes(page, () => field.press('ArrowDown'));
  expect(Number(await field.inputValue())).toBeLessThanOrEqual(100);
});

test('arrow keys step from what is typed', async ({ page }) => {
  await open(page);
  const field = page.getByRole('textbox', { name: 'batch' });
  await field.fill('500');
  await changes(page, () => field.press('ArrowUp'));
  await expect(field).toHaveValue('501');
});

test('depth and the width of all layers at once', async ({ page }) => {
  await open(page);
  const depth = page.getByRole('textbox', { name: 'depth' });
  await changes(page, async () => {
    await depth.fill('4');
    await depth.press('Enter');
  });
  const width = page.getByRole('textbox', { name: 'width', exact: true });
  await changes(page, async () => {
    await width.fill('33');
    await width.press('Enter');
  });
  expect(fragmentOf(page)).toBe('#net=100-33x4-10');
});

test('let go, the picture is that of its link: no scale is left over from the drag', async ({ page }) => {
  await open(page);
  const ranges = () => page.locator('.row-range').allTextContents();
  await drag(page, page.getByRole('slider', { name: 'scale', exact: true }), -14);
  await settled(page);
  const [here, there] = [await ranges(), await drawing(page)];
  await page.reload();
  await settled(page);
  expect(await ranges()).toEqual(here);
  expect(await drawing(page)).toBe(there);
});

test('a number of many digits is shown with all of them', async ({ page }) => {
  await open(page, '#scale=1000000');
  const field = page.getByRole('textbox', { name: 'scale', exact: true });
  await expect(field).toHaveValue('1000000');
  expect(await field.evaluate((input: HTMLInputElement) => input.scrollWidth - input.clientWidth)).toBeLessThanOrEqual(0);
});

test('an arrow key held in a number field is one entry of the history', async ({ page }) => {
  await open(page);
  const field = page.getByRole('textbox', { name: 'batch' });
  await field.focus();
  for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowDown');
  await expect(field).toHaveValue('251');
  await page.goBack();
  await settled(page);
  await expect(field).toHaveValue('256');
});

for (const [name, link, text] of [
  ['seed', '', '7'],
  ['initializer of A: formula', '#init=formula', '0.3'],
] as const) {
  test(`text that comes into the field ${name} without a key, as by pasting, holds nothing`, async ({ page }) => {
    await open(page, link);
    await page.getByRole('textbox', { name, exact: true }).selectText();
    await changes(page, () => page.keyboard.insertText(text));
    expect(await page.locator('.verdicts').evaluate(({ style }: HTMLElement) => style.overflow)).toBe('');
  });
}
