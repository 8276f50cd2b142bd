import type { Locator, Page } from '@playwright/test';
import { changes, expect, fragmentOf, open, test } from './test.ts';

const moons = './#data=moons(0.1)&net=2-12-12-2&batch=128&act=tanh&init=heUniform';

const canvases = (page: Page) => page.locator('.plane-cell canvas');
const reading = (page: Page) => page.locator('.plane-head .row-range');
const outputs = (page: Page) => page.locator('.plane-cell').last();

/** How many colours a drawing has. */
const colours = (canvas: Locator) =>
  canvas.evaluate((element: HTMLCanvasElement) => {
    const { data } = element.getContext('2d')!.getImageData(0, 0, element.width, element.height);
    return new Set(new Uint32Array(data.buffer)).size;
  });

test('two inputs are a plane: the samples, every unit’s map and the decision surface of both networks stand beside the histograms', async ({
  page,
}) => {
  await open(page, `${moons}&vs.init=uniform(-0.05,0.05)`);
  await expect(canvases(page)).toHaveCount(8);
  for (const canvas of await canvases(page).all()) expect(await colours(canvas)).toBeGreaterThan(10);
  await expect(page.locator('.plane-cell').nth(1)).toContainText('12 units over the inputs');
  await expect(outputs(page)).toContainText(/share of the inputs that goes to each class: class 0: \d+\s%, class 1: \d+\s%/);
  await canvases(page)
    .last()
    .hover({ position: { x: 20, y: 20 } });
  await expect(reading(page)).toContainText(/x₁ −?\d.*x₂ −?\d.*A class [01]: \d+\s%B class [01]: \d+\s%/);
});

test('a training that plays leads it from step to step, up to a network that parts the classes', async ({ page }) => {
  await open(page, `${moons}&tool=training(adam(0.02),100,1)`);
  const surface = canvases(page).last();
  await expect(surface).toBeVisible();
  const seen = page.evaluate(async () => {
    const pictures = new Set<string>();
    for (let frame = 0; frame < 240; frame++) {
      await new Promise(requestAnimationFrame);
      const all = document.querySelectorAll<HTMLCanvasElement>('.plane-cell canvas');
      pictures.add(all[all.length - 1]!.toDataURL());
    }
    return pictures.size;
  });
  await page.getByRole('button', { name: 'Play' }).click();
  expect(await seen).toBeGreaterThan(20);
  await expect.poll(() => fragmentOf(page), { timeout: 20_000 }).toContain('training(adam(0.02),100,1,100');
  await outputs(page).focus();
  // The upper moon is the first class, the lower the second: (0, 1) and (1, −0.5) lie on them.
  await outputs(page).press('Home');
  for (let i = 0; i < 9; i++) await outputs(page).press('ArrowUp');
  await expect(reading(page)).toContainText('class 0');
});

test('one input is a line: the curves of A and B, and the function that they are to learn', async ({ page }) => {
  await open(page, './#data=line&net=1-16-1&act=tanh&vs.init=uniform(-0.05,0.05)&tool=training(adam(0.02),100,1,100)');
  // Samples and units of both, and one picture of both outputs.
  await expect(canvases(page)).toHaveCount(5);
  await expect(outputs(page)).toContainText(/A outputs between .* \(rms\) off the target/);
  await outputs(page).focus();
  await outputs(page).press('ArrowRight');
  await expect(reading(page)).toContainText(/x 0\.\d+A −?\d.*B −?\d/);
});

test('it is switched off where the view is set, in the link, and networks of more inputs have none', async ({ page }) => {
  await open(page, moons);
  await expect(canvases(page)).toHaveCount(4);
  const choice = page.getByRole('radiogroup', { name: 'all inputs' }).or(page.getByRole('group', { name: 'all inputs' }));
  await choice.getByText('off').click();
  await expect(canvases(page)).toHaveCount(0);
  expect(fragmentOf(page)).toContain('plane=off');
  await changes(page, () => page.getByRole('combobox', { name: 'inputs', exact: true }).selectOption('Gaussian'));
  await page.goBack();
  await page.goBack();
  await expect(canvases(page)).toHaveCount(4);
});

test('on a phone, and over many layers, the surface stands in the row’s head, in sight', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, moons);
  const surface = page.locator('.plane-head canvas');
  await expect(surface).toHaveCount(1);
  expect(await colours(surface)).toBeGreaterThan(10);
  const { x, width } = (await surface.boundingBox())!;
  expect(x >= 0 && x + width <= 390).toBe(true);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, './#data=spirals(0.02)&net=2-20x30-2&batch=64&init=heUniform');
  await expect(page.locator('.plane-head canvas')).toHaveCount(1);
  await expect(canvases(page)).toHaveCount(32);
});
