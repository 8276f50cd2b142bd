import type { Page } from '@playwright/test';
import { cell, digestOf, expect, open, settled, test } from './test.ts';
import { hanTexts, latinWords, textsOf } from './words.ts';

/** Chooses it, and waits until its words are there. */
async function speak(page: Page, language: 'en' | 'zh'): Promise<void> {
  await page.getByRole('combobox', { name: /Language|语言/ }).selectOption(language);
  await expect(page.locator('html')).toHaveAttribute('lang', language === 'zh' ? 'zh-Hans' : 'en');
}

const foreign = { en: hanTexts, zh: latinWords };

/** As much of the page at once as there is: a notice, B, a layer of its own, all rows, all numbers of a cell. */
const RICH =
  '#net=9-8-7-3&colour=red&act=rellu&batch=9999&act.2=leakyRelu&vs.init=normal&bias=uniform&rows=weights,biases,preactivations,activations';

test('the page speaks the browser’s language', async ({ browser, site }) => {
  const page = await browser.newPage({ locale: 'zh-CN' });
  await open(page, site);
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await expect(page.getByRole('button', { name: '复制链接' })).toBeVisible();
  await page.close();
});

test('a chosen language outlives a reload and leaves the numbers alone', async ({ page }) => {
  await open(page);
  const digest = await digestOf(page);
  await speak(page, 'zh');
  await page.reload();
  await expect(page.getByRole('button', { name: '复制链接' })).toBeVisible();
  expect(await digestOf(page)).toBe(digest);
  await speak(page, 'en');
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeVisible();
});

for (const language of ['en', 'zh'] as const) {
  test(`nothing foreign remains in ${language}, whatever is open`, async ({ page }) => {
    await open(page, RICH);
    await speak(page, language);
    await cell(page, 'activations', 2).focus();
    expect(foreign[language](await textsOf(page))).toEqual([]);
    const told = await page.getByRole('status').getByRole('listitem').allTextContents();
    expect(told).toHaveLength(3);
    expect(hanTexts(told)).toHaveLength(language === 'zh' ? 3 : 0);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(foreign[language](await textsOf(page))).toEqual([]);
  });
}

for (const [what, menu] of [
  ['initializer', /^(initializer of A|A 的初始化)$/],
  ['activation', /^(activation|激活函数)$/],
] as const) {
  test(`every ${what} explains itself in both languages`, async ({ page }) => {
    await open(page, '#net=3-4-2&batch=2');
    const choice = page.locator('.panel').getByRole('combobox', { name: menu });
    const ids = await choice.locator('option').evaluateAll(options => options.map(option => (option as HTMLOptionElement).value));
    expect(ids.length).toBeGreaterThan(15);
    const found: string[] = [];
    for (const id of ids) {
      await choice.selectOption(id);
      await settled(page);
      for (const language of ['en', 'zh'] as const) {
        await speak(page, language);
        found.push(...foreign[language](await textsOf(page)).map(text => `${id}: ${text}`));
      }
    }
    expect([...new Set(found)]).toEqual([]);
  });
}

test('a run that is stopped is told in Chinese', async ({ page }) => {
  await open(page, '#net=9-8-3');
  await speak(page, 'zh');
  await page.goto('#net=1024-1024x64-10&batch=1024');
  await page.getByRole('button', { name: '停止' }).click();
  await expect(page.getByRole('button', { name: '运行' })).toBeVisible();
  expect(latinWords(await textsOf(page))).toEqual([]);
});

test('the race speaks Chinese, the names of the optimizers aside', async ({ page }) => {
  await open(page, '#data=digits&net=64-20-10&batch=16&init=normal(0,1)&vs.init=zeros&tool=training');
  await speak(page, 'zh');
  await expect(page.locator('.training')).toHaveAttribute('aria-busy', 'false', { timeout: 80_000 });
  await expect(page.locator('.training-result')).toContainText('B 仍与随机猜测差不多。');
  expect(latinWords(await textsOf(page))).toEqual([]);
  const sentences = await page.locator('.training p, .training figcaption').allTextContents();
  expect(sentences.filter(text => /\p{Script=Han}[,;:]|[。，；：（]\s/u.test(text))).toEqual([]);
});

test('Chinese sentences have marks of their own, and no space behind them', async ({ page }) => {
  await open(page, '#net=9-8-7-3&batch=16&vs.init=heNormal&tool=sweep');
  await speak(page, 'zh');
  await expect(page.locator('.sweep-readout')).toContainText('梯度 ×');
  const found: string[] = [];
  const read = async (place: string) => found.push(...(await page.locator(place).allTextContents()));
  await read('.network .spoken, .sweep-readout, .sweep-side > .note');
  await page.getByRole('button', { name: '多个种子' }).click();
  await expect(page.locator('.draws-words')).toContainText('Hanin');
  await read('.draws-words p');
  expect(found.length).toBeGreaterThan(20);
  expect(found.filter(text => /\p{Script=Han}[,;:]|[。，；：（]\s/u.test(text))).toEqual([]);
});
