// `npm run test:engines`: every golden link, a step of a training, an export and some tools in each engine that is installed, beside Node.
// `--only Firefox` does so in one engine, of a page that has been built; `npm test` ends with that.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { describe } from '../describe.ts';
import { serveDist } from '../server.ts';
import { startChromium } from './chromium.ts';
import type { Engine } from './engine.ts';
import { startFirefox } from './firefox.ts';
import { digestAt, exportedJson, toolText } from './inPage.ts';
import { startWebKit } from './webkit.ts';

const golden = JSON.parse(readFileSync(new URL('../../src/engine/passes/goldenDigests.json', import.meta.url), 'utf8')) as Record<
  string,
  { digest: string }
>;
const TRAINED = '#net=9-12-12-3&batch=16&tool=training(momentum(0.02),50,1,30)';
const EXPORTED = '#net=17-33-9-4&act=selu&batch=13&loss=meanSquaredError&vs.init=zeros';
const TOOLS = [
  '#net=9-12-12-3&batch=16&tool=health',
  '#net=9-12-12-3&batch=16&tool=spectrum',
  '#net=9-12-12-3&batch=16&init=heNormal&tool=draws(5)',
];

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const say = (text: string) => process.stdout.write(`${text}\n`);
const host = await serveDist();
const trained = await describe(TRAINED);
const exported = await describe(EXPORTED);
const tools = new Map<string, string>();
let checks = 0;
let failures = 0;

for (const [name, start] of Object.entries({ Chromium: startChromium, Firefox: startFirefox, WebKitGTK: startWebKit })) {
  if (values.only && values.only !== name) continue;
  const engine = await start();
  if (!engine) {
    say(`${name} is not installed here: nothing was checked in it.`);
    continue;
  }
  try {
    await check(engine);
  } finally {
    await engine.close();
  }
}
await host.close();
mkdirSync(new URL('../../test-results/', import.meta.url), { recursive: true });
writeFileSync(new URL('../../test-results/engines.json', import.meta.url), JSON.stringify({ passed: checks - failures, failed: failures }));
process.exitCode = failures === 0 ? 0 : 1;

async function check(engine: Engine): Promise<void> {
  const wrong: string[] = [];
  await engine.open(`${host.address}#net=3-2-2`);
  const links = [...Object.entries(golden).map(([link, { digest }]) => [link, digest] as const), [TRAINED, trained.digest] as const];
  for (const [link, digest] of links) {
    const found = await engine.evaluate(digestAt(link, digest));
    if (found !== digest) wrong.push(`${link}: ${found}, not ${digest}`);
  }
  await engine.evaluate(digestAt(EXPORTED, exported.digest));
  const json = JSON.parse(await engine.evaluate(exportedJson()));
  if (!isDeepStrictEqual(json, exported)) wrong.push(`${EXPORTED}: the JSON is not that of Node`);
  for (const [i, link] of TOOLS.entries()) {
    await engine.open(`${host.address}?${i}${link}`);
    const text = await engine.evaluate(toolText());
    if (tools.has(link) ? tools.get(link) !== text : text.length < 200) wrong.push(`${link}: ${text.slice(0, 400)}`);
    tools.set(link, tools.get(link) ?? text);
  }
  checks += links.length + 1 + TOOLS.length;
  failures += wrong.length;
  say(
    `${engine.name}: ${links.length} digests, one export, ${TOOLS.length} tools: ${wrong.length === 0 ? 'as in Node' : `${wrong.length} wrong`}.`,
  );
  for (const line of wrong) say(`  ${line}`);
}
