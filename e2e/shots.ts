// Screens of every view in both themes and languages and four widths, for eyes: `npm run shots -- --only tool-phase --minutes 5`. Those that are there already stay,
// so that a run that was ended goes on where it was; `--again` takes them anew. They go to test-results/shots.
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright';
import { findChromium } from '../.ci/chromium.mjs';
import { serveDist } from './server.ts';

interface View {
  readonly name: string;
  readonly link: string;
  /** What is done before it is looked at. */
  readonly act?: (page: Page) => Promise<unknown>;
}

const DEEP = 'net=100-100x30-10&vs.init=heNormal';
const tools = ['health', 'spectrum', 'phase', 'sweep', 'draws', 'training', 'scaling'];
const press = (name: RegExp) => (page: Page) => page.getByRole('button', { name }).first().click();
const views: readonly View[] = [
  { name: 'start', link: '' },
  { name: 'compared', link: 'vs.init=heNormal' },
  { name: 'deep', link: DEEP },
  { name: 'strips', link: 'net=64-64x64-10&init=heNormal' },
  { name: 'blocks', link: 'net=64-64x12-10&block=preNorm(2)&norm=layerNorm' },
  { name: 'dead', link: 'net=100-100x12-10&init=zeros' },
  { name: 'warned', link: 'init=nonsense&colour=red&ask=What happens?' },
  ...tools.map(tool => ({ name: `tool-${tool}`, link: `${DEEP}&tool=${tool}` })),
  {
    name: 'panel',
    link: 'vs.init=heNormal',
    act: async page => (await page.locator('.panel-toggle').isVisible()) && press(/Configuration|配置/)(page),
  },
  { name: 'experiments', link: '', act: press(/Experiments|实验/) },
  { name: 'open', link: '', act: press(/Open…|打开/) },
  { name: 'export', link: '', act: press(/Export|导出/) },
  { name: 'layer', link: '', act: press(/^(Layer 1|第 1 层)[:：]/) },
  {
    name: 'numbers',
    link: 'vs.init=heNormal',
    act: page => page.locator('td[data-quantity="activations"][data-column="1"]').press('Enter'),
  },
];
const sizes = [
  [1440, 900],
  [1366, 768],
  [1024, 768],
  [390, 844],
] as const;

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    minutes: { type: 'string', default: '10' },
    again: { type: 'boolean', default: false },
  },
});
const end = Date.now() + 60_000 * Number(values.minutes);
const folder = fileURLToPath(new URL('../test-results/shots/', import.meta.url));
const wanted = views.flatMap(view =>
  sizes.flatMap(size => (['en', 'zh'] as const).map(language => ({ view, size, language, name: `${view.name}-${size[0]}-${language}` }))),
);
const fileOf = (name: string, theme: string) => `${folder}${name}-${theme}.png`;
const left = wanted.filter(
  ({ name }) => name.includes(values.only) && (values.again || !['light', 'dark'].every(theme => existsSync(fileOf(name, theme)))),
);

await mkdir(folder, { recursive: true });
const host = await serveDist();
const browser = await chromium.launch({ executablePath: findChromium() ?? undefined, args: ['--disable-gpu'] });
let taken = 0;
try {
  for (const { view, size, language, name } of left) {
    if (Date.now() > end) break;
    const [width, height] = size;
    const page = await browser.newPage({
      viewport: { width, height },
      locale: language === 'zh' ? 'zh-CN' : 'en-US',
      hasTouch: width < 700,
    });
    await page.goto(`${host.address}#${view.link}`);
    await page.locator('main[data-digest][aria-busy="false"]').waitFor({ timeout: 60_000 });
    await page.waitForTimeout(1000); // the doctor's words, and what comes on demand
    await view.act?.(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.waitForTimeout(300);
      await page.screenshot({ path: fileOf(name, colorScheme) });
    }
    await page.close();
    taken++;
  }
} finally {
  await browser.close();
  await host.close();
}
console.log(`${taken} views taken, ${left.length - taken} left; they are in test-results/shots`);
