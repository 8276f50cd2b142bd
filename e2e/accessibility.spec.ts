import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type * as Axe from 'axe-core';
import { cell, expect, open, settled, test } from './test.ts';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What axe-core has to say of the page, or of a part of it. */
function violations(page: Page, part?: string): Promise<string[]> {
  return page.evaluate(async selector => {
    const { axe } = window as unknown as { axe: typeof Axe };
    const { violations } = await axe.run(selector ?? document, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`));
  }, part);
}

const LINK = '#net=20-9-7-3&init=uniform(-1,1)&vs.init=heUniform&act.2=leakyRelu&colour=red';

for (const theme of ['light', 'dark'] as const) {
  for (const language of ['en', 'zh']) {
    for (const width of [1440, 1024, 390]) {
      test(`axe-core finds nothing, ${theme}, ${language}, ${width} px wide`, async ({ page }) => {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
        await page.addInitScript(language => localStorage.setItem('initscope', JSON.stringify({ language })), language);
        await open(page, LINK);
        await page.addScriptTag({ path: axePath });
        const found = new Map<string, string[]>();
        const look = async (what: string, part?: string) => found.set(what, await violations(page, part));

        await look('the page');
        const toggle = page.locator('.panel-toggle');
        if (await toggle.isVisible()) {
          await toggle.click();
          await look('the configuration', '.panel');
          await toggle.click();
        }
        await page.getByRole('button', { name: /Experiments|实验/ }).click();
        await look('the experiments', '.experiments');
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: /^(Layer 2|第 2 层)[:：]/ }).click();
        await look('the layer’s menu', '.layer-menu:popover-open');
        await page.keyboard.press('Escape');
        await cell(page, 'activations', 2).press('Enter');
        await look('the dialog', 'dialog');
        await settled(page);
        expect([...found].filter(([, problems]) => problems.length > 0)).toEqual([]);
      });
    }
  }
}
