import { gaussLegendre, type Rule } from './gaussLegendre.ts';

/** Points z and weights (they sum to 1) with Σ weight·f(z) ≈ E[f(z)] for a Gaussian z. */
export interface GaussianNodes {
  readonly count: number;
  readonly z: Float64Array;
  readonly weight: Float64Array;
}

/** How a Gaussian is integrated: where its bell is cut into panels, in standard deviations, ascending, and by what rule on each. */
export interface Precision {
  readonly bell: readonly number[];
  readonly rule: Rule;
}

/** For twelve digits; beyond ±9 lies a probability of 2e-19. */
export const FINE: Precision = { bell: [-9, -6, -4, -2, 0, 2, 4, 6, 9], rule: gaussLegendre(10) };
/** For six digits, for double integrals of which many are wanted. */
export const COARSE: Precision = { bell: [-6.5, -4, -2, 0, 2, 4, 6.5], rule: gaussLegendre(6) };
/** For panels so short that the integrand is nearly a straight line. */
const SHORT = gaussLegendre(4);
const SHORT_PANEL = 0.05;

/**
 * A rule for z ~ N(mean, variance) and an integrand that has kinks and varies on scale 1 about the `centers`: Gauss–Legendre on panels that end at
 * the kinks and are no longer than 1, or their distance from the next center, where the poles of the usual functions gather. One point for variance 0.
 */
export function gaussianNodes(
  mean: number,
  variance: number,
  kinks: readonly number[],
  centers: readonly number[] = [0],
  { bell, rule }: Precision = FINE,
): GaussianNodes {
  if (variance === 0) return { count: 1, z: Float64Array.of(mean), weight: Float64Array.of(1) };
  const std = Math.sqrt(variance);
  const edges = panelEdges(mean, std, kinks, centers, bell);
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

/** In units of u = (z − mean)/std, ascending. */
function panelEdges(mean: number, std: number, kinks: readonly number[], centers: readonly number[], bell: readonly number[]): number[] {
  const reach = bell.at(-1)!;
  const ends = [...bell, ...kinks.map(k => (k - mean) / std).filter(u => Math.abs(u) < reach)].sort((a, b) => a - b);
  const edges = [ends[0]!];
  const split = (from: number, to: number): void => {
    const distance = Math.min(...centers.map(center => gap((center - mean) / std, from, to)));
    const middle = (from + to) / 2;
    // Of a variance beyond 1e33 a panel of length 1 has no middle in float64.
    if ((to - from) * std > Math.max(1, distance * std) && from < middle && middle < to) {
      split(from, middle);
      split(middle, to);
    } else edges.push(to);
  };
  for (let i = 1; i < ends.length; i++) split(ends[i - 1]!, ends[i]!);
  return edges;
}

/** How far a point lies from an interval. */
function gap(point: number, from: number, to: number): number {
  return Math.max(0, from - point, point - to);
}

/**
 * E[f(z)] for z ~ N(mean, variance), f smooth between the kinks and of scale about 1 in z, for any size of variance: relative
 * error about 1e-12 for the activations and their squares. Variance 0 gives f(mean); ∞ gives the mean of f's limits at ±∞
 * (∞ where a limit is beyond 1e50); NaN or a negative variance gives NaN.
 */
export function gaussianMean(f: (z: number) => number, variance: number, mean = 0, kinks: readonly number[] = []): number {
  if (!(variance >= 0)) return Number.NaN;
  if (variance === Infinity) return (limit(f, 1) + limit(f, -1)) / 2;
  const { count, z, weight } = gaussianNodes(mean, variance, kinks);
  let sum = 0;
  for (let i = 0; i < count; i++) sum += weight[i]! * f(z[i]!);
  return sum;
}

/** f far out, where activations are constant or grow like a power. */
function limit(f: (z: number) => number, sign: 1 | -1): number {
  const value = f(sign * 1e100);
  return Math.abs(value) > 1e50 ? Math.sign(value) * Infinity : value;
}
