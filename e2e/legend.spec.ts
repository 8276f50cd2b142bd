import type { Page } from '@playwright/test';
import { expect, open, test } from './test.ts';

const explained = (page: Page) => page.locator('.help-text:popover-open');
const legend = (page: Page) => page.getByRole('region', { name: /^(Legend|图例)$/ });

for (const [locale, words] of [
  ['en-US', ['A: filled', 'theory', 'mean', 'z, ∂L/∂W', 'beyond the edge', 'NaN and ±∞', 'root mean square', 'exact zeros', 'upright']],
  ['zh-CN', ['A：填充', '理论', '均值', 'z、∂L/∂W', '超出边缘', 'NaN 与 ±∞', '均方根', '恰为 0 的值', '竖立']],
] as const) {
  test.describe(locale, () => {
    test.use({ locale });
    test('the legend says what the marks mean, folds away for good, and comes back', async ({ page }) => {
      await open(page);
      for (const word of words) await expect(legend(page)).toContainText(word);
      const button = page.getByRole('button', { name: /^(Legend|图例)/ });
      await button.click();
      await expect(legend(page)).toBeHidden();
      await page.reload();
      await expect(button).toHaveAttribute('aria-expanded', 'false');
      await button.press('Enter');
      await expect(legend(page)).toContainText(words[0]);
    });

    test('every row and both charts open what they show, by mouse and by keyboard', async ({ page }) => {
      await open(page, '#rows=weights,biases,preactivations,activations,dPreactivations,dActivations,dWeights,dBiases');
      const names = page.locator('.row-name > .help');
      await expect(names).toHaveCount(10);
      const texts = new Set<string>();
      for (const [i, name] of (await names.all()).entries()) {
        if (i % 2 === 0) await name.click();
        else await name.press('Enter');
        await expect(explained(page)).toContainText(/\S{2}/);
        await expect(explained(page)).toContainText(await name.innerText());
        texts.add(await explained(page).innerText());
        await page.keyboard.press('Escape');
        await expect(explained(page)).toHaveCount(0);
        await expect(name).toBeFocused();
      }
      expect(texts.size).toBe(10);
    });
  });
}

test('what opens an explanation looks alike wherever it stands', async ({ page }) => {
  await open(page, '#tool=health');
  await expect(page.locator('.tool .help').first()).toBeVisible();
  const looks = await page
    .locator('.help')
    .evaluateAll(words =>
      words.map(word => [getComputedStyle(word).textDecorationLine, getComputedStyle(word).textDecorationStyle].join()),
    );
  expect(looks.length).toBeGreaterThan(25);
  expect(new Set(looks)).toEqual(new Set(['underline,dotted']));
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  test('a tap opens what a row shows, inside the window, and the legend lies below the table', async ({ page }) => {
    await open(page);
    const name = page.locator('.row-name > .help').nth(3);
    expect((await name.boundingBox())!.height).toBeGreaterThanOrEqual(24);
    await name.tap();
    await expect(explained(page)).toContainText('z');
    const { x, width } = (await explained(page).boundingBox())!;
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(390);
    await page.keyboard.press('Escape');
    await expect(legend(page)).toBeHidden();
    await page.getByRole('button', { name: 'Legend' }).tap();
    await expect(legend(page)).toContainText('A: filled');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});

test('with the legend and a tool open the table keeps its charts and three rows', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  for (const tool of ['health', 'training']) {
    await page.goto('about:blank');
    await open(page, `./#vs.init=heNormal&tool=${tool}`);
    if (await legend(page).isHidden()) await page.getByRole('button', { name: 'Legend' }).click();
    await expect(legend(page)).toContainText('A: filled');
    const whole = await page.locator('.table-place').evaluate(place => {
      const { top, bottom } = place.getBoundingClientRect();
      const isWhole = (row: Element) => row.getBoundingClientRect().top >= top - 1 && row.getBoundingClientRect().bottom <= bottom + 1;
      return ['.depth-row', 'tbody tr'].map(rows => [...place.querySelectorAll(rows)].filter(isWhole).length);
    });
    expect(whole[0], tool).toBe(2);
    expect(whole[1], tool).toBeGreaterThanOrEqual(3);
  }
});

test('nothing moves when the legend comes', async ({ page }) => {
  await open(page);
  const before = await page.locator('.table-place').boundingBox();
  await expect(legend(page)).toContainText('A: filled');
  expect(await page.locator('.table-place').boundingBox()).toEqual(before);
});
