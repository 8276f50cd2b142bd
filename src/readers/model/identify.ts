import { activations } from '../../activations/all.ts';
import { defaultSpec, type Spec } from '../../lib/params.ts';
import { agree, combine, type Grid, map, probe, reduce, reductions } from './grid.ts';

type Meaning =
  | { readonly kind: 'identity' | 'softmax' | 'logSoftmax' | 'other' }
  | { readonly kind: 'activation'; readonly spec: Spec }
  | { readonly kind: 'norm'; readonly norm: NormKind }
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
  const norm = norms.find(([, computed]) => agree(values, computed, 2e-3));
  if (norm) return { kind: 'norm', norm: norm[0] };
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

/** A norm and then an activation, or the other way round. */
function pairOf(values: Grid): Meaning | null {
  for (const [norm, computed] of norms) {
    for (const spec of candidates(values, computed)) {
      if (agree(values, applied(spec, computed), 2e-3)) return { kind: 'pair', norm, spec, normFirst: true };
    }
  }
  for (const { id } of activations.all) {
    const spec = specOf(id);
    const activated = applied(spec, probe);
    const norm = normsOf(activated).find(([, computed]) => agree(values, computed, 2e-3));
    if (norm && id !== 'linear') return { kind: 'pair', norm: norm[0], spec, normFirst: false };
  }
  return null;
}

/** Activations that the values may be of these numbers. */
function* candidates(values: Grid, of: Grid): Generator<Spec> {
  for (const { id, params } of activations.all) if (params.length === 0) yield specOf(id);
  const negative = of.values.findIndex(x => x < -1);
  const [x, y] = [of.values[negative] ?? -1, values.values[negative] ?? 0];
  yield specOf('leakyRelu', { alpha: tidy(y / x) });
  yield specOf('elu', { alpha: tidy(y / Math.expm1(x)) });
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
