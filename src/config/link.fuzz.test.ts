import fc from 'fast-check';
import { expect, test } from 'vitest';
import { activations } from '../activations/all.ts';
import { initializers } from '../initializers/all.ts';
import { fields } from './fields.ts';
import { decode, encode, rebase } from './link.ts';
import { formatNet, parseNet } from './net.ts';
import { arbitraryConfig, arbitraryExperiment } from './testing.ts';
import { viewKeys } from './view.ts';

const RUNS = { numRuns: 500 };

/** Links of real keys with layers and `vs.`, and of real, nearly real and arbitrary texts. */
const key = fc
  .tuple(
    fc.constantFrom('', '', 'vs.', 'vs.vs.'),
    fc.constantFrom(...Object.values(fields).map(field => field.key), ...viewKeys, 'v', 'vs', 'constructor', '__proto__'),
    fc.constantFrom('', '', '.1', '.3', '.65', '.0', '.-1', '.1e2', '.constructor', '.__proto__'),
  )
  .map(parts => parts.join(''));
const text = fc.oneof(
  fc.constantFrom(...initializers.all.map(({ id }) => id), ...activations.all.map(({ id }) => id), 'digits', 'mnist', 'real', 'same', '1'),
  fc.constantFrom(
    '100-100x3-10',
    '64-1-2',
    '1x65-2',
    '-',
    'NaN',
    '1e999',
    '-0',
    '%',
    '%E0%A4%A',
    'toString',
    '__proto__',
    '(',
    '))',
    ',,,,',
  ),
  fc
    .tuple(fc.constantFrom('uniform', 'formula', 'leakyRelu', 'digits', 'varianceScaling', 'hasOwnProperty'), fc.string())
    .map(([id, inner]) => `${id}(${inner})`),
  fc.integer().map(String),
  fc.double().map(String),
  fc.string({ unit: 'binary' }),
);
const soup = fc.array(fc.tuple(key, text), { maxLength: 12 }).map(pairs => `#${pairs.map(pair => pair.join('=')).join('&')}`);
const anyLink = fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl({ withFragments: true }), soup);

test('any text opens, and what it opens to is written and read back as it is, without a warning', () => {
  fc.assert(
    fc.property(anyLink, link => {
      const { experiment } = decode(link);
      const written = encode(experiment);
      const again = decode(written);
      expect(again).toEqual({ experiment, warnings: [] });
      expect(encode(again.experiment)).toBe(written);
    }),
    RUNS,
  );
}, 60_000);

test('every experiment is read back from its link as it was', () => {
  fc.assert(
    fc.property(arbitraryExperiment, experiment => {
      expect(decode(encode(experiment))).toEqual({ experiment, warnings: [] });
    }),
    RUNS,
  );
}, 60_000);

test('a link holds only what may stand in a fragment, and only what differs', () => {
  fc.assert(
    fc.property(arbitraryExperiment, experiment => {
      const link = encode(experiment);
      expect(link).toMatch(/^[A-Za-z0-9\-._~!$&'()*+,;=:@/?^%]*$/);
      expect(encode({ ...experiment, b: experiment.a }).replace(/(^|&)vs=same/, '')).not.toContain('vs');
    }),
    { numRuns: 300 },
  );
}, 60_000);

test('when A becomes B, a B that did not differ follows it; one that differs keeps its differences under the same A', () => {
  fc.assert(
    fc.property(arbitraryConfig, arbitraryConfig, (a, b) => {
      expect(rebase(a, a, b)).toEqual(b);
      expect(rebase(b, a, a)).toEqual(b);
    }),
    { numRuns: 300 },
  );
}, 60_000);

test('every network’s widths are read back from their text', () => {
  fc.assert(
    fc.property(arbitraryConfig, ({ widths }) => {
      expect(parseNet(formatNet(widths))).toEqual(widths);
    }),
  );
}, 60_000);
