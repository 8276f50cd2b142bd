import type { Distribution } from '../../lib/distribution.ts';

/** A size of the array: of its first axis, its last, their mean or geometric mean. */
export type Fan = 'first' | 'last' | 'average' | 'geometric';

/** What the entries of an array are drawn from, before one knows which axis is the fan-in. */
export type Law =
  | Distribution
  /** Variance `scale` / fan. `truncated` is cut at 2 std and corrected to that variance. */
  | { readonly kind: 'scaled'; readonly scale: number; readonly fan: Fan; readonly shape: 'uniform' | 'normal' | 'truncatedNormal' }
  | { readonly kind: 'orthogonal' | 'identity'; readonly gain: number }
  /** The unit-variance division of LSUV behind an orthogonal draw. */
  | { readonly kind: 'lsuv' }
  /** ⌈sparsity·size⌉ zeros of each column (PyTorch's `sparse_`) of a normal. */
  | { readonly kind: 'sparse'; readonly sparsity: number; readonly std: number }
  /** Uniform directions of this norm. */
  | { readonly kind: 'directions'; readonly norm: number }
  | { readonly kind: 'unknown' };

export const zero: Law = { kind: 'constant', value: 0 };
export const unknownLaw: Law = { kind: 'unknown' };

/** The law of `factor` times the entries. */
export function timesLaw(law: Law, factor: number): Law {
  switch (law.kind) {
    case 'constant':
      return { ...law, value: law.value * factor };
    case 'uniform':
      if (factor === 0) return zero;
      return factor < 0
        ? { kind: 'uniform', low: law.high * factor, high: law.low * factor }
        : { kind: 'uniform', low: law.low * factor, high: law.high * factor };
    case 'normal':
    case 'truncatedNormal':
      return factor === 0 ? zero : { ...law, mean: law.mean * factor, std: law.std * Math.abs(factor) };
    case 'scaled':
      return factor === 0 ? zero : { ...law, scale: law.scale * factor * factor };
    case 'orthogonal':
    case 'identity':
      return factor === 0 ? zero : { ...law, gain: law.gain * factor };
    case 'sparse':
      return factor === 0 ? zero : { ...law, std: law.std * Math.abs(factor) };
    case 'directions':
      return { ...law, norm: law.norm * Math.abs(factor) };
    default:
      return factor === 0 ? zero : unknownLaw;
  }
}

/** The law of the entries plus `term`. */
export function plusLaw(law: Law, term: number): Law {
  if (term === 0) return law;
  if (law.kind === 'constant') return { ...law, value: law.value + term };
  if (law.kind === 'uniform') return { kind: 'uniform', low: law.low + term, high: law.high + term };
  return law.kind === 'normal' || law.kind === 'truncatedNormal' ? { ...law, mean: law.mean + term } : unknownLaw;
}
