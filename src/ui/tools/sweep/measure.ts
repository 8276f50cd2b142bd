import type { RunResult } from '../../../engine/passes/run.ts';
import type { Outcome } from '../../../engine/workers/run/networkRunner.ts';
import type { Failure } from '../../../engine/workers/run/protocol.ts';
import { nonFiniteCount, type TensorSummary } from '../../../summary/summary.ts';

export type Measure = 'signal' | 'gradient';

/** A ratio of two root mean squares along the way of the signal or of the gradient. */
export type Ratio =
  /** log₁₀ of the end over the beginning: 0 kept, −1 a tenth arrives. */
  | { readonly kind: 'decades'; readonly decades: number }
  /** Exactly nothing arrives. */
  | { readonly kind: 'zero' }
  /** NaN or ±∞ at one of the two. */
  | { readonly kind: 'overflow' }
  /** Nothing sets out, and something arrives (from the biases). */
  | { readonly kind: 'undefined' };

export type CellOutcome =
  | { readonly kind: 'measured'; readonly signal: Ratio; readonly gradient: Ratio }
  | { readonly kind: 'failure'; readonly failure: Failure };

/** The signal: rms a of the last hidden layer over rms x. The gradient: rms ∂L/∂z of the first hidden layer over that of the last. Where there is a stream, that of the stream. */
export function measure(outcome: Outcome): CellOutcome {
  if (outcome.kind === 'failure') return outcome;
  const { inputs, layers }: RunResult = outcome.result;
  const [first, last] = [layers[0]!, layers.at(-2)!];
  return {
    kind: 'measured',
    signal: ratio((last.stream ?? last.outputs ?? last.activations)!, inputs),
    gradient: ratio((first.dStream ?? first.dPreactivations)!, (last.dStream ?? last.dPreactivations)!),
  };
}

type Measured = Pick<TensorSummary, 'rms' | 'nanCount' | 'infinityCount'>;

export function ratio(end: Measured, beginning: Measured): Ratio {
  if ([end, beginning].some(summary => nonFiniteCount(summary) > 0)) return { kind: 'overflow' };
  if (end.rms === 0) return { kind: 'zero' };
  if (beginning.rms === 0) return { kind: 'undefined' };
  return { kind: 'decades', decades: Math.log10(end.rms / beginning.rms) };
}

/** |decades of the signal| + |decades of the gradient|: 0 is best. ∞ where either has none. */
export function departure(outcome: CellOutcome | undefined): number {
  if (outcome?.kind !== 'measured') return Number.POSITIVE_INFINITY;
  const { signal, gradient } = outcome;
  if (signal.kind !== 'decades' || gradient.kind !== 'decades') return Number.POSITIVE_INFINITY;
  return Math.abs(signal.decades) + Math.abs(gradient.decades);
}

/** The indices, of those that `among` lets through, with the smallest departure, best first; at most `count`. Equal ones keep their order. */
export function best(outcomes: readonly (CellOutcome | undefined)[], among: (index: number) => boolean, count: number): number[] {
  return outcomes
    .map((outcome, index) => ({ index, departure: departure(outcome) }))
    .filter(entry => entry.departure < Number.POSITIVE_INFINITY && among(entry.index))
    .sort((x, y) => x.departure - y.departure)
    .slice(0, count)
    .map(({ index }) => index);
}
