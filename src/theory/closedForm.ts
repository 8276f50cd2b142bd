import type { Moments, Slopes } from './moments.ts';
import type { Products } from './productQuadrature.ts';
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
