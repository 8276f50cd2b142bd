import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type * as Axe from 'axe-core';
import { cell, expect, open, test } from './test.ts';

/** As text: the page's policy lets no script be added to it. */
const axeScript = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core has to say of the page, or of a part of it; of all its rules, or of one. */
function violations(page: Page, part?: string, rule?: string): Promise<string[]> {
  return page.evaluate(
    async ([selector, only]) => {
      const { axe } = window as unknown as { axe: typeof Axe };
      const { violations } = await axe.run(selector ?? document, { resultTypes: ['violations'], ...(only && { runOnly: [only] }) });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`));
    },
    [part, rule] as const,
  );
}

/** A part of the page that opens: what opens it, and the part. */
const parts: readonly (readonly [open: (page: Page) => Promise<void>, part: string])[] = [
  [page => page.getByRole('button', { name: /Experiments|实验/ }).click(), '.experiments'],
  [page => page.locator('.row-name > .help').nth(2).click(), '.help-text:popover-open'],
  [page => page.getByRole('button', { name: /Export|导出/ }).click(), '.exports'],
  [
    async page => {
      await page.getByRole('button', { name: /Export|导出/ }).click();
      await page.getByRole('button', { name: 'Keras' }).click();
    },
    'dialog',
  ],
  [page => page.getByRole('button', { name: /^(Layer 2|第 2 层)[:：]/ }).click(), '.layer-menu:popover-open'],
  [page => page.getByRole('button', { name: /^(digest|摘要)$/ }).click(), '.help-text:popover-open'],
  [page => cell(page, 'activations', 2).press('Enter'), 'dialog'],
];

const LINK = '#net=20-9-7-3&init=uniform(-1,1)&vs.init=heUniform&act.2=leakyRelu&colour=red';

for (const language of ['en', 'zh']) {
  for (const width of [1440, 1024, 390]) {
    test(`axe-core finds nothing, light or dark, in ${language}, ${width} px wide, with menus and dialogs open`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.addInitScript(language => localStorage.setItem('initscope', JSON.stringify({ language })), language);
      await open(page, LINK);
      await page.evaluate(axeScript);
      const found: string[] = [];
      const look = async (part?: string) => {
        await page.emulateMedia({ colorScheme: 'light' });
        found.push(...(await violations(page, part)));
        // The dark page is the same page in other colours.
        await page.emulateMedia({ colorScheme: 'dark' });
        found.push(...(await violations(page, part, 'color-contrast')));
      };
      await look();
      const toggle = page.locator('.panel-toggle');
      if (await toggle.isVisible()) {
        await toggle.click();
        await look('.panel');
        await page.locator('.panel-close').click();
      }
      for (const [openPart, part] of parts) {
        await openPart(page);
        await expect(page.locator(part)).toContainText(/\S/); // it may be loaded when first opened
        await look(part);
        await page.keyboard.press('Escape');
        await expect(page.locator(part)).toBeHidden();
      }
      expect(found).toEqual([]);
    });
  }
}

test('in forced colours the map has its tints, A and B theirs, and what is chosen the person’s', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open(page, '#net=9-8-7-3&batch=16&vs.init=heNormal&tool=sweep');
  const style = (selector: string, property: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
  for (const [chosen, other] of [
    ['.tool-bar [aria-pressed="true"]', '.tool-bar [aria-pressed="false"]'],
    ['.segments .network-a input:checked + span', '.segments .network-b input:not(:checked) + span'],
    ['.toggles input:checked + span', '.toggles input:not(:checked) + span'],
  ] as const) {
    expect(await style(chosen, 'background-color')).not.toBe(await style(other, 'background-color'));
  }
  const numbers = [await style('.corner > .text-a', 'color'), await style('.corner > .text-b', 'color'), await style('.row-name', 'color')];
  expect(new Set(numbers).size).toBe(3);
  const scale = page.locator('.sweep-scale .sweep-swatch');
  await expect(scale).toHaveCount(7); // the tool is loaded when it is opened
  const tints = await scale.evaluateAll(swatches => swatches.map(swatch => getComputedStyle(swatch).backgroundColor));
  expect(new Set(tints).size).toBe(7);
  expect(await style('.swatch-a', 'background-image')).toContain('gradient');
});
