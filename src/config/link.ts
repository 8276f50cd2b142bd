import type { Texts } from './attempt.ts';
import type { Config, Experiment } from './config.ts';
import { fields, layerFields } from './fields.ts';
import { joinFragment, splitFragment } from './fragment.ts';
import type { LinkWarning } from './problem.ts';
import { layerOf, readConfig } from './read.ts';
import { readView, viewKeys, writeView } from './view.ts';
import { writeConfig } from './write.ts';

const VERSION = '1';
/** Says that there is a network B where nothing distinguishes it from A. */
const TWIN = ['vs', 'same'] as const;

/**
 * Reads a link or its fragment. Never throws: a field that is unknown, repeated or illegal is left out or replaced by its default,
 * and told in `warnings`; the rest of the link holds.
 */
export function decode(link: string): { experiment: Experiment; warnings: LinkWarning[] } {
  const warnings: LinkWarning[] = [];
  const warn = (warning: LinkWarning) => warnings.push(warning);
  const { texts, vs, hasB } = sortFields(splitFragment(link), warn);
  const a = readConfig(texts, null, warn);
  const b = hasB ? readConfig(vs, a, warning => warn({ ...warning, field: `vs.${warning.field}` })) : null;
  return { experiment: { a, b, view: readView(texts, warn) }, warnings };
}

/** The fragment, without `#`, that `decode` reads as this experiment; defaults are left out, B is its differences from A. */
export function encode({ a, b, view }: Experiment): string {
  const differences = b ? [...writeConfig(b, a)].map(([key, text]) => [`vs.${key}`, text] as const) : [];
  const second = b && differences.length === 0 ? [TWIN] : differences;
  return joinFragment([...writeConfig(a, null), ...second, ...writeView(view)]);
}

/** B after A has become `next`: what it had in common with A follows, what differed stays, as far as it still fits. */
export function rebase(b: Config, a: Config, next: Config): Config {
  return readConfig(writeConfig(b, a), next, () => {});
}

/** The keys by which B differs from A: `init`, `act.3`. */
export const differences = (b: Config, a: Config): string[] => [...writeConfig(b, a).keys()];

function sortFields(pairs: [string, string][], warn: (warning: LinkWarning) => void): { texts: Texts; vs: Texts; hasB: boolean } {
  const texts = new Map<string, string>();
  const vs = new Map<string, string>();
  let hasB = false;
  for (const [field, text] of pairs) {
    const skip = (code: LinkWarning['code']) => warn({ field, text, code, detail: { version: VERSION }, used: null });
    const isB = field.startsWith('vs.');
    const [target, key] = isB ? [vs, field.slice(3)] : [texts, field];
    if (field === 'v') {
      if (text !== VERSION) skip('unknownVersion');
    } else if (field === TWIN[0] && text === TWIN[1]) hasB = true;
    else if (!isNetworkField(key) && (isB || !viewKeys.includes(key))) skip('unknownField');
    else if (target.has(key)) skip('repeatedField');
    else {
      target.set(key, text);
      hasB ||= isB;
    }
  }
  return { texts, vs, hasB };
}

function isNetworkField(key: string): boolean {
  return Object.values(fields).some(field => field.key === key) || layerFields.some(name => layerOf(key, fields[name].key) !== null);
}
