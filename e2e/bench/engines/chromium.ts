import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium } from 'playwright';
import { findChromium } from '../../../.ci/chromium.mjs';
import { type Engine, type Envelope, opened, type Reply, type Request } from '../protocol.ts';
import { bundleFolder, kernelsFile, peakFile, tensorflowFolder } from './files.ts';

declare global {
  var askWorker: (request: Request) => Promise<Envelope>;
}

const page = `<!doctype html><script type="module">
  const worker = new Worker('worker.js', { type: 'module' });
  globalThis.askWorker = request => new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(request);
  });
</script>`;

/** Undefined where there is no Chromium. */
export async function startChromium(): Promise<Engine | undefined> {
  const executablePath = findChromium();
  if (!executablePath) return;
  const files = served();
  const server = createServer(({ url = '/' }, response) => {
    const body = files.get(url);
    response.writeHead(body ? 200 : 404, { 'Content-Type': typeOf(url) }).end(body?.());
  });
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening));
  const browser = await chromium.launch({ executablePath, args: ['--disable-gpu', '--disable-background-networking', '--no-first-run'] });
  const tab = await browser.newPage();
  await tab.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
  const ask = async <R extends Request>(request: R): Promise<Reply<R>> =>
    opened<R>(await tab.evaluate(asked => globalThis.askWorker(asked), request as Request));
  return {
    name: `Chromium ${browser.version()}`,
    contestants: await ask({ op: 'contestants' }),
    ask,
    async close() {
      await browser.close();
      server.close();
    },
  };
}

/** By path; of what has been built. */
const served = () =>
  new Map<string, () => Buffer | string>([
    ['/', () => page],
    ['/kernels.wasm', () => readFileSync(kernelsFile)],
    ['/peak.wasm', () => readFileSync(peakFile)],
    ...within(bundleFolder, '.js'),
    ...within(tensorflowFolder, '.wasm'),
  ]);

const within = (folder: string, ending: string) =>
  readdirSync(folder)
    .filter(name => name.endsWith(ending))
    .map(name => [`/${name}`, () => readFileSync(folder + name)] as const);

const typeOf = (url: string) => (url.endsWith('.js') ? 'text/javascript' : url.endsWith('.wasm') ? 'application/wasm' : 'text/html');
