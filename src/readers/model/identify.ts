import { activations } from '../../activations/all.ts';
import { defaultSpec, type Spec } from '../../lib/params.ts';
import { agree, combine, type Grid, map, probe, reduce, reductions } from './grid.ts';

type Meaning =
  | { readonly kind: 'identity' | 'softmax' | 'logSoftmax' | 'other' }
  | { readonly kind: 'activation'; readonly spec: Spec }
  | { readonly kind: 'norm'; readonly norm: NormKind; readonly gamma: number; readonly beta: number }
  | { readonly kind: 'pair'; readonly norm: NormKind; readonly spec: Spec; readonly normFirst: boolean }
  | { readonly kind: 'scale'; readonly factor: number };

export type NormKind = 'batchNorm' | 'layerNorm' | 'rmsNorm';

export const specOf = (id: string, params: Spec['params'] = {}): Spec => ({
  id,
  params: { ...defaultSpec(activations.get(id)).params, ...params },
});
export const applied = (spec: Spec, g: Grid): Grid => map(g, activations.get(spec.id).phi(spec.params).value);

/** What the values say that was computed of the probe: one thing, or a norm and an activation. */
export function identify(values: Grid): Meaning {
  const one = identifyOne(values);
  return one.kind === 'other' ? (pairOf(values) ?? one) : one;
}

function identifyOne(values: Grid): Meaning {
  if (agree(values, probe, 1e-9)) return { kind: 'identity' };
  for (const spec of candidates(values, probe)) if (agree(values, applied(spec, probe), 1e-5)) return { kind: 'activation', spec };
  for (const [norm, computed] of norms) {
    const scaled = scaleOf(values, computed);
    if (scaled) return { kind: 'norm', norm, ...scaled };
  }
  if (agree(values, softmax, 1e-5)) return { kind: 'softmax' };
  if (agree(values, map(softmax, Math.log), 1e-5)) return { kind: 'logSoftmax' };
  const factor = values.values[0]! / probe.values[0]!;
  if (
    agree(
      values,
      map(probe, x => factor * x),
      1e-9,
    )
  )
    return { kind: 'scale', factor };
  return { kind: 'other' };
}

/** γ and β where the values are γ times these plus β. */
function scaleOf(values: Grid, computed: Grid): { readonly gamma: number; readonly beta: number } | null {
  const [a, b] = [computed.values[0]!, computed.values[1]!];
  const gamma = (values.values[0]! - (values.values[1] ?? Number.NaN)) / (a - b);
  if (!Number.isFinite(gamma) || gamma === 0) return null;
  const beta = values.values[0]! - gamma * a;
  const line = map(computed, x => gamma * x + beta);
  return agree(values, line, 2e-3) ? { gamma, beta } : null;
}

/** Whether what was computed is a norm as it begins, γ = 1 and β = 0. */
export function isPlainNorm(values: Grid): boolean {
  const meaning = identifyOne(values);
  return meaning.kind === 'norm' && Math.abs(meaning.gamma - 1) < 1e-3 && Math.abs(meaning.beta) < 1e-3;
}

/** A norm and then an activation, or the other way round: the nearest, since a norm's ε leaves some that are alike. */
function pairOf(values: Grid): Meaning | null {
  const pairs = [...pairsFor(values)].map(pair => ({ ...pair, off: distance(values, pair.computed) }));
  const best = pairs.reduce<(typeof pairs)[number] | null>((least, pair) => (least && least.off <= pair.off ? least : pair), null);
  return best && best.off < 2e-3 ? { kind: 'pair', norm: best.norm, spec: best.spec, normFirst: best.normFirst } : null;
}

interface Pair {
  readonly norm: NormKind;
  readonly spec: Spec;
  readonly normFirst: boolean;
  readonly computed: Grid;
}

function* pairsFor(values: Grid): Generator<Pair> {
  for (const [norm, of] of norms) {
    for (const spec of candidates(values, of)) yield { norm, spec, normFirst: true, computed: applied(spec, of) };
  }
  for (const { id } of activations.all.filter(({ id }) => id !== 'linear')) {
    const spec = specOf(id);
    for (const [norm, computed] of normsOf(applied(spec, probe))) yield { norm, spec, normFirst: false, computed };
  }
}

/** The largest difference, relative to what is not small. */
function distance(x: Grid, y: Grid): number {
  if (x.rows !== y.rows || x.columns !== y.columns) return Number.POSITIVE_INFINITY;
  return x.values.reduce((most, value, i) => {
    const off = Math.abs(value - y.values[i]!) / (1 + Math.abs(value));
    return off <= most ? most : off >= 0 ? off : Number.POSITIVE_INFINITY;
  }, 0);
}

/** Activations that the values may be of these numbers, whose own ε shows in the sixth digit where they are no probe. */
function* candidates(values: Grid, of: Grid): Generator<Spec> {
  const rounded = (x: number) => (of === probe ? tidy(x) : Number(x.toPrecision(4)));
  for (const { id, params } of activations.all) if (params.length === 0) yield specOf(id);
  const lowest = of.values.indexOf(Math.min(...of.values));
  const [x, y] = [of.values[lowest]!, values.values[lowest] ?? 0];
  yield specOf('leakyRelu', { alpha: rounded(y / x) });
  yield specOf('elu', { alpha: rounded(y / Math.expm1(x)) });
  for (const omega of [1, 3, 5, 10, 15, 20, 25, 30, 60]) yield specOf('sine', { omega });
}

/** Without the last digits of a division. */
export const tidy = (x: number) => Number(x.toPrecision(12));

const centred = (g: Grid, axis: 0 | 1) => combine(g, reduce(g, axis, reductions.mean), (x, m) => x - m);
const normalized = (g: Grid, axis: 0 | 1) => combine(centred(g, axis), reduce(g, axis, reductions.std), (x, s) => x / s);
const normsOf = (g: Grid): readonly (readonly [NormKind, Grid])[] => {
  const square = reduce(
    map(g, x => x * x),
    1,
    reductions.mean,
  );
  return [
    ['layerNorm', normalized(g, 1)],
    ['batchNorm', normalized(g, 0)],
    ['rmsNorm', combine(g, square, (x, mean) => x / Math.sqrt(mean))],
  ];
};
const norms = normsOf(probe);
const softmax = combine(map(probe, Math.exp), reduce(map(probe, Math.exp), 1, reductions.sum), (x, total) => x / total);

/** The omega of sin(omega·z), which the probes alone would not give. */
export const sineOf = (factor: number): Spec | null => (factor >= 0.1 && factor <= 100 ? specOf('sine', { omega: tidy(factor) }) : null);
export { softmax as softmaxOfProbe };
