import { chromium } from 'playwright';
import { findChromium } from '../../.ci/chromium.mjs';
import type { Start } from './engine.ts';

export const startChromium: Start = async () => {
  const executablePath = findChromium();
  if (!executablePath) return null;
  const browser = await chromium.launch({ executablePath, args: ['--disable-gpu'] });
  const page = await browser.newPage({ locale: 'en-US' });
  return {
    name: `Chromium ${browser.version()}`,
    open: async address => void (await page.goto(address)),
    evaluate: expression => page.evaluate<string>(expression),
    close: () => browser.close(),
  };
};
