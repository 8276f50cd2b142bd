// Texts as people paste them, beside what must be read: written apart from the reader, those of PyTorch checked by executing them.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readModel } from './readModel.ts';
import { toJson } from './toJson.ts';

interface Expected {
  readonly [key: string]: unknown;
  readonly layers: readonly Record<string, unknown>[];
  readonly unread: readonly { readonly line: number; readonly cell?: number }[];
  readonly alternatives?: readonly Expected[];
  readonly refuse: string | null;
}

const folder = process.env.CORPUS ? `${process.env.CORPUS}/` : fileURLToPath(new URL('./corpus/', import.meta.url));
const files = readdirSync(folder).filter(name => !name.endsWith('.json') && /^\d/.test(name));
const words = { note: ({ code }: { code: string }) => code, refusal: ({ code }: { code: string }) => code };

/** To six digits, and without what one may leave out. */
const rounded = (value: unknown): unknown =>
  typeof value === 'number'
    ? Number(value.toPrecision(6))
    : Array.isArray(value)
      ? value.map(rounded)
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, rounded(each)]))
        : value;

function comparable(network: Expected) {
  const { widths, layers, skips, skipAdds, output, asks, inputDropout = 0, sharedLayers = [], beyondLimits = [], framework } = network;
  const plain = layers.map(layer => {
    const { fanIn, fanOut, activation, hasBias = true, norm, dropout, weightDistribution, biasDistribution } = layer;
    return { fanIn, fanOut, activation, hasBias, norm, dropout, weightDistribution, biasDistribution };
  });
  return rounded({ framework, widths, layers: plain, skips, skipAdds, output, asks, inputDropout, sharedLayers, beyondLimits });
}

describe.each(files)('%s', name => {
  const expected = JSON.parse(readFileSync(`${folder}${name.replace(/\.\w+$/, '.json')}`, 'utf8')) as Expected;
  const text = readFileSync(`${folder}${name}`, 'utf8');
  const found = toJson(readModel(text), words) as unknown as Expected;

  test('is read as what it is', () => {
    if (expected.refuse !== null) expect(found.refuse).not.toBe(null);
    else expect(comparable(found)).toEqual(comparable(expected));
    expect((found.alternatives ?? []).map(comparable)).toEqual((expected.alternatives ?? []).map(comparable));
  });

  test('what is not read is told with its line', () => {
    const lines = ({ unread }: Expected) => unread.map(({ line, cell }) => [cell ?? 0, line].join(':'));
    if (!name.includes('hostile')) expect(lines(found)).toEqual(lines(expected));
    else expect(lines(found)).toEqual(expect.arrayContaining(expected.refuse === null ? lines(expected) : []));
  });
});
