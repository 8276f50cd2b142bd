import type { Locator, Page } from '@playwright/test';
import { changes, expect, open, test } from './test.ts';

const dotOf = (page: Page, network = 'A') => page.getByRole('slider', { name: `Network ${network} in the phase diagram` });
const weightsOf = (page: Page) => page.locator('td[data-quantity="weights"][data-column="2"]');
const parameter = (page: Page, name: string) => new URLSearchParams(new URL(page.url()).hash.slice(1)).get(name);

async function openDiagram(page: Page, link = ''): Promise<void> {
  await open(page, `./#tool=phase${link}`);
  await expect(page.locator('.phase')).toHaveAttribute('aria-busy', 'false');
}

async function drag(page: Page, dot: Locator, by: readonly [x: number, y: number]): Promise<void> {
  const { x, y, width, height } = (await dot.locator('.phase-point').boundingBox())!;
  const [fromX, fromY] = [x + width / 2, y + height / 2];
  await page.mouse.move(fromX, fromY);
  await page.mouse.down();
  await page.mouse.move(fromX + by[0], fromY + by[1], { steps: 6 });
  await page.mouse.up();
}

test('dragging the dot sets gain and biases, and the histograms follow; it is one step back', async ({ page }) => {
  await openDiagram(page, '&act=tanh');
  const dot = dotOf(page);
  await expect(dot).toHaveAttribute('aria-valuetext', 'σw² 1.00, σb² 0, χ 1.00, critical');
  const before = await weightsOf(page).innerText();
  await changes(page, () => drag(page, dot, [160, -80]));
  await expect(dot).toHaveAttribute('aria-valuetext', /chaotic$/);
  await expect(weightsOf(page)).not.toHaveText(before, { useInnerText: true });
  await expect.poll(() => parameter(page, 'init')).toMatch(/^glorotUniform\(1\.\d+\)$/);
  await expect.poll(() => parameter(page, 'bias')).toMatch(/^normal\(,?0?,?0\.\d+\)$/);
  const gain = Number(/[\d.]+/.exec(parameter(page, 'init')!)![0]);
  expect(Number(await dot.getAttribute('aria-valuenow'))).toBeCloseTo(gain * gain, 3);
  await changes(page, () => page.goBack());
  await expect(dot).toHaveAttribute('aria-valuenow', '1');
  expect(parameter(page, 'bias')).toBeNull();
});

test('arrow keys move it: sideways the weights, up and down the biases', async ({ page }) => {
  await openDiagram(page, '&act=tanh&init=orthogonal');
  const dot = dotOf(page);
  await dot.focus();
  await changes(page, () => dot.press('Shift+ArrowRight'));
  await expect(dot).toHaveAttribute('aria-valuetext', /^σw² 1\.50, σb² 0, χ 1\.04, chaotic$/);
  await changes(page, () => dot.press('PageUp'));
  await expect(dot).toHaveAttribute('aria-valuetext', /^σw² 1\.50, σb² 0\.02\d*, /);
  await expect.poll(() => parameter(page, 'bias')).toMatch(/^normal/);
  await changes(page, () => dot.press('PageDown'));
  await expect.poll(() => parameter(page, 'bias')).toBe('zeros');
  await expect.poll(() => parameter(page, 'init')).toBe('orthogonal(1.2247)');
});

test('a number that is typed is the place: tanh at σb² = 0.05 is critical at σw² = 1.761', async ({ page }) => {
  await openDiagram(page, '&act=tanh&init=varianceScaling&bias=normal(0,0.22361)');
  await changes(page, async () => {
    await page.getByLabel('σw² of A').fill('1.761');
    await page.getByLabel('σw² of A').press('Enter');
  });
  expect(parameter(page, 'init')).toBe('varianceScaling(1.761)');
  await expect(dotOf(page)).toHaveAttribute('aria-valuetext', /χ 1\.00/);
});

test('an arrow key held in a field of the diagram is one entry of the history', async ({ page }) => {
  await openDiagram(page, '&act=tanh&init=varianceScaling(2)');
  const field = page.getByLabel('σw² of A');
  await field.focus();
  for (let i = 0; i < 4; i++) await changes(page, () => page.keyboard.press('ArrowUp'));
  await page.goBack();
  await expect.poll(() => parameter(page, 'init')).toBe('varianceScaling(2)');
});

