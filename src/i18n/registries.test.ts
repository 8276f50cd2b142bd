import { describe, expect, test } from 'vitest';
import { activations } from '../activations/all.ts';
import { arrangements } from '../arrangements/all.ts';
import { datasets } from '../datasets/all.ts';
import { biasInitializers, initializers } from '../initializers/all.ts';
import type { Param } from '../lib/params.ts';
import type { Registry } from '../lib/registry.ts';
import { losses } from '../losses/all.ts';
import { targets } from '../losses/targets.ts';
import { norms } from '../norms/all.ts';
import { optimizers } from '../optimizers/all.ts';
import { schedules } from '../schedules/all.ts';
import { entryNotes as enNotes } from './en/entryNotes.ts';
import { paramHelps as enHelps } from './en/paramHelps.ts';
import { registries as en } from './en/registries.ts';
import { traps as enTraps } from './en/traps.ts';
import { entryNotes as zhNotes } from './zh/entryNotes.ts';
import { paramHelps as zhHelps } from './zh/paramHelps.ts';
import { registries as zh } from './zh/registries.ts';
import { traps as zhTraps } from './zh/traps.ts';

const all: Record<
  | 'activations'
  | 'norms'
  | 'arrangements'
  | 'initializers'
  | 'biasInitializers'
  | 'losses'
  | 'datasets'
  | 'targets'
  | 'optimizers'
  | 'schedules',
  Registry<{ id: string; params: readonly Param[] }>
> = {
  activations,
  norms,
  arrangements,
  initializers,
  biasInitializers,
  losses,
  datasets,
  targets,
  optimizers,
  schedules,
};
const params = [
  ...Object.values(all).flatMap(registry => registry.all.flatMap(entry => entry.params)),
  ...[initializers.get('file'), datasets.get('file')].flatMap(({ params }) => params),
];
const options = params.flatMap(param => (param.kind === 'choice' ? param.options : []));
const keys = (object: object) => Object.keys(object).sort();
const distinct = (ids: readonly string[]) => [...new Set(ids)].sort();

test('every entry, parameter and option has words, and no words are left over', () => {
  for (const [name, { all: entries }] of Object.entries(all)) {
    const unlisted = name === 'initializers' || name === 'datasets' ? ['file'] : [];
    expect(keys(en[name as keyof typeof all]), name).toEqual(distinct([...entries.map(({ id }) => id), ...unlisted]));
  }
  for (const [name, notes] of Object.entries(enNotes)) expect(keys(notes), name).toEqual(keys(en[name as keyof typeof enNotes]));
  expect(keys(enTraps)).toEqual(distinct(initializers.all.map(({ id }) => id)));
  // No row shows a text.
  expect(keys(en.params)).toEqual(distinct(params.filter(({ kind }) => kind !== 'text').map(({ id }) => id)));
  expect(keys(enHelps)).toEqual(keys(en.params));
  expect(keys(en.options)).toEqual(distinct(options));
});

/** Every string below an object, with its path. */
function strings(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as object).flatMap(([key, child]) => strings(child, `${path}/${key}`));
}

describe('Chinese', () => {
  test('says as much as English, trap by trap, and leaves nothing empty', () => {
    expect(strings(zh).map(([path]) => path)).toEqual(strings(en).map(([path]) => path));
    expect(strings(zhHelps).map(([path]) => path)).toEqual(strings(enHelps).map(([path]) => path));
    expect(strings(zhNotes).map(([path]) => path)).toEqual(strings(enNotes).map(([path]) => path));
    expect(strings(zhTraps).map(([path]) => path)).toEqual(strings(enTraps).map(([path]) => path));
    expect(strings({ zh, zhTraps }).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test('has every sentence translated', () => {
    const sentences = [...strings(zh).filter(([path]) => /\/(note|what|help)$/.test(path)), ...strings(zhTraps)];
    expect(sentences.filter(([, text]) => !/\p{Script=Han}/u.test(text))).toEqual([]);
  });
});
