// `npm run bench`: how long a frame takes, ours and others'. Nothing else should run meanwhile.
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { buildBench } from './engines/build.ts';
import { startChromium } from './engines/chromium.ts';
import { startNode } from './engines/node.ts';
import { startPython } from './engines/python.ts';
import { measureLaw } from './law.ts';
import { readOptions } from './options.ts';
import { type Race, race } from './race.ts';
import { report } from './report.ts';
import { measureTraining } from './training.ts';

const results = fileURLToPath(new URL('./results.json', import.meta.url));
const say = (text: string) => process.stdout.write(`${text}\n`);

const { workloads, rounds, who, law, training } = readOptions(process.argv.slice(2));
await buildBench();
const chromium = await startChromium();
const machine = `${cpus().length} × ${cpus()[0]!.model.trim()}`;
say(`On ${machine}.`);
if (law) {
  const engine = chromium ?? (await startNode());
  say(await measureLaw(engine, rounds));
  await engine.close();
} else if (training) {
  const engines = [chromium, await startPython()].filter(engine => engine !== undefined);
  for (const text of await measureTraining(engines, rounds)) say(text);
  for (const engine of engines) await engine.close();
} else {
  const asked = (name: string) => !who || who.some(part => name.includes(part));
  const engines = [chromium, await startNode(), await startPython()]
    .filter(engine => engine !== undefined)
    .map(engine => ({ ...engine, contestants: engine.contestants.filter(asked) }));
  const races: Race[] = [];
  for (const workload of workloads) {
    const measured = await race(engines, workload, rounds);
    say(report(measured, workload));
    races.push(measured);
  }
  for (const engine of engines) await engine.close();
  writeFileSync(results, `${JSON.stringify({ machine, rounds, races }, null, 1)}\n`);
  say(`\nAlso in ${results}`);
}
