import seedrandom from 'seedrandom';
import { describe, expect, test } from 'vitest';
import type { Distribution } from '../lib/distribution.ts';
import { defaultSpec, type ParamValues } from '../lib/params.ts';
import { finish, type Steps } from '../lib/steps.ts';
import { initializers } from './all.ts';
import { formulaProblem } from './formula.ts';
import type { Draw, LayerShape } from './initializer.ts';

const shapes: LayerShape[] = [
  [5, 3],
  [3, 5],
  [4, 4],
  [1, 7],
  [7, 1],
  [100, 30],
].map(([fanIn, fanOut]) => ({
  fanIn: fanIn!,
  fanOut: fanOut!,
  layer: 1,
  depth: 3,
}));

interface Recorded {
  readonly weights: Float32Array;
  readonly calls: string[];
}

/** Draws with a small generator of the test's own, and records what was asked for. */
function sample(id: string, layer: LayerShape, params: ParamValues = {}): Recorded {
  const weights = new Float32Array(layer.fanIn * layer.fanOut);
  const random = seedrandom('weights');
  const calls: string[] = [];
  const one = (d: Distribution) => {
    if (d.kind === 'constant') return d.value;
    if (d.kind === 'uniform') return d.low + (d.high - d.low) * random();
    return d.mean + d.std * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  };
  const draw: Draw = {
    weights,
    math: Math,
    fill(d) {
      calls.push(`fill ${d.kind}`);
      weights.forEach((_, k) => {
        weights[k] = one(d);
      });
    },
    *orthonormalize(): Steps {
      calls.push('orthonormalize');
      yield;
    },
    scale: factor => calls.push(`scale ${factor}`),
    random: () => seedrandom('structure'),
  };
  const initializer = initializers.get(id);
  finish(initializer.sample(layer, { ...defaultSpec(initializer).params, ...params }, draw));
  return { weights, calls };
}

const row = (weights: Float32Array, { fanOut }: LayerShape, i: number) => [...weights.subarray(i * fanOut, (i + 1) * fanOut)];
const meanSquare = (weights: Float32Array) => weights.reduce((sum, w) => sum + w * w, 0) / weights.length;
const varianceOf = (id: string, layer: LayerShape, params: ParamValues) => initializers.get(id).variance(layer, params, Math);

describe.each(shapes)('$fanIn → $fanOut', layer => {
  test('identity has the gain on the diagonal and nothing else', () => {
    const { weights } = sample('identity', layer, { gain: 2 });
    for (let i = 0; i < layer.fanIn; i++) {
      expect(row(weights, layer, i)).toEqual(Array.from({ length: layer.fanOut }, (_, j) => (i === j ? 2 : 0)));
    }
    expect(varianceOf('identity', layer, { gain: 2 })).toBeCloseTo(meanSquare(weights), 12);
  });

  test('sparse has PyTorch’s ⌈sparsity · fanOut⌉ zeros among each input’s weights', () => {
    for (const sparsity of [0, 0.3, 0.5, 1]) {
      const { weights } = sample('sparse', layer, { sparsity, std: 1 });
      for (let i = 0; i < layer.fanIn; i++) {
        expect(row(weights, layer, i).filter(w => w === 0).length).toBe(Math.ceil(sparsity * layer.fanOut));
      }
    }
  });

  test('Nguyen and Widrow’s units have weights of norm 0.7 · fanOut^(1/fanIn)', () => {
    const { weights } = sample('nguyenWidrow', layer);
    const norm = 0.7 * layer.fanOut ** (1 / layer.fanIn);
    for (let j = 0; j < layer.fanOut; j++) {
      const column = weights.filter((_, k) => k % layer.fanOut === j);
      expect(Math.hypot(...column)).toBeCloseTo(norm, 5);
    }
    expect(varianceOf('nguyenWidrow', layer, {})).toBeCloseTo(meanSquare(weights), 5);
    expect(initializers.get('nguyenWidrow').biases!(layer, {}, Math)).toEqual({ kind: 'uniform', low: -norm, high: norm });
  });
});

test('sparse zeros fall on different units for different inputs', () => {
  const layer: LayerShape = { fanIn: 200, fanOut: 10, layer: 1, depth: 1 };
  const { weights } = sample('sparse', layer, { sparsity: 0.2, std: 1 });
  for (let j = 0; j < 10; j++) {
    const zeros = weights.filter((w, k) => k % 10 === j && w === 0).length;
    expect(zeros).toBeGreaterThan(20);
    expect(zeros).toBeLessThan(60);
  }
  expect(varianceOf('sparse', layer, { sparsity: 0.2, std: 1 })).toBeCloseTo(0.8, 12);
});

test('orthogonal makes Gaussian weights orthonormal and then scales them', () => {
  expect(sample('orthogonal', shapes[0]!, { gain: 1.5 }).calls).toEqual(['fill normal', 'orthonormalize', 'scale 1.5']);
});

test('an orthogonal matrix’s entries have mean square gain² / max(fanIn, fanOut)', () => {
  expect(varianceOf('orthogonal', { fanIn: 8, fanOut: 2, layer: 1, depth: 1 }, { gain: 3 })).toBe(9 / 8);
  expect(varianceOf('orthogonal', { fanIn: 2, fanOut: 8, layer: 1, depth: 1 }, { gain: 3 })).toBe(9 / 8);
});

describe('a person’s formula', () => {
  const layer: LayerShape = { fanIn: 8, fanOut: 2, layer: 2, depth: 5 };
  const distribution = (expression: string, kind = 'uniform') =>
    initializers.get('formula').distribution(layer, { distribution: kind, expression }, Math);

  test('is a limit or a std in n, m, l and L', () => {
    expect(distribution('1000*n + 100*m + 10*l + L')).toEqual({ kind: 'uniform', low: -8225, high: 8225 });
    expect(distribution('n/m', 'normal')).toEqual({ kind: 'normal', mean: 0, std: 4 });
    expect(distribution('0')).toEqual({ kind: 'uniform', low: -0, high: 0 });
  });

  test.each([
    ['1/(n-8)', 'notFinite'],
    ['sqrt(-n)', 'notFinite'],
    ['2e38', 'notFinite'],
    ['m-n', 'negative'],
    ['sqrt(6/(n+m)', 'expression'],
    ['constructor', 'expression'],
  ])('%s is a problem, told as %s, and gives zeros', (expression, code) => {
    expect(formulaProblem(layer, { distribution: 'uniform', expression })).toBe(code);
    expect(distribution(expression)).toEqual({ kind: 'constant', value: 0 });
    expect([...sample('formula', layer, { expression }).weights]).toEqual(Array(16).fill(0));
  });

  test('that works is no problem', () => {
    expect(formulaProblem(layer, { distribution: 'normal', expression: 'sqrt(2/n)' })).toBeNull();
  });
});
