import type { Phi } from '../activations/activation.ts';
import { activations } from '../activations/all.ts';
import type { Spec } from '../lib/params.ts';
import { closedForms } from './closedForms.ts';
import { COARSE } from './gaussian.ts';
import { type Moments, quadratureMoments } from './moments.ts';
import { momentTable } from './momentTable.ts';
import { type Products, productQuadrature } from './productQuadrature.ts';
import { productTable } from './productTable.ts';

/** An activation as mean field sees it: its expectations over Gaussians. */
export interface Nonlinearity {
  readonly phi: Phi;
  readonly kinks: readonly number[];
  /** E[φ], E[φ²], E[φ′²] to 1e-10; see `quadratureMoments` for variance 0, ∞ and NaN. */
  moments(variance: number, mean?: number): Moments;
  /** E[φφ′] and E[φ′φ′] of a pair with correlation c, to 1e-10; about a millisecond where there is no closed form. */
  products(variance: number, c: number, mean?: number): Products;
  /** `products` to about 1e-5, in about a microsecond for a zero mean once its table is filled: for what follows a finger. */
  quickProducts(variance: number, c: number, mean?: number): Products;
}

const known = new Map<string, Nonlinearity>();

/** The nonlinearity of an activation and its parameters, with its tables, made once. @throws RangeError for an unknown id */
export function nonlinearity(activation: Spec): Nonlinearity {
  const key = JSON.stringify([activation.id, activation.params]);
  const found = known.get(key);
  if (found) return found;
  const made = make(activation);
  known.set(key, made);
  return made;
}

function make({ id, params }: Spec): Nonlinearity {
  const { kinks, phi: phiOf } = activations.get(id);
  const phi = phiOf(params);
  const closed = closedForms[id]?.(params);
  const integrated = (variance: number, mean = 0) => quadratureMoments(phi, kinks, variance, mean);
  const tabulated = momentTable(integrated);
  const moments = (variance: number, mean = 0) => {
    if (closed && variance > 0) return closed.moments(variance, mean);
    return mean === 0 ? tabulated(variance) : integrated(variance, mean);
  };
  const ratios = productTable((variance, c) => relative(productQuadrature(phi, kinks, variance, c, 0, COARSE), moments(variance)));
  const special = (variance: number, c: number, mean: number): Products | null => {
    if (!(variance > 0 && variance < Infinity && Math.abs(c) <= 1)) return degenerate(moments(variance, mean), variance, c);
    return closed?.products(variance, c, mean) ?? null;
  };
  return {
    phi,
    kinks,
    moments,
    products: (variance, c, mean = 0) => special(variance, c, mean) ?? productQuadrature(phi, kinks, variance, c, mean),
    quickProducts(variance, c, mean = 0) {
      const known = special(variance, c, mean);
      if (known) return known;
      if (mean !== 0) return productQuadrature(phi, kinks, variance, c, mean, COARSE);
      const { values, derivatives } = ratios(variance, c);
      const { meanSquare, derivativeMeanSquare } = moments(variance);
      return { values: values * meanSquare, derivatives: derivatives * derivativeMeanSquare };
    },
  };
}

/** Ratios vary less with the variance than what they are ratios of. */
function relative({ values, derivatives }: Products, { meanSquare, derivativeMeanSquare }: Moments): Products {
  return { values: values / meanSquare, derivatives: derivatives / derivativeMeanSquare };
}

/** A pair without spread, or equal and infinite; anything else that is not a Gaussian pair has no products (NaN). */
function degenerate({ meanSquare, derivativeMeanSquare }: Moments, variance: number, c: number): Products {
  if (variance === 0 || c === 1) return { values: meanSquare, derivatives: derivativeMeanSquare };
  return { values: Number.NaN, derivatives: Number.NaN };
}
