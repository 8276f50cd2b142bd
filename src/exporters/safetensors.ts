import type { Config } from '../config/config.ts';
import type { TensorEvents } from '../engine/passes/run.ts';
import { layersOf } from '../network/network.ts';

/** An array of a safetensors file. */
interface Listed {
  readonly name: string;
  readonly shape: readonly number[];
}

/** What a `.safetensors` file of this network lists, in order: `layer1.weight` as (fanOut, fanIn), as PyTorch stores it, and `layer1.bias`. */
export function listedOf(config: Config, prefix: string): Listed[] {
  return layersOf(config).flatMap(({ name, fanIn, fanOut }) => [
    { name: `${prefix}${name}.weight`, shape: [fanOut, fanIn] },
    { name: `${prefix}${name}.bias`, shape: [fanOut] },
  ]);
}

/** The beginning of the file: eight bytes of length, and the header, padded so that the numbers are aligned. All numbers are float32. */
export function safetensorsHeader(arrays: readonly Listed[]): Uint8Array<ArrayBuffer> {
  let at = 0;
  const entries = arrays.map(({ name, shape }) => {
    const from = at;
    at += 4 * shape.reduce((product, extent) => product * extent, 1);
    return [name, { dtype: 'F32', shape, data_offsets: [from, at] }] as const;
  });
  const text = JSON.stringify(Object.fromEntries(entries));
  const header = new TextEncoder().encode(text.padEnd(Math.ceil(text.length / 8) * 8));
  const bytes = new Uint8Array(8 + header.length);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(header.length), true);
  bytes.set(header, 8);
  return bytes;
}

/** Takes weights and biases of a run and gives each as it lies in the file. @param write takes an array's name and its numbers */
export function parameterSink(
  config: Config,
  prefix: string,
  write: (name: string, values: Float32Array<ArrayBuffer>) => void,
): TensorEvents {
  const layers = layersOf(config);
  return {
    onTensor(layer, quantity, values) {
      if (layer === 0 || (quantity !== 'weights' && quantity !== 'biases')) return;
      const { name, fanIn, fanOut } = layers[layer - 1]!;
      if (quantity === 'biases') write(`${prefix}${name}.bias`, Float32Array.from(values));
      else write(`${prefix}${name}.weight`, turned(values, fanIn, fanOut));
    },
    onLabels() {},
    onTargets() {},
  };
}

/** (fanIn, fanOut) to (fanOut, fanIn). */
function turned(values: Float32Array, fanIn: number, fanOut: number): Float32Array<ArrayBuffer> {
  const result = new Float32Array(values.length);
  for (let i = 0; i < fanIn; i++) for (let j = 0; j < fanOut; j++) result[j * fanIn + i] = values[i * fanOut + j]!;
  return result;
}
