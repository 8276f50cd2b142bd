// Makes the pictures that links unfold to (public/previews), 1200 × 630, from real renders of dist: `npm run previews -- --only he30`.
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { findChromium } from '../.ci/chromium.mjs';
import { experiments } from '../src/experiments/all.ts';
import { serveDist } from './server.ts';

const only = process.argv[process.argv.indexOf('--only') + 1];
const isOnly = process.argv.includes('--only');
const folder = fileURLToPath(new URL('../public/previews/', import.meta.url));
const pictures = [{ id: 'initscope', link: 'vs.init=heUniform' }, ...experiments.all].filter(({ id }) => !isOnly || id === only);

await mkdir(folder, { recursive: true });
const host = await serveDist();
const browser = await chromium.launch({ executablePath: findChromium() ?? undefined, args: ['--disable-gpu'] });
try {
  for (const { id, link } of pictures) {
    // Large enough to be read where it is shown small: the configuration is folded away at this width.
    const page = await browser.newPage({
      viewport: { width: 1000, height: 525 },
      deviceScaleFactor: 1.2,
      colorScheme: 'light',
      locale: 'en-US',
    });
    await page.goto(`${host.address}#${link}`);
    await page.locator('main[data-digest][aria-busy="false"]').waitFor({ timeout: 120_000 });
    await page.waitForTimeout(1500); // the doctor's words, and what comes on demand
    await page.screenshot({ path: `${folder}${id}.png` });
    await page.close();
    console.log(id);
  }
} finally {
  await browser.close();
  await host.close();
}
