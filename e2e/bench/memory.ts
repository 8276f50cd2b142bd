// `npm run bench:memory [-- minutes] [--training]`: what the page holds while a slider is dragged, or while trainings play over and over, minute by minute.
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { findChromium } from '../../.ci/chromium.mjs';
import { serveDist } from '../server.ts';
import { dragFor } from './frames/drag.ts';
import { table } from './table.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { training: { type: 'boolean', default: false } } });
const minutes = Number(positionals[0] ?? 10);
/** Both networks trained, with a film of every layer's distributions, and the maps of all inputs. */
const PLAYED =
  '#data=moons&net=2-20-20-2&init=heNormal&vs.init=glorotUniform&tool=training(adam(0.01),400,2,0,constant,0,one,,gradientStrips)';
const MEGABYTE = 1e6;

const host = await serveDist();
const browser = await chromium.launch({ executablePath: findChromium(), args: ['--disable-background-networking', '--no-first-run'] });
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
await page.goto(`${host.address}${values.training ? PLAYED : '#vs.init=heNormal'}`);
await page.locator('main[data-digest][aria-busy="false"]').waitFor();
const session = await page.context().newCDPSession(page);
const slider = page.getByRole('slider', { name: 'Width of Layer 1', exact: true });

/** Plays the training, at the highest speed, again whenever it has come to its end. */
async function playFor(milliseconds: number): Promise<void> {
  const end = Date.now() + milliseconds;
  const play = page.getByRole('button', { name: 'Play', exact: true });
  while (Date.now() < end) {
    if (await play.isVisible()) await play.click();
    await page.waitForTimeout(500);
  }
}

/** After a collection, so that only what is held counts. */
async function held(): Promise<string[]> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return [(usedSize / MEGABYTE).toFixed(2), String(nodes), String(jsEventListeners)];
}

if (values.training) await page.getByRole('radiogroup', { name: 'steps a second' }).getByText('150').click();
const rows = [['minutes', 'heap, MB', 'nodes', 'listeners']];
for (let minute = 0; minute <= minutes; minute++) {
  if (minute > 0) await (values.training ? playFor(60_000) : dragFor(page, slider, 60_000));
  rows.push([String(minute), ...(await held())]);
}
process.stdout.write(
  `Chromium ${browser.version()}, two networks${values.training ? ' that are trained' : ''}.\n${table(rows).join('\n')}\n`,
);
await browser.close();
await host.close();
