import type { Phi } from '../activations/activation.ts';
import { activations } from '../activations/all.ts';
import type { Spec } from '../lib/params.ts';
import type { ClosedForms } from './closedForm.ts';
import { closedForms } from './closedForms.ts';
import { COARSE } from './gaussian.ts';
import { type Moments, quadratureMoments, quadratureSlopes, type Slopes } from './moments.ts';
import { momentTable } from './momentTable.ts';
import { type Products, productQuadrature } from './productQuadrature.ts';
import { productTable } from './productTable.ts';
import { type SquareProducts, squareProducts } from './squareProducts.ts';

/** An activation as mean field sees it: its expectations over Gaussians. */
export interface Nonlinearity {
  readonly phi: Phi;
  readonly kinks: readonly number[];
  /** E[φ], E[φ²], E[φ′²] to 1e-10; see `quadratureMoments` for variance 0, ∞ and NaN. */
  moments(variance: number, mean?: number): Moments;
  /** E[φφ′] and E[φ′φ′] of a pair with correlation c, to 1e-10; up to a millisecond where there is no closed form. */
  products(variance: number, c: number, mean?: number): Products;
  /** `products` to about 1e-5 of E[φ²] and E[φ′²], in about a microsecond once a table is filled: for what follows a finger. NaN, at no cost, for c NaN. */
  quickProducts(variance: number, c: number, mean?: number): Products;
  /** dE[φ²]/dq and dE[φ′²]/dq at a positive variance. */
  slopes(variance: number, mean?: number): Slopes;
  /** Relative products of φ² and φ′², at a positive variance. */
  squares(variance: number, c: number, mean?: number): SquareProducts;
}

/** The most that are kept with their tables: dragging an activation's parameter makes one at each step. */
const KEPT_ACTIVATIONS = 40;
const known = new Map<string, Nonlinearity>();

/** The nonlinearity of an activation and its parameters, with its tables, made once. @throws RangeError for an unknown id */
export function nonlinearity(activation: Spec): Nonlinearity {
  const key = JSON.stringify([activation.id, activation.params]);
  const found = known.get(key);
  if (found) return found;
  if (known.size === KEPT_ACTIVATIONS) known.delete(known.keys().next().value!);
  const made = make(activation);
  known.set(key, made);
  return made;
}

function make({ id, params }: Spec): Nonlinearity {
  const { kinks, phi: phiOf } = activations.get(id);
  const phi = phiOf(params);
  const closed = closedForms[id]?.(params) ?? null;
  const tables = tablesByMean(phi, kinks);
  const moments = (variance: number, mean = 0) =>
    closed && variance > 0 ? closed.moments(variance, mean) : tables(mean).moments(variance);
  const simple = (variance: number, c: number, mean: number) => simpleProducts(moments(variance, mean), closed, variance, c, mean);
  return {
    phi,
    kinks,
    moments,
    products: (variance, c, mean = 0) => simple(variance, c, mean) ?? productQuadrature(phi, kinks, variance, c, mean),
    quickProducts(variance, c, mean = 0) {
      if (Number.isNaN(c)) return { values: Number.NaN, derivatives: Number.NaN };
      const found = simple(variance, c, mean);
      if (found) return found;
      const { values, derivatives } = tables(mean).ratios(variance, c);
      const { meanSquare, derivativeMeanSquare } = moments(variance, mean);
      return { values: values * meanSquare, derivatives: derivatives * derivativeMeanSquare };
    },
    slopes: (variance, mean = 0) => closed?.slopes?.(variance, mean) ?? quadratureSlopes(phi, kinks, variance, mean),
    squares: (variance, c, mean = 0) =>
      closed?.squares?.(variance, c, mean) ?? squareProducts(phi, moments(variance, mean), kinks, variance, c, mean),
  };
}

/** Without quadrature: closed forms; a pair without spread, or equal; NaN for what is not a Gaussian pair. null otherwise. */
function simpleProducts(moments: Moments, closed: ClosedForms | null, variance: number, c: number, mean: number): Products | null {
  if (variance === 0 || c === 1) return { values: moments.meanSquare, derivatives: moments.derivativeMeanSquare };
  if (!(variance > 0 && variance < Infinity && Math.abs(c) <= 1)) return { values: Number.NaN, derivatives: Number.NaN };
  return closed?.products(variance, c, mean) ?? null;
}

interface Tables {
  moments(variance: number): Moments;
  ratios(variance: number, c: number): Products;
}

/** Means whose tables are kept: as many as layers of a network may have different bias means, and the finger stays live. */
const KEPT_MEANS = 16;

/** Tables for each mean of z: nearly always 0, else the biases' mean. */
function tablesByMean(phi: Phi, kinks: readonly number[]): (mean: number) => Tables {
  const kept = new Map<number, Tables>();
  const saturates = [-1, 1].every(sign => Math.abs(phi.derivative(sign * 1e100)) < 1e-50);
  return mean => {
    const found = kept.get(mean);
    if (found) return found;
    const moments = momentTable(variance => quadratureMoments(phi, kinks, variance, mean));
    const ratios = productTable(
      (variance, c) => relative(productQuadrature(phi, kinks, variance, c, mean, COARSE), moments(variance)),
      saturates,
    );
    if (kept.size === KEPT_MEANS) kept.delete(kept.keys().next().value!);
    kept.set(mean, { moments, ratios });
    return { moments, ratios };
  };
}

/** Products as ratios, which vary less with the variance; 0 where all is 0. */
function relative({ values, derivatives }: Products, { meanSquare, derivativeMeanSquare }: Moments): Products {
  return { values: values / (meanSquare || 1), derivatives: derivatives / (derivativeMeanSquare || 1) };
}
