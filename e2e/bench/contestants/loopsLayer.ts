import type { LayerTensors } from './tensors.ts';

/** Letters: B batch size, N fan-in, M fan-out. */
export interface Layer extends LayerTensors<Float32Array> {
  readonly B: number;
  readonly N: number;
  readonly M: number;
  readonly biases: Float32Array;
  readonly dBiases: Float32Array;
}

/** z = x·W + b */
export function preactivate({ B, N, M, weights, biases, preactivations: z }: Layer, x: Float32Array): void {
  for (let i = 0; i < B; i++) {
    for (let j = 0; j < M; j++) z[i * M + j] = biases[j]!;
    for (let k = 0; k < N; k++) {
      const value = x[i * N + k]!;
      for (let j = 0; j < M; j++) z[i * M + j]! += value * weights[k * M + j]!;
    }
  }
}

/** a = φ(z) */
export function activate({ preactivations: z, activations: a }: Layer, relu: boolean): void {
  if (relu) for (let i = 0; i < z.length; i++) a[i] = Math.max(0, z[i]!);
  else for (let i = 0; i < z.length; i++) a[i] = Math.tanh(z[i]!);
}

/** a = softmax(z), dz = (a − onehot)/B */
export function softmax({ B, M, preactivations: z, activations: a, dPreactivations: dz }: Layer, labels: Int32Array): void {
  for (let i = 0; i < B; i++) {
    const largest = Math.max(...z.subarray(i * M, (i + 1) * M));
    let sum = 0;
    for (let j = 0; j < M; j++) {
      const e = Math.exp(z[i * M + j]! - largest);
      a[i * M + j] = e;
      sum += e;
    }
    for (let j = 0; j < M; j++) {
      a[i * M + j]! /= sum;
      dz[i * M + j] = (a[i * M + j]! - (labels[i] === j ? 1 : 0)) / B;
    }
  }
}

/** dW = xᵀ·dz, db = Σ dz */
export function weightGradients({ B, N, M, dWeights, dBiases, dPreactivations: dz }: Layer, x: Float32Array): void {
  dWeights.fill(0);
  dBiases.fill(0);
  for (let i = 0; i < B; i++) {
    for (let k = 0; k < N; k++) {
      const value = x[i * N + k]!;
      for (let j = 0; j < M; j++) dWeights[k * M + j]! += value * dz[i * M + j]!;
    }
    for (let j = 0; j < M; j++) dBiases[j]! += dz[i * M + j]!;
  }
}

/** dz of the layer before = (dz·Wᵀ)·φ′(z) */
export function deltas({ B, N, M, weights, dPreactivations: dz }: Layer, before: Layer, relu: boolean): void {
  for (let i = 0; i < B; i++) {
    for (let k = 0; k < N; k++) {
      let sum = 0;
      for (let j = 0; j < M; j++) sum += dz[i * M + j]! * weights[k * M + j]!;
      const a = before.activations[i * N + k]!;
      const slope = relu ? (a > 0 ? 1 : 0) : 1 - a * a;
      before.dPreactivations[i * N + k] = sum * slope;
    }
  }
}
