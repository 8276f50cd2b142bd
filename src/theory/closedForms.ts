import type { ParamValues } from '../lib/params.ts';
import type { Moments, Slopes } from './moments.ts';
import type { Products } from './productQuadrature.ts';
import { rectifierForms } from './rectifierForms.ts';
import { sineForms } from './sineForms.ts';
import type { SquareProducts } from './squareProducts.ts';

/** Expectations that need no quadrature. Variances are positive; those of `moments` may be infinite. */
export interface ClosedForms {
  moments(variance: number, mean: number): Moments;
  /** null where there is no closed form for this mean. */
  products(variance: number, c: number, mean: number): Products | null;
  /** Where φ varies faster than quadrature follows. */
  slopes?(variance: number, mean: number): Slopes;
  squares?(variance: number, c: number, mean: number): SquareProducts | null;
}

/** By the activation's id; the others are integrated numerically. */
export const closedForms: Readonly<Record<string, (params: ParamValues) => ClosedForms>> = {
  linear: () => rectifierForms(1),
  relu: () => rectifierForms(0),
  leakyRelu: ({ alpha }) => rectifierForms(Number(alpha)),
  sine: ({ omega }) => sineForms(Number(omega)),
};
