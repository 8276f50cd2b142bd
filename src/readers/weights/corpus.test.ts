// Files as people have them, good, odd, broken and hostile, beside what must be found: written apart from the readers, by PyTorch, NumPy, h5py and ONNX themselves.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { weights } from '../../i18n/en/weights.ts';
import { memoryBytes, Refusal } from './bytes.ts';
import { readWeights } from './readWeights.ts';
import { refusalToJson, toJson } from './toJson.ts';

interface Expected {
  readonly [key: string]: unknown;
  readonly file: string;
  readonly format: string | null;
  readonly tensors: readonly Record<string, unknown>[];
  readonly chain: readonly Record<string, unknown>[];
  readonly others?: readonly { readonly name: string; readonly why: string }[];
  readonly refuse: string | null;
}

const folder = process.env.WEIGHTS ? `${process.env.WEIGHTS}/` : fileURLToPath(new URL('./corpus/', import.meta.url));
const expectations = readdirSync(folder)
  .filter(name => name.endsWith('.json'))
  .map(name => JSON.parse(readFileSync(`${folder}${name}`, 'utf8')) as Expected);

function inspected(file: string) {
  try {
    return toJson(readWeights(memoryBytes(readFileSync(`${folder}${file}`))), weights);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return refusalToJson(error, weights);
  }
}

const moments = ['mean', 'std', 'rms', 'min', 'max', 'nanCount', 'infinityCount'] as const;

describe.each(expectations)('$file', expected => {
  const before = process.cpuUsage();
  const found = inspected(expected.file) as unknown as Expected;
  const seconds = process.cpuUsage(before).user / 1e6;

  test('is of the format, and opened or refused, within a second', () => {
    expect(found.format).toBe(expected.format);
    expect(found.refuse === null, found.refuse ?? 'it is opened').toBe(expected.refuse === null);
    expect(seconds).toBeLessThan(1);
  });

  test('has the arrays, with their moments', () => {
    expect(found.under).toBe(expected.under);
    const named = ({ name, shape, dtype }: Record<string, unknown>) => ({ name, shape, dtype });
    expect(found.tensors.map(named)).toEqual(expected.tensors.map(named));
    found.tensors.forEach((tensor, i) => {
      for (const key of moments) {
        const [value, wanted] = [tensor[key] as number | null, expected.tensors[i]![key] as number | null];
        if (value === null || wanted === null) expect(value, `${tensor.name} ${key}`).toBe(wanted);
        else expect(Math.abs(value - wanted), `${tensor.name} ${key}`).toBeLessThanOrEqual(1e-7 * Math.abs(tensor.rms as number) + 1e-300);
      }
    });
  });

  test('has the chain of dense layers, and what it says of itself', () => {
    const described = ({ weights, bias, fanIn, fanOut, transposed, declared, activation }: Record<string, unknown>) => ({
      ...{ weights, bias, fanIn, fanOut, transposed, declared, activation },
    });
    expect(found.chain.map(described)).toEqual(expected.chain.map(described));
    expect(found.output).toBe(expected.output);
    expect(found.dropout).toBe(expected.dropout);
    expect(found.asks).toEqual(expected.asks ?? []);
    expect(found.others ?? []).toEqual(expect.arrayContaining([...(expected.others ?? [])]));
  });

  test('tells who drew it', () => {
    const isSpoilt = expected.chain.some(({ drawn }) => drawn === null);
    if (expected.chain.length > 0 && !isSpoilt) expect(found.drawn).toBe(expected.drawn);
    expected.chain.forEach((layer, i) => {
      expect(found.chain[i]!.drawn, String(layer.weights)).toBe(layer.drawn);
      if (layer.biasDrawn) expect(found.chain[i]!.biasDrawn, String(layer.bias)).toBe(layer.biasDrawn);
    });
  });
});
