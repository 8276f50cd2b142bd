import seedrandom from 'seedrandom';
import { biasInitializers, initializers } from '../../initializers/all.ts';
import { fileLayer } from '../../initializers/files.ts';
import type { Draw } from '../../initializers/initializer.ts';
import type { KernelExports } from '../../kernels/exports.ts';
import type { Distribution } from '../../lib/distribution.ts';
import type { Steps } from '../../lib/steps.ts';
import { branchScale } from '../../network/branchScale.ts';
import { logPriors } from '../../network/classes.ts';
import type { Layer } from '../../network/network.ts';
import { stepOf } from '../../network/step.ts';
import type { Machine } from '../machine/machine.ts';
import type { LayerPlaces } from '../machine/places.ts';
import { fillStream } from './fill.ts';

/** Rows that are made orthonormal at a time, as many as the kernel's block: some ten milliseconds at width 1024. */
const ORTHONORMAL_ROWS = 48;

/** Where a layer's parameters lie, and the room that sampling them needs. */
export interface SamplePlaces extends Pick<LayerPlaces, 'weights' | 'biases' | 'norm' | 'scale'> {
  readonly transposed: number;
  readonly scratch: number;
}

/** Draws the weights (fanIn × fanOut) and biases (fanOut) of a layer from the seed's streams of that layer, and sets what its steps have. */
export function* sampleLayer(machine: Machine, layer: Layer, seed: string, places: SamplePlaces): Steps {
  const { kernels, arena } = machine;
  const { fanIn, fanOut, stream } = layer;
  const count = fanIn * fanOut;
  const draw: Draw = {
    weights: arena.floats(places.weights, count),
    math: kernels,
    fill: distribution => fillStream(machine, places.weights, count, distribution, seed, `weights/${stream}`),
    orthonormalize: () => orthonormalize(kernels, layer, places),
    scale: factor => kernels.scale(places.weights, count, factor),
    random: () => seedrandom(`${seed}/structure/${stream}`),
  };
  yield* initializers.get(layer.initializer.id).sample(layer, layer.initializer.params, draw);
  const own = layer.bias.id === 'default' && fileLayer(layer.initializer.params.digest, layer);
  if (layer.prior) arena.floats(places.biases, fanOut).set(logPriors(layer.prior, kernels));
  else if (own) arena.floats(places.biases, fanOut).set(own.biases);
  else fillStream(machine, places.biases, fanOut, biasesOf(kernels, layer), seed, `biases/${stream}`);
  setSteps(machine, layer, places);
}

/** γ and β, a batch norm's running mean and variance (0 and 1), and a branch scale that is learned. */
export function setSteps({ kernels, arena }: Machine, layer: Layer, { norm: at, scale }: Pick<SamplePlaces, 'norm' | 'scale'>): void {
  const norm = stepOf(layer, 'norm');
  if (norm && at) {
    kernels.fillConstant(at.gammas, layer.fanOut, norm.gamma);
    kernels.fillConstant(at.betas, layer.fanOut, norm.beta);
    if (at.running)
      arena
        .floats(at.running, 2 * layer.fanOut)
        .fill(0, 0, layer.fanOut)
        .fill(1, layer.fanOut);
  }
  const join = stepOf(layer, 'join');
  if (join?.isLearned) arena.floats(scale, 1)[0] = branchScale(join, kernels);
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
