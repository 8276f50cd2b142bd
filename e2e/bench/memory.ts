// `npm run bench:memory [-- minutes]`: what the page holds while a slider is dragged, minute by minute.
import { chromium } from 'playwright';
import { findChromium } from '../../.ci/chromium.mjs';
import { serveDist } from '../server.ts';
import { dragFor } from './frames/drag.ts';
import { table } from './table.ts';

const minutes = Number(process.argv[2] ?? 10);
const MEGABYTE = 1e6;

const host = await serveDist();
const browser = await chromium.launch({ executablePath: findChromium(), args: ['--disable-background-networking', '--no-first-run'] });
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
await page.goto(`${host.address}#vs.init=heNormal`);
await page.locator('main[data-digest][aria-busy="false"]').waitFor();
const session = await page.context().newCDPSession(page);
const slider = page.getByRole('slider', { name: 'Width of Layer 1', exact: true });

/** After a collection, so that only what is held counts. */
async function held(): Promise<string[]> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return [(usedSize / MEGABYTE).toFixed(2), String(nodes), String(jsEventListeners)];
}

const rows = [['minutes', 'heap, MB', 'nodes', 'listeners']];
for (let minute = 0; minute <= minutes; minute++) {
  if (minute > 0) await dragFor(page, slider, 60_000);
  rows.push([String(minute), ...(await held())]);
}
process.stdout.write(`Chromium ${browser.version()}, two networks.\n${table(rows).join('\n')}\n`);
await browser.close();
await host.close();
