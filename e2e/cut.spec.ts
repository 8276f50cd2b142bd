import type { Page } from '@playwright/test';
import { expect, open, test } from './test.ts';

const TOOLS = ['health', 'phase', 'spectrum', 'sweep', 'draws', 'training'];
const SIZES = [
  [1440, 900],
  [1366, 768],
  [1024, 768],
  [390, 844],
] as const;

/**
 * Texts of the open tool that something cuts: an element that hides what is more than it has room for (its scroll size against its client size), or one
 * that hides a line of letters wholly or partly. What scrolls is not cut; but a pane has at most one scroller in each direction.
 */
function cutTexts(page: Page): Promise<string[]> {
  return page.locator('section.tool').evaluate(tool => {
    const HIDES = /hidden|clip/;
    const nameOf = (element: Element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`;
    const isSeen = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true }) && !element.closest('.spoken, svg, [popover]');
    const found: string[] = [];
    const elements = [tool, ...tool.querySelectorAll('*')].filter(isSeen);
    for (const element of elements) {
      const { overflowX, overflowY } = getComputedStyle(element);
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
      const isCut = (HIDES.test(overflowX) && scrollWidth > clientWidth + 1) || (HIDES.test(overflowY) && scrollHeight > clientHeight + 1);
      if (isCut && element.textContent?.trim()) found.push(`${nameOf(element)} cuts “${element.textContent.trim().slice(0, 60)}”`);
    }
    const scrollers = elements.filter(
      element => /auto|scroll/.test(getComputedStyle(element).overflowY) && element.scrollHeight > element.clientHeight + 1,
    );
    if (scrollers.length > 1) found.push(`scrollers: ${scrollers.map(nameOf).join(', ')}`);
    return found;
  });
}

for (const locale of ['en-US', 'zh-CN']) {
  for (const tool of TOOLS) {
    test.describe(`${tool}, ${locale}`, () => {
      test.use({ locale });
      test('no text is cut at any size', async ({ page }) => {
        await open(page, `#net=100-100x12-10&vs.init=heNormal&tool=${tool}`);
        await expect(page.locator('section.tool > *').first()).toBeVisible();
        for (const [width, height] of SIZES) {
          await page.setViewportSize({ width, height });
          await page.evaluate(() => new Promise(then => requestAnimationFrame(() => requestAnimationFrame(then))));
          expect(await cutTexts(page), `${width} × ${height}`).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width}: the page itself`).toBeLessThanOrEqual(width);
        }
      });
    });
  }
}
