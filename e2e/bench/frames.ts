// `npm run bench:frames`: how well the picture follows a slider, dragged for ten seconds in each network, how soon a run is stopped for a newer one, and how soon
// remedies stand beside a network that rests.
// Nothing else should run meanwhile.
import { type Browser, chromium } from 'playwright';
import { findChromium } from '../../.ci/chromium.mjs';
import { serveDist } from '../server.ts';
import { measureAdvice } from './frames/advice.ts';
import { dragFor } from './frames/drag.ts';
import { installProbe } from './frames/probe.ts';
import { measureStops } from './frames/stops.ts';
import { mainThreadTasks, TRACED } from './frames/tasks.ts';
import { quantile } from './statistics.ts';
import { table } from './table.ts';

const SECONDS = 10;
const FRAME = 1000 / 60;
const STOPS = 30;

const networks = [
  ['default', '#'],
  ['10 × 256', '#net=256-256x10-10'],
  ['50 × 256', '#net=256-256x50-10'],
] as const;

/** Seeds from 0 on, each of which gives a network with something to mend. */
const ADVISED = 8;
const advised = [
  ['the default network', ''],
  ['30 × 256', 'net=256-256x30-10'],
] as const;

/** Numbers of which the median and the 95th percentile are told. */
interface Follow {
  /** Milliseconds, frame by frame: for how long the slider had been past what was shown. */
  readonly age: readonly number[];
  /** Second by second. */
  readonly dropped: readonly number[];
  readonly longestTask: readonly number[];
  readonly busiestTask: readonly number[];
  /** Milliseconds, input by input. */
  readonly delay: readonly number[];
}

async function follow(browser: Browser, address: string): Promise<Follow> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript('globalThis.__name = of => of'); // of which the compiler makes use
  await page.addInitScript(installProbe);
  await page.goto(address);
  await page.locator('main[data-digest][aria-busy="false"]').waitFor();
  await page.evaluate(() => {
    globalThis.probe.frames.length = 0;
  });
  await browser.startTracing(page, { categories: TRACED });
  await dragFor(page, page.getByRole('slider', { name: 'Width of Layer 1', exact: true }), SECONDS * 1000);
  const { frames, delays } = await page.evaluate(() => globalThis.probe);
  const tasks = mainThreadTasks(await browser.stopTracing());
  await page.close();
  const gaps = frames.slice(1).map(({ time }, i) => ({ time: time - frames[0]!.time, gap: time - frames[i]!.time }));
  return {
    age: frames.map(({ age }) => age),
    dropped: bySecond(gaps, ({ gap }) => Math.round(gap / FRAME) - 1, sum),
    longestTask: bySecond(tasks, ({ milliseconds }) => milliseconds, most),
    busiestTask: bySecond(tasks, ({ busy }) => busy, most),
    delay: delays,
  };
}

function bySecond<T extends { readonly time: number }>(
  all: readonly T[],
  value: (of: T) => number,
  join: (values: number[]) => number,
): number[] {
  return Array.from({ length: SECONDS }, (_, second) => join(all.filter(({ time }) => Math.floor(time / 1000) === second).map(value)));
}

const most = (values: readonly number[]) => Math.max(...values);

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

const both = (values: readonly number[]) => [0.5, 0.95].map(level => quantile(values, level).toFixed(1)).join(' · ');

const host = await serveDist();
const browser = await chromium.launch({ executablePath: findChromium(), args: ['--disable-background-networking', '--no-first-run'] });
const rows = [
  ['network', 'age, ms', 'dropped frames a second', 'longest task a second, ms', 'of it on the processor', 'input to paint, ms'],
];
for (const [name, link] of networks) {
  const { age, dropped, longestTask, busiestTask, delay } = await follow(browser, host.address + link);
  rows.push([name, both(age), both(dropped), both(longestTask), both(busiestTask), both(delay)]);
}
process.stdout.write(`Chromium ${browser.version()}. Median · 95th percentile.\n${table(rows).join('\n')}\n`);
const stops = await measureStops(browser, host.address, STOPS);
process.stdout.write(
  `Until a newer request is begun while 64 × 1024 with batch 1024 is computed, ms: ${both(stops)}, at most ${most(stops).toFixed(1)}.\n`,
);
for (const [name, net] of advised) {
  const waits = await measureAdvice(browser, host.address, net, ADVISED);
  process.stdout.write(`From the picture of ${name} to its remedies, ms: ${both(waits)}, at most ${most(waits).toFixed(0)}.\n`);
}
await browser.close();
await host.close();
