// `npm run check:code`: runs every script that the page can write, with weights of its own and with the page's, and compares.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { frameworks } from '../../src/exporters/code/all.ts';
import { type Framework, fileNameOf } from '../../src/exporters/code/framework.ts';
import { cases } from './cases.ts';
import { type Difference, largestDifference, printedDifference, wrongDraws, wrongScales } from './compare.ts';
import { linksOnOwnTable } from './ownTable.ts';
import { type Measured, runPage } from './page.ts';
import { type Answer, type Finished, type Request, startPython } from './python.ts';

const TOLERANCE = 1e-4;
/** How much more a pass may round than the numbers that it begins with. */
const CHAOS = 20;
const modules: Readonly<Record<string, string>> = { pytorch: 'torch', keras: 'keras', jax: 'jax', numpy: 'numpy' };

const { values } = parseArgs({
  options: { only: { type: 'string' }, framework: { type: 'string' }, random: { type: 'string', default: '20' } },
});
const say = (text: string) => process.stdout.write(`${text}\n`);
const python = startPython();
const versions = await python.versions([...Object.values(modules), 'torchvision', 'sklearn', 'scipy']);
const installed = frameworks.all.filter(({ id }) => versions[modules[id]!] && (!values.framework || values.framework === id));
say(
  `${python.name}: ${Object.entries(versions)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ')}`,
);
const folder = mkdtempSync(join(tmpdir(), 'code-'));
const run = join(folder, 'run.npz');

interface Tally {
  scripts: number;
  /** Networks that themselves differ as much when inputs and weights move by one rounding. */
  chaotic: number;
  largest: Difference & { readonly link: string };
  readonly missing: Set<string>;
}
const tallies = new Map<string, Tally>(
  installed.map(({ id }) => [id, { scripts: 0, chaotic: 0, largest: { relative: 0, where: '', link: '' }, missing: new Set<string>() }]),
);
let failures = 0;

for (const [subject, links] of Object.entries({ ...cases(Number(values.random)), ownData: linksOnOwnTable(folder) })) {
  if (values.only && values.only !== subject) continue;
  say(`${subject}: ${links.length} links`);
  for (const link of links) {
    for (const measured of runPage(link, run))
      for (const framework of installed) await check(framework, measured, link, subject === 'random');
  }
}
for (const { id, name } of installed) {
  const { scripts, chaotic, largest, missing } = tallies.get(id)!;
  say(`${name}: ${scripts} scripts; largest difference ${largest.relative.toExponential(1)} (${largest.where}; #${largest.link})`);
  if (chaotic > 0) say(`  ${chaotic} networks amplify rounding beyond comparison`);
  if (missing.size > 0) say(`  not run for want of ${[...missing].join(', ')}`);
}
const absent = frameworks.all.filter(({ id }) => !versions[modules[id]!]);
if (absent.length > 0) say(`Not installed: ${absent.map(({ name }) => name).join(', ')}.`);
say(failures === 0 ? 'All agree.' : `${failures} do not agree.`);
rmSync(folder, { recursive: true });
python.close();
process.exitCode = failures === 0 ? 0 : 1;

/** One network in one framework: drawn anew, then from the page's file. */
async function check(framework: Framework, measured: Measured, link: string, mayBeChaotic: boolean): Promise<void> {
  const tally = tallies.get(framework.id)!;
  const { config, network } = measured;
  const script = join(folder, fileNameOf(framework, network));
  writeFileSync(script, framework.write(config, { address: `https://example.org/#${link}`, network, after: null }));
  const fail = (what: string) => {
    failures++;
    say(`  ${framework.name}, ${network} of #${link}: ${what}`);
  };
  const finished = (answer: Answer): Finished | null => {
    if ('failed' in answer) fail(answer.failed);
    if ('missing' in answer) tally.missing.add(answer.missing);
    return 'printed' in answer ? answer : null;
  };
  const ask = (given: Request['given']) => python.run({ script, given, run, network });
  tally.scripts++;
  const drawn = finished(await ask('nothing'));
  for (const wrong of drawn ? [...wrongDraws(measured, drawn), ...wrongScales(measured, drawn.printed)] : []) fail(wrong);
  const loaded = finished(await ask('run'));
  if (!loaded) return;
  const difference = largestDifference(measured, loaded.printed);
  if (difference.relative <= TOLERANCE) {
    if (difference.relative > tally.largest.relative) tally.largest = { ...difference, link };
    return;
  }
  const nudged = mayBeChaotic ? finished(await ask('nudged')) : null;
  if (nudged && printedDifference(loaded.printed, nudged.printed) > difference.relative / CHAOS) tally.chaotic++;
  else fail(difference.where);
}
