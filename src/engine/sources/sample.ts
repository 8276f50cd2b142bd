import seedrandom from 'seedrandom';
import { biasInitializers, initializers } from '../../initializers/all.ts';
import type { Draw } from '../../initializers/initializer.ts';
import type { KernelExports } from '../../kernels/exports.ts';
import type { Distribution } from '../../lib/distribution.ts';
import type { Steps } from '../../lib/steps.ts';
import { logPriors } from '../../network/classes.ts';
import type { Layer } from '../../network/network.ts';
import type { Arena } from '../machine/arena.ts';
import { fillStream } from './fill.ts';

/** Rows that are made orthonormal at a time, as many as the kernel's block: some ten milliseconds at width 1024. */
const ORTHONORMAL_ROWS = 48;

/** Where a layer's parameters lie, and the room that sampling them needs. */
export interface SamplePlaces {
  readonly weights: number;
  readonly biases: number;
  readonly transposed: number;
  readonly scratch: number;
}

/** Draws the weights (fanIn × fanOut) and biases (fanOut) of a layer from the seed's streams of that layer. */
export function* sampleLayer(kernels: KernelExports, arena: Arena, layer: Layer, seed: string, places: SamplePlaces): Steps {
  const { fanIn, fanOut, stream } = layer;
  const count = fanIn * fanOut;
  const draw: Draw = {
    weights: arena.floats(places.weights, count),
    math: kernels,
    fill: distribution => fillStream(kernels, places.weights, count, distribution, seed, `weights/${stream}`),
    orthonormalize: () => orthonormalize(kernels, layer, places),
    scale: factor => kernels.scale(places.weights, count, factor),
    random: () => seedrandom(`${seed}/structure/${stream}`),
  };
  yield* initializers.get(layer.initializer.id).sample(layer, layer.initializer.params, draw);
  if (layer.prior) arena.floats(places.biases, fanOut).set(logPriors(layer.prior, kernels));
  else fillStream(kernels, places.biases, fanOut, biasesOf(kernels, layer), seed, `biases/${stream}`);
}

function biasesOf(kernels: KernelExports, layer: Layer): Distribution {
  const own = initializers.get(layer.initializer.id).biases?.(layer, layer.initializer.params, kernels);
  if (layer.bias.id === 'default') return own ?? { kind: 'constant', value: 0 };
  return biasInitializers.get(layer.bias.id).distribution(layer, layer.bias.params, kernels) ?? { kind: 'constant', value: 0 };
}

function* orthonormalize(kernels: KernelExports, { fanIn, fanOut }: Layer, { weights, transposed, scratch }: SamplePlaces): Steps {
  const tall = fanIn > fanOut;
  const [rows, columns, at] = tall ? [fanOut, fanIn, transposed] : [fanIn, fanOut, weights];
  if (tall) kernels.transpose(transposed, weights, fanIn, fanOut);
  for (let row = 0; row < rows; row += ORTHONORMAL_ROWS) {
    kernels.orthonormalizeRows(at, rows, columns, scratch, row, Math.min(row + ORTHONORMAL_ROWS, rows));
    yield;
  }
  if (tall) kernels.transpose(weights, transposed, fanOut, fanIn);
}
