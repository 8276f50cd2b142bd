import { readdirSync, readFileSync } from 'node:fs';
import type { Browser } from 'playwright';
import type { Config } from '../../../src/config/config.ts';
import { decode } from '../../../src/config/link.ts';
import type { FromWorker } from '../../../src/engine/workers/run/protocol.ts';

const assets = new URL('../../../dist/assets/', import.meta.url);

/** Milliseconds until the built worker begins a small request that comes while it computes the largest network. */
export async function measureStops(browser: Browser, address: string, times: number): Promise<number[]> {
  const page = await browser.newPage();
  await page.addInitScript('globalThis.__name = of => of'); // of which the compiler makes use
  await page.route('**/empty', route => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
  await page.goto(`${address}empty`);
  const file = readdirSync(assets).find(name => /^worker-.*\.js$/.test(name) && hasPulse(name))!;
  const large = decode('#net=1024-1024x64-100&batch=1024&act=tanh&init=glorotNormal').experiment.a;
  const small = decode('#net=10-5-10').experiment.a;
  const waits = await page.evaluate(stopOften, { script: `${address}assets/${file}`, base: address, large, small, times });
  await page.close();
  return waits;
}

/** The workers that read files have none. */
const hasPulse = (name: string): boolean => readFileSync(new URL(name, assets), 'utf8').includes('pulse');

/** Runs in the page: nothing outside of it exists there. */
async function stopOften(given: {
  readonly script: string;
  readonly base: string;
  readonly large: Config;
  readonly small: Config;
  readonly times: number;
}): Promise<number[]> {
  const worker = new Worker(given.script, { type: 'module' });
  worker.postMessage({ kind: 'start', base: given.base });
  let newest = 0;
  /** Milliseconds from asking to the answer, less those of computing it. */
  const ask = (config: Config) =>
    new Promise<number>(answered => {
      const id = ++newest;
      const start = performance.now();
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
        if (data.kind === 'answer' && data.id === id) answered(performance.now() - start - data.milliseconds);
      };
      worker.postMessage({ kind: 'run', request: { id, config, options: { occasional: true, magnitudes: true } } });
    });
  for (let i = 0; i < 20; i++) await ask({ ...given.small, seed: `warm-up ${i}` });
  const waits: number[] = [];
  for (let i = 0; i < given.times; i++) {
    void ask(given.large);
    await new Promise(then => setTimeout(then, 1000 + 1500 * Math.random()));
    waits.push(await ask({ ...given.small, seed: String(i) }));
  }
  worker.terminate();
  return waits;
}
