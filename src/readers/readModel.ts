import { libraries } from './frameworks/libraries.ts';
import type { Described } from './model/describe.ts';
import { findModels } from './model/findModels.ts';
import type { Note, Refusal } from './model/note.ts';
import type { NetworkReading, Reading } from './model/reading.ts';
import { follow } from './python/follow.ts';
import { Exhausted, type Machine } from './python/machine.ts';
import { Initializer, Library } from './python/values.ts';
import { readSource } from './source/readSource.ts';
import type { Source } from './source/source.ts';

/** The largest text that is read, in UTF-16 units. */
export const MAX_TEXT = 2_000_000;

/** Reads the networks out of a text. Nothing of it is run; never throws. */
export function readModel(text: string): Reading & { readonly source: Source } {
  const source = readSource(text.slice(0, MAX_TEXT));
  const refuse = (code: Refusal['code'], line: number | null = null, name = ''): Reading & { source: Source } => ({
    ...nothing,
    refuse: { code, line, name },
    source,
  });
  if (text.trim() === '') return refuse('empty');
  if (isBinary(text)) return refuse('notText');
  const machine = follow(source.code, libraries, 'torch.nn.Module');
  const found = attempt(() => findModels(machine)) ?? [];
  return { ...gather(machine, found), source };
}

const nothing: Reading = { networks: [], unread: [], remarks: [], refuse: null, framework: null, lines: new Set() };

function attempt<T>(make: () => T): T | null {
  try {
    return make();
  } catch (error) {
    if (error instanceof Exhausted || error instanceof RangeError) return null;
    throw error;
  }
}

/** Control characters and replacement characters: no text that a person wrote. */
function isBinary(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const odd = text.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g)?.length ?? 0;
  return odd > 8 && odd > text.length / 100;
}

function gather(machine: Machine, found: readonly Described[]): Reading {
  const networks = found.flatMap(({ network }) => (network ? [network] : []));
  const refused = found.find(({ refuse }) => refuse);
  const unread = networks.length > 0 ? machine.notes : [...machine.notes, ...(refused?.unread ?? [])];
  remarkUncalled(machine);
  const many = networks.length > 1 ? networks.map(network => ({ ...network, asks: [...network.asks, 'model' as const] })) : networks;
  return {
    networks: many,
    unread: sorted(unread),
    remarks: sorted(
      machine.remarks.filter(({ code }) =>
        networks.length === 0 ? isMet(code, null) : networks.some(({ output }) => isMet(code, output)),
      ),
    ),
    refuse: networks.length > 0 ? null : (refused?.refuse ?? whyNothing(machine)),
    framework: networks[0]?.framework ?? frameworkOf(machine),
    lines: machine.touched,
  };
}

/** What is remarked of a loss holds where the network ends in what that loss applies by itself. */
function isMet(code: Note['code'], output: NetworkReading['output'] | null): boolean {
  if (code === 'softmaxBeforeLoss') return output === 'softmax' || output === 'logSoftmax';
  return code !== 'sigmoidBeforeLoss' || output === 'sigmoid';
}

function whyNothing(machine: Machine): Refusal {
  const open = machine.notes.find(note => note.code === 'openBracket' || note.code === 'openString');
  if (open) return { code: 'openBracket', line: open.line, name: '' };
  const other = machine.notes.find(note => note.code === 'otherLibrary');
  if (other) return { code: 'otherLibrary', line: other.line, name: other.name };
  return { code: 'noModel', line: null, name: '' };
}

function frameworkOf(machine: Machine): Reading['framework'] {
  const made = machine.made[0];
  if (made && 'framework' in made) return made.framework;
  const paths = [...machine.globals.names.values()].flatMap(value => (value instanceof Library ? [value.path] : []));
  if (machine.made.length === 0) return null;
  if (paths.some(path => path.startsWith('torch'))) return 'pytorch';
  if (paths.some(path => path.startsWith('keras') || path.startsWith('tensorflow'))) return 'keras';
  return paths.some(path => path.startsWith('flax')) ? 'flax' : null;
}

/** Initializations that stand there and never happen; one object for several layers. */
function remarkUncalled(machine: Machine): void {
  const uncalled = machine.functions.filter(func => func.calls.count === 0);
  const methods = machine.classes
    .flatMap(cls => [...cls.attributes.values()])
    .filter(value => typeof value === 'object' && value !== null && 'calls' in value);
  for (const func of [...uncalled, ...methods]) {
    if ('calls' in func && func.calls.count === 0 && /init|weight|reset/i.test(func.name) && func.name !== '__init__')
      machine.remark(func.line, 'neverCalled', func.name);
  }
  for (const value of machine.globals.names.values())
    if (value instanceof Initializer && value.users.length > 1) machine.remark(value.line, 'sharedInitializer');
}

const sorted = (notes: readonly Note[]) => [...notes].sort((x, y) => x.line - y.line);