test('both networks stand in it, and taking hold of B’s dot changes B alone', async ({ page }) => {
  await openDiagram(page, '&init=glorotUniform&vs.init=heNormal');
  await expect(dotOf(page, 'B')).toHaveAttribute('aria-valuetext', 'σw² 2.00, σb² 0, χ 1.00, critical');
  await changes(page, () => drag(page, dotOf(page, 'B'), [40, 0]));
  await expect.poll(() => parameter(page, 'vs.init')).toMatch(/^varianceScaling\(2\.\d+,.*normal\)$/);
  await expect(dotOf(page, 'A')).toHaveAttribute('aria-valuenow', '1');
  await expect(page.locator('.phase-words')).toContainText('signal and gradient explode');
});

/** Words that lie on others, or under a dot, by a few px more than the empty edges of a line. */
const covered = (page: Page) =>
  page.locator('.phase-plot').evaluate(plot => {
    const pieces = [...plot.querySelectorAll('text, .phase-axis > span, .phase-point')].map(element => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const isPoint = element.matches('.phase-point');
      return { left: left + 1, right: right - 1, top: top + 3, bottom: bottom - 3, isPoint, name: element.textContent || 'dot' };
    });
    return pieces.flatMap((p, i) =>
      pieces
        .slice(i + 1)
        .filter(q => p.left < q.right && q.left < p.right && p.top < q.bottom && q.top < p.bottom && !(p.isPoint && q.isPoint))
        .map(q => `${p.name} on ${q.name}`),
    );
  });

test('no words lie on others or under a dot', async ({ page }) => {
  for (const link of [
    '&init=normal(0,1)',
    '&init=normal(0,1)&vs.init=normal(0,2)',
    '&act=tanh&bias=normal(0,0.3)',
    '&act=tanh&bias=normal(0,0.5)&vs.init=glorotUniform(1.5)',
    '&act=tanh&bias=normal(0,9)',
    '&act=tanh&init=zeros&bias=normal(0,0.2)',
  ]) {
    await openDiagram(page, link);
    expect.soft(await covered(page), link).toEqual([]);
    await expect.soft(page.locator('.phase-region'), link).not.toHaveCount(0);
  }
});

test('a network of another activation has another diagram, which is said', async ({ page }) => {
  await openDiagram(page, '&act=tanh&vs.act=gelu');
  await expect(dotOf(page, 'B')).toHaveCount(0);
  await expect(page.locator('.phase-words')).toContainText('B uses GELU');
});

test('weights that are not drawn, and nothing at all, are said as what they are', async ({ page }) => {
  await openDiagram(page, '&init=identity');
  await expect(page.locator('.phase-words')).toContainText('not drawn at random');
  await openDiagram(page, '&init=zeros&act=tanh');
  await expect(dotOf(page)).toHaveAttribute('aria-valuetext', 'σw² 0, σb² 0, χ 0, ordered');
});

test('of weights that mean field does not hold for, nothing is claimed', async ({ page }) => {
  await open(page, '#tool=phase&init=normal(0.3,0.1)&net=100-100x5-10');
  await expect(page.locator('.phase-words')).toContainText('mean field does not hold');
  await expect(page.locator('.phase-words')).not.toContainText('vanish');
  await expect(page.locator('.verdict')).toContainText('The signal explodes');
});

test('where the verdict and the diagram would differ, a sentence says how they agree', async ({ page }) => {
  // LeCun and tanh are critical (σw² = 1), and yet thirty layers of width 100 take a sixth of the gradient.
  await open(page, '#net=100-100x30-10&act=tanh&init=lecunNormal&tool=phase');
  const words = page.locator('.phase-words');
  await expect(words).toContainText('Critical: the gradient neither vanishes nor explodes. Measured, it changes ×0.9');
  await expect(words).toContainText('slow, not exponential');
  await page.goto('#net=100-100x3-10&act=tanh&init=varianceScaling(0.8,fanIn,normal)&tool=phase');
  await expect(words).toContainText(/Ordered: .* Over the 3 hidden layers here that does not matter yet: measured/);
});
