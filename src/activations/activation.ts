import type { NumberParam, ParamValues } from '../lib/params.ts';

/** φ and φ′ in float64, elementwise. */
export interface Phi {
  value(z: number): number;
  /** At a kink, PyTorch's choice. */
  derivative(z: number): number;
}

/** A hidden layer's nonlinearity. Its float32 kernel bears the same id in `kernels/`. */
export interface Activation {
  readonly id: string;
  /** Its names elsewhere, which a link may use. */
  readonly aliases?: readonly string[];
  /** At most one, which the kernel gets as its `p`. */
  readonly params: readonly NumberParam[];
  /** φ(z) in the language of `lib/expression.ts`, in z and the parameters' ids; drawn as mathematics. */
  readonly formula: string;
  readonly citation: string | null;
  phi(params: ParamValues): Phi;
  /** Where φ′ jumps or has a corner; quadrature splits there. */
  readonly kinks: readonly number[];
  /** a ≤ low or a ≥ high counts as saturated; null where saturation means nothing. */
  readonly saturation: { readonly low: number; readonly high: number } | null;
}
