import type { NormStep } from '../../network/step.ts';

interface Parameters {
  readonly gammas: Float64Array;
  readonly betas: Float64Array;
}

/** x̂ and r = 1/√(variance + ε) of each value, and y = γ·x̂ + β, of x (batch × units). */
export function normalized(x: Float64Array, step: NormStep, { gammas, betas }: Parameters) {
  const M = gammas.length;
  const roots = new Float64Array(x.length);
  const normal = new Float64Array(x.length);
  for (const places of groups(x.length, M, step)) {
    const mean = step.isCentred ? meanOf(places, at => x[at]!) : 0;
    const root = 1 / Math.sqrt(meanOf(places, at => (x[at]! - mean) ** 2) + step.epsilon);
    for (const at of places) {
      roots[at] = root;
      normal[at] = (x[at]! - mean) * root;
    }
  }
  return { roots, normal, y: normal.map((value, at) => gammas[at % M]! * value + (betas[at % M] ?? 0)) };
}

/** With g = γ·dy: dx = r·(g − mean(g) − x̂·mean(g·x̂)), means over what is normalized together; without mean(g) if the norm is not centred. */
export function normGradients(x: Float64Array, dy: Float64Array, step: NormStep, parameters: Parameters) {
  const { gammas } = parameters;
  const M = gammas.length;
  const { roots, normal } = normalized(x, step, parameters);
  const g = dy.map((d, at) => d * gammas[at % M]!);
  const dx = new Float64Array(x.length);
  for (const places of groups(x.length, M, step)) {
    const mean = step.isCentred ? meanOf(places, at => g[at]!) : 0;
    const slope = meanOf(places, at => g[at]! * normal[at]!);
    for (const at of places) dx[at] = roots[at]! * (g[at]! - mean - normal[at]! * slope);
  }
  const [dGammas, dBetas] = [new Float64Array(M), new Float64Array(M)];
  dy.forEach((d, at) => {
    dGammas[at % M]! += d * normal[at]!;
    dBetas[at % M]! += d;
  });
  return { dx, dGammas, dBetas };
}

/** The places of the values that are normalized together. */
function groups(count: number, M: number, { over }: NormStep): number[][] {
  const B = count / M;
  if (over === 'batch') return Array.from({ length: M }, (_, j) => Array.from({ length: B }, (_, b) => b * M + j));
  return Array.from({ length: B }, (_, b) => Array.from({ length: M }, (_, j) => b * M + j));
}

const meanOf = (places: readonly number[], of: (at: number) => number): number =>
  places.reduce((sum, at) => sum + of(at), 0) / places.length;
