import { sha256 } from '../../lib/sha256.ts';
import type { Chain, ChainLayer } from './chain/findChain.ts';

/** The parameters of a dense layer as a network uses them. */
export interface LayerValues {
  readonly fanIn: number;
  readonly fanOut: number;
  /** (fanIn, fanOut), row-major. */
  readonly weights: Float32Array;
  readonly biases: Float32Array;
}

/** The layers of a chain in float32, turned to (fanIn, fanOut); biases that are not there are zeros. @throws Refusal */
export function layersOf({ layers }: Chain): LayerValues[] {
  return layers.map(layer => ({ fanIn: layer.fanIn, fanOut: layer.fanOut, weights: weightsOf(layer), biases: biasesOf(layer) }));
}

function weightsOf({ weights, fanIn, fanOut, transposed }: ChainLayer): Float32Array {
  const values = Float32Array.from(weights.values());
  if (!transposed) return values;
  const turned = new Float32Array(values.length);
  for (let i = 0; i < fanIn; i++) for (let j = 0; j < fanOut; j++) turned[i * fanOut + j] = values[j * fanIn + i]!;
  return turned;
}

const biasesOf = ({ bias, fanOut }: ChainLayer) => (bias ? Float32Array.from(bias.values()) : new Float32Array(fanOut));

/** 16 hex digits over every number of the layers, in order: SHA-256 of the SHA-256 of each array's bytes. */
export function digestOf(layers: readonly LayerValues[]): string {
  const parts = layers.flatMap(({ weights, biases }) => [sha256(bytesOf(weights)), sha256(bytesOf(biases))]);
  return sha256(new TextEncoder().encode(parts.join())).slice(0, 16);
}

const bytesOf = (values: Float32Array) => new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
