import { gaussLegendre, type Rule } from './gaussLegendre.ts';

/** Points z and weights (they sum to 1) with Σ weight·f(z) ≈ E[f(z)] for a Gaussian z. */
export interface GaussianNodes {
  readonly count: number;
  readonly z: Float64Array;
  readonly weight: Float64Array;
}

/** Beyond ±REACH standard deviations lies a probability of 2e-19. */
const REACH = 9;
/** Where the bell itself is cut into panels, in standard deviations. */
const BELL = [0, 2, -2, 4, -4, 6, -6, REACH, -REACH];
/** The panels' rule for twelve digits, and the one for six that tables of double integrals are filled with. */
export const FINE = gaussLegendre(10);
export const COARSE = gaussLegendre(6);
/** For panels so short that the integrand is nearly a straight line. */
const SHORT = gaussLegendre(4);
const SHORT_PANEL = 0.05;

/**
 * A rule for z ~ N(mean, variance): Gauss–Legendre panels between `breaks` (kinks of the integrand, and where its own scale asks
 * for shorter panels) and between multiples of the standard deviation. One point for variance 0.
 */
export function gaussianNodes(mean: number, variance: number, breaks: readonly number[], rule: Rule = FINE): GaussianNodes {
  if (variance === 0) return { count: 1, z: Float64Array.of(mean), weight: Float64Array.of(1) };
  const std = Math.sqrt(variance);
  const edges = panelEdges(mean, std, breaks);
  const z = new Float64Array(edges.length * rule.nodes.length);
  const weight = new Float64Array(z.length);
  let count = 0;
  for (let i = 1; i < edges.length; i++) {
    const half = (edges[i]! - edges[i - 1]!) / 2;
    if (half === 0) continue;
    const middle = edges[i - 1]! + half;
    const { nodes, weights } = 2 * half * Math.max(1, std) < SHORT_PANEL ? SHORT : rule;
    for (let k = 0; k < nodes.length; k++) {
      const u = middle + half * nodes[k]!;
      z[count] = mean + std * u;
      weight[count++] = (half * weights[k]! * Math.exp((-u * u) / 2)) / Math.sqrt(2 * Math.PI);
    }
  }
  return { count, z, weight };
}

/** All breaks in units of u = (z − mean)/std, within reach, ascending. */
function panelEdges(mean: number, std: number, breaks: readonly number[]): Float64Array {
  const edges = new Float64Array(BELL.length + breaks.length);
  edges.set(BELL);
  let count = BELL.length;
  for (const at of breaks) {
    const u = (at - mean) / std;
    if (Math.abs(u) < REACH) edges[count++] = u;
  }
  return edges.subarray(0, count).sort();
}

/**
 * Where a nonlinearity of scale 1 wants panels to end, out to ±reach: its kinks, 0, and ±1, 2, 4 … A panel [t, 2t] is short
 * beside its distance from 0, where the poles of the usual functions gather.
 */
export function structure(kinks: readonly number[], reach: number): number[] {
  const breaks = [0, ...kinks];
  for (let t = 1; t < reach; t *= 2) breaks.push(t, -t);
  return breaks;
}

/** How far from 0 a Gaussian's nodes lie at most. */
export const reachOf = (mean: number, variance: number) => Math.abs(mean) + REACH * Math.sqrt(variance);

/**
 * E[f(z)] for z ~ N(mean, variance), f smooth between the kinks and of scale about 1 in z, for any size of variance: relative
 * error about 1e-12 for the activations and their squares. Variance 0 gives f(mean); ∞ gives the mean of f's limits at ±∞
 * (∞ where a limit is beyond 1e50); NaN or a negative variance gives NaN.
 */
export function gaussianMean(f: (z: number) => number, variance: number, mean = 0, kinks: readonly number[] = []): number {
  if (!(variance >= 0)) return Number.NaN;
  if (variance === Infinity) return (limit(f, 1) + limit(f, -1)) / 2;
  const { count, z, weight } = gaussianNodes(mean, variance, structure(kinks, reachOf(mean, variance)));
  let sum = 0;
  for (let i = 0; i < count; i++) sum += weight[i]! * f(z[i]!);
  return sum;
}

/** f far out, where activations are constant or grow like a power. */
function limit(f: (z: number) => number, sign: 1 | -1): number {
  const value = f(sign * 1e100);
  return Math.abs(value) > 1e50 ? Math.sign(value) * Infinity : value;
}
