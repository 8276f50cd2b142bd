import { defineConfig } from '@playwright/test';
import { findChromium } from '../.ci/chromium.mjs';

const executablePath = findChromium();
if (!executablePath) throw new Error('There is no Chromium or Chrome: `npm test` installs one.');

export default defineConfig({
  outputDir: '../test-results/browser',
  fullyParallel: true,
  workers: 2,
  // Generous, for machines that do other work meanwhile: nothing waits on time.
  timeout: 180_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: '../test-results/browser.json' }]],
  use: {
    viewport: { width: 1440, height: 900 },
    locale: 'en-US',
    serviceWorkers: 'block', // what a test answers in the network's place must not come from what was kept
    launchOptions: {
      executablePath,
      args: ['--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
    },
  },
});
