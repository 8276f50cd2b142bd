// What is mutated, and which of all mutants are drawn.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';
import { oneOf, randomFrom } from '../soak/random.ts';
import { parseAssembly } from './assembly.ts';
import { type Mutation, mutationsOf, type Node } from './mutations.ts';

export interface Mutant extends Mutation {
  /** Below `src`. */
  readonly file: string;
  readonly line: number;
}

/** What computes or speaks. Worker scripts run in browsers only, and those of tests are no part of the page. */
const folders = [
  ...['config', 'lib', 'theory', 'engine', 'network', 'summary', 'kernels/assembly', 'diagnostics', 'exporters', 'charts'],
  ...['activations', 'arrangements', 'norms', 'initializers', 'losses', 'datasets', 'optimizers', 'schedules'],
];
const isLeftOut = (file: string) =>
  /(\.test|\.d|(^|\/)(test[A-Z]?\w*|worker|examiner|trainer|startWorker|pause|receiveFiles|poolOfWorkers))\.ts$/.test(file);

const root = fileURLToPath(new URL('../../src/', import.meta.url));

/** All files that are mutated whose names contain `only`. */
export function files(only: string): string[] {
  return folders
    .flatMap(folder => readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' }).map(name => `${folder}/${name}`))
    .filter(file => file.endsWith('.ts') && !isLeftOut(file) && file.includes(only))
    .sort();
}

/** So many different mutants of all there are, each as likely as any other. */
export function draw(count: number, seed: number, only: string): { readonly drawn: readonly Mutant[]; readonly all: number } {
  const all = files(only).flatMap(mutantsOf);
  const random = randomFrom(seed);
  const drawn = new Set<Mutant>();
  while (drawn.size < Math.min(count, all.length)) drawn.add(oneOf(random, all));
  return { drawn: [...drawn], all: all.length };
}

function mutantsOf(file: string): Mutant[] {
  const text = readFileSync(root + file, 'utf8');
  const tree = file.startsWith('kernels/') ? parseAssembly(text) : (parseSync(file, text, { lang: 'ts' }).program as unknown as Node);
  const texts = file.startsWith('exporters/');
  return mutationsOf(text, tree, { texts }).map(mutation => ({
    ...mutation,
    file,
    line: text.slice(0, mutation.start).split('\n').length,
  }));
}
