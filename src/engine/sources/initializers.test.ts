// The weights that a link gives are samples of what PyTorch, Keras and JAX would draw from: Kolmogorov–Smirnov on every row of the reference.
import { describe, expect, test } from 'vitest';
import reference from '../../initializers/reference.json' with { type: 'json' };
import { erf } from '../../lib/erf.ts';
import { tensorsOf } from '../testing.ts';

type Row = (typeof reference.rows)[number];

const links: Record<string, string> = {
  glorotUniform: 'glorotUniform',
  'glorotNormal (PyTorch xavier_normal_)': 'glorotNormal',
  'glorotNormal (Keras, JAX)': 'glorotNormal(1,yes)',
  heUniform: 'heUniform',
  'heNormal (PyTorch kaiming_normal_)': 'heNormal',
  'heNormal (Keras, JAX)': 'heNormal(fanIn,0,yes)',
  lecunUniform: 'lecunUniform',
  'lecunNormal (Keras, JAX)': 'lecunNormal(yes)',
  'standard heuristic, Glorot & Bengio 2010 eq. 1': 'standardHeuristic',
  'PyTorch nn.Linear default (kaiming_uniform_, a = sqrt 5)': 'pytorchLinear',
};

const Phi = (u: number) => (1 + erf(u / Math.SQRT2)) / 2;

/** The distribution function of a row, from its std and bounds alone. */
function cdfOf({ distribution, std, low, high }: Row): (x: number) => number {
  if (distribution === 'normal') return x => Phi(x / std);
  if (distribution === 'uniform') return x => Math.min(1, Math.max(0, (x - low!) / (high! - low!)));
  const [from, to] = [Phi(-2), Phi(2)];
  return x => Math.min(1, Math.max(0, (Phi((2 * x) / high!) - from) / (to - from)));
}

/** The largest distance between the samples' distribution function and the given one. */
function kolmogorovSmirnov(samples: Float32Array, cdf: (x: number) => number): number {
  const sorted = samples.slice().sort();
  return sorted.reduce((worst, x, i) => {
    const p = cdf(x);
    return Math.max(worst, p - i / sorted.length, (i + 1) / sorted.length - p);
  }, 0);
}

/** Exceeded by chance once in a thousand. */
const critical = (count: number) => 1.95 / Math.sqrt(count);

describe.each(reference.rows)('$name, $fanIn → $fanOut', row => {
  const weights = tensorsOf(`net=${row.fanIn}-${row.fanOut}-10&batch=1&init=${links[row.name]}`).get('1/weights')!;

  test('is what the weights are drawn from', () => {
    expect(weights.length).toBe(row.fanIn * row.fanOut);
    expect(kolmogorovSmirnov(weights, cdfOf(row))).toBeLessThan(critical(weights.length));
  });
});

test('the test sees a wrong fan: 64 × 300 drawn for 300 × 64 fails', () => {
  const row = reference.rows.find(({ name, fanIn }) => name === 'heUniform' && fanIn === 64)!;
  const swapped = tensorsOf('net=300-64-10&batch=1&init=heUniform').get('1/weights')!;
  expect(kolmogorovSmirnov(swapped, cdfOf(row))).toBeGreaterThan(10 * critical(swapped.length));
});
