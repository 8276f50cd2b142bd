// The built page in Chromium: random links, each beside what a fresh machine makes of it in Node; then a monkey that presses, drags, types and goes back.
import { type CDPSession, chromium, type Page } from 'playwright';
import { findChromium } from '../../.ci/chromium.mjs';
import { encode } from '../../src/config/link.ts';
import { trainedBy } from '../../src/config/training.ts';
import { wholeDigest } from '../../src/summary/wholeDigest.ts';
import { serveDist } from '../server.ts';
import { experiments } from './experiments.ts';
import { freshResult } from './fresh.ts';
import { monkeyMove } from './monkey.ts';
import { randomFrom } from './random.ts';
import type { Report } from './report.ts';

export interface PageSoak {
  readonly links: number;
  readonly minutes: number;
  readonly seed: number;
}

const MEGABYTE = 1e6;
/** Milliseconds in which a page must come to rest. */
const REST = 90_000;
/** The heap at the end may be larger by this, in MB: what the last thing that was opened holds. */
const SLACK = 6;

export async function soakPage({ links, minutes, seed }: PageSoak, report: Report): Promise<void> {
  const host = await serveDist();
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-US', serviceWorkers: 'block' });
  const page = await context.newPage();
  let where = '';
  page.on('console', message => message.type() === 'error' && report.fault(`${where}: console: ${message.text()}`));
  page.on('pageerror', error => report.fault(`${where}: ${error}`));
  const at = (what: string) => {
    where = what;
  };
  try {
    await page.goto(`${host.address}#net=3-2-2`);
    await rests(page);
    if (links > 0) await openLinks(page, links, seed, report, at);
    if (minutes > 0) await letMonkeyPlay(page, host.address, minutes, seed, report, at);
  } finally {
    await browser.close();
    await host.close();
  }
}

/** Whether nothing is under way any more. */
const rests = (page: Page): Promise<boolean> =>
  page
    .waitForFunction(() => document.querySelector('main')?.getAttribute('aria-busy') === 'false', undefined, { timeout: REST })
    .then(
      () => true,
      () => false,
    );

async function openLinks(page: Page, count: number, seed: number, report: Report, at: (what: string) => void): Promise<void> {
  const source = experiments(seed + 1e6);
  for (let i = 1; i <= count; i++) {
    const { a, b, view } = source.next().value;
    const link = encode({ a, b, view });
    at(`#${link}`);
    const result = async (id: 'a' | 'b', config: typeof a) => freshResult(config, trainedBy(config, view, id));
    const digest = wholeDigest(await result('a', a), b && (await result('b', b)));
    await page.evaluate(fragment => {
      location.hash = fragment;
    }, link);
    const found = await page
      .waitForFunction(
        expected => {
          const main = document.querySelector('main')!;
          return main.dataset.digest === expected && main.getAttribute('aria-busy') === 'false';
        },
        digest,
        { timeout: REST },
      )
      .then(
        () => digest,
        () => page.locator('main').getAttribute('data-digest'),
      );
    if (found !== digest) report.fault(`#${link}: the page shows ${found}, and a fresh machine gives ${digest}`);
    if (i % 100 === 0) report.say(`  ${i} links opened`);
  }
  report.say(`Page: ${count} links, each with the digest of a fresh machine in Node.`);
}

async function letMonkeyPlay(
  page: Page,
  address: string,
  minutes: number,
  seed: number,
  report: Report,
  at: (what: string) => void,
): Promise<void> {
  const random = randomFrom(seed);
  const session = await page.context().newCDPSession(page);
  const heaps: number[] = [];
  let moves = 0;
  for (let minute = 0; minute <= minutes; minute++) {
    for (const end = Date.now() + 60_000; minute > 0 && Date.now() < end; moves++) at(await monkeyMove(page, random, address));
    heaps.push(await heapAtHome(page, session, report));
    report.say(`  minute ${minute}: ${moves} moves, ${heaps.at(-1)!.toFixed(1)} MB`);
  }
  // The first minute opens most of what there is to be loaded.
  const [first, last] = [heaps[1] ?? heaps[0]!, heaps.at(-1)!];
  if (last > first + SLACK) report.fault(`the heap grew from ${first.toFixed(1)} to ${last.toFixed(1)} MB`);
  report.say(
    `Monkey: ${moves} moves in ${minutes} minutes; heap after each: ${heaps.map(heap => heap.toFixed(1)).join(', ')} MB; seed ${seed}.`,
  );
}

/** Megabytes that are held after a collection, with the default network open and everything else closed. */
async function heapAtHome(page: Page, session: CDPSession, report: Report): Promise<number> {
  await page.keyboard.press('Escape');
  await page.evaluate(() => {
    location.hash = `net=3-2-2&seed=${Math.random()}`;
  });
  if (!(await rests(page))) report.fault('aria-busy is stuck, though a small network was asked for');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / MEGABYTE;
}
