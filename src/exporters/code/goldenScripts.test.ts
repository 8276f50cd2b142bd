// No script changes unnoticed, also where its framework is not installed. Where one changes on purpose, `npm run check:code` says whether its numbers are
// still the page's; then this freezes the scripts anew, with FREEZE=1.
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cases } from '../../../e2e/code/cases.ts';
import { decode } from '../../config/link.ts';
import { sha256 } from '../../lib/sha256.ts';
import { frameworks } from './all.ts';

const file = new URL('goldenScripts.json', import.meta.url);
const golden = () => JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<string, string>>;
const address = 'https://example.org/initscope/#';

/** The first 32 bits of each framework's scripts of A and B, joined by blanks in the order of `frameworks.all`. */
function written(link: string): string {
  const { a, b } = decode(link).experiment;
  const digests = frameworks.all.map(framework => {
    const scripts = [a, ...(b ? [b] : [])].map((config, i) =>
      framework.write(config, { address, network: i === 0 ? 'A' : 'B', after: null }),
    );
    return sha256(new TextEncoder().encode(scripts.join('\n'))).slice(0, 8);
  });
  return digests.join(' ');
}

const { random: _, ...subjects } = cases(1);
const now = Object.fromEntries(
  Object.entries(subjects).map(([subject, links]) => [subject, Object.fromEntries(links.map(link => [link, written(link)]))]),
);
if (process.env.FREEZE) writeFileSync(file, `${JSON.stringify(now, null, 1)}\n`);

test.each(Object.keys(subjects))('%s: every script is as it was frozen', subject => {
  expect(now[subject]).toEqual(golden()[subject]);
});
