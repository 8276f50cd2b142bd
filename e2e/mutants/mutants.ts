// `npm run mutants`: draws mutants of what computes or speaks, runs the tests that each matters to, and lists those that no test noticed.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { draw, type Mutant } from './draw.ts';
import { openWorkshop } from './workshop.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '150' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    from: { type: 'string', default: '0' },
    unchecked: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
  },
});
const say = (text: string) => process.stdout.write(`${text}\n`);
const { drawn, all } = draw(Number(values.count), Number(values.seed), values.only);
say(`${drawn.length} of ${all} mutants, seed ${values.seed}.`);

const written = ({ file, line, start, end, replacement }: Mutant) => {
  const text = readFileSync(new URL(`../../src/${file}`, import.meta.url), 'utf8');
  const [from, to] = [text.lastIndexOf('\n', start - 1) + 1, text.indexOf('\n', end)];
  return `src/${file}:${line}  ${text.slice(from, start)}⟦${text.slice(start, end)} → ${replacement || '∅'}⟧${text.slice(end, to)}`.replace(
    /\s+/g,
    ' ',
  );
};

const counts = { kernels: { noticed: 0, drawn: 0 }, elsewhere: { noticed: 0, drawn: 0 } };
const workshop = values.list ? null : openWorkshop();
try {
  if (workshop && !values.unchecked) {
    const { state, by } = await workshop.test([]);
    if (state !== 'unnoticed') throw new Error(`Without any mutant a test fails: ${by}.`);
  }
  for (const [i, mutant] of drawn.entries()) {
    if (i < Number(values.from)) continue;
    if (!workshop) {
      say(`${i} ${written(mutant)}`);
      continue;
    }
    const start = Date.now();
    const { state, by } = await workshop.try(mutant);
    const count = counts[mutant.file.startsWith('kernels/') ? 'kernels' : 'elsewhere'];
    if (state !== 'broken') count.drawn++;
    if (state === 'noticed' || state === 'stuck') count.noticed++;
    say(`${i} ${state}, ${((Date.now() - start) / 1000).toFixed(0)} s: ${written(mutant)}${by && `  (${by.slice(0, 300)})`}`);
  }
} finally {
  workshop?.close();
}
const { kernels, elsewhere } = counts;
const noticed = kernels.noticed + elsewhere.noticed;
const tried = kernels.drawn + elsewhere.drawn;
if (workshop) {
  say(
    `Noticed: ${noticed} of ${tried} (${((100 * noticed) / tried).toFixed(1)} %): ${kernels.noticed} of ${kernels.drawn} in the kernels, ${elsewhere.noticed} of ${elsewhere.drawn} elsewhere.`,
  );
}
