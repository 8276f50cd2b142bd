import type { Config } from '../../config/config.ts';
import type { KernelExports } from '../../kernels/exports.ts';
import type { Layer } from '../../network/network.ts';
import { takesTargets } from '../../network/output.ts';
import { type Step, stepOf } from '../../network/step.ts';
import { type Arena, align } from './arena.ts';
import type { Machine } from './machine.ts';

/** Where a norm's parameters and statistics lie. */
export interface NormPlaces {
  readonly gammas: number;
  readonly betas: number;
  /** The running mean and variance of each unit (2 × width): what a batch norm knows of the batches of a training. 0 for a norm over the units. */
  readonly running: number;
  /** Those of the batch that went through last, as the kernels write them. */
  readonly statistics: number;
}

/** Where a column's tensors lie that must outlive the forward pass. */
export interface LayerPlaces {
  readonly weights: number;
  readonly biases: number;
  readonly norm: NormPlaces | null;
  /** One value: the branch scale that a training changes; 0 where it is fixed. */
  readonly scale: number;
  /** What each step leaves (batch × width), step by step; what a step lets pass as it is lies where it lay. */
  readonly values: readonly number[];
  /** The first of them, which the dense product leaves. */
  readonly preactivations: number;
  /** The last, which enters the next column; of the output, its activations. */
  readonly outputs: number;
}

/** Where everything of a run lies. Gradients live only until they are summarized, so they share a few places. */
export interface Places {
  readonly batchSize: number;
  readonly inputs: number;
  readonly labels: number;
  /** As many as outputs where the loss takes numbers. */
  readonly targets: number;
  readonly layers: readonly LayerPlaces[];
  /** Two of batch × widest layer: ∂L/∂z of a layer, and ∂L/∂ of its inputs. */
  readonly deltas: readonly [number, number];
  /** One more, for the gradient of a stream while its branch is passed; 0 in a network without skips. */
  readonly held: number;
  readonly dWeights: number;
  readonly dBiases: number;
  /** Of a norm and a scale that is learned; 0 where there are none. */
  readonly dGammas: number;
  readonly dBetas: number;
  readonly dScale: number;
  readonly scratch: number;
}

/** @throws RangeError when the network does not fit into memory */
export function reservePlaces({ kernels, arena }: Machine, config: Config, layers: readonly Layer[]): Places {
  arena.expect(neededBytes(kernels, config, layers));
  return place(kernels, arena.reserve, config, layers);
}

/**
 * Places for `rows` other samples on their way forward: parameters, and the statistics of batch norms, are those of `places`. @throws RangeError when memory does not
 * suffice
 */
export function reserveRows({ kernels, arena }: Machine, config: Config, layers: readonly Layer[], places: Places, rows: number): Places {
  const floats = (count: number) => arena.reserve(count * 4);
  const outputs = config.widths.at(-1)!;
  return {
    ...places,
    batchSize: rows,
    inputs: floats(rows * config.widths[0]!),
    labels: floats(rows),
    targets: floats(rows * outputs),
    layers: layers.map((layer, i) => {
      const own = places.layers[i]!;
      const overUnits = own.norm && stepOf(layer, 'norm')!.over === 'units';
      const norm = overUnits ? { ...own.norm!, statistics: floats(2 * rows) } : own.norm;
      return { ...own, norm, ...valuePlaces(layer, rows, floats) };
    }),
    deltas: [floats(rows * outputs), places.deltas[1]],
    scratch: arena.reserve(Math.max(...layers.map(({ fanIn, fanOut }) => kernels.denseScratchBytes(rows, fanIn, fanOut)))),
  };
}

/** What a run takes, before anything is reserved. */
function neededBytes(kernels: KernelExports, config: Config, layers: readonly Layer[]): number {
  let sum = 0;
  place(kernels, bytes => (sum += align(bytes)), config, layers);
  return sum;
}

function place(kernels: KernelExports, reserve: Arena['reserve'], config: Config, layers: readonly Layer[]): Places {
  const B = config.batchSize;
  const most = (of: (layer: Layer) => number) => Math.max(...layers.map(of));
  const floats = (count: number) => reserve(count * 4);
  const delta = B * Math.max(...config.widths);
  // Parameters first, from the output down: whatever the batch, and when an early layer changes its width, most stay where they are.
  const parameters = layers.toReversed().map(layer => ({
    weights: floats(layer.fanIn * layer.fanOut),
    biases: floats(layer.fanOut),
    norm: normPlaces(layer),
    scale: stepOf(layer, 'join')?.isLearned ? floats(1) : 0,
  }));
  const has = (of: (step: Step) => boolean) => layers.some(({ steps }) => steps.some(of));
  const hasNorm = has(({ kind }) => kind === 'norm');
  return {
    batchSize: B,
    inputs: floats(B * config.widths[0]!),
    labels: floats(B),
    targets: floats(takesTargets(config) ? B * config.widths.at(-1)! : 0),
    layers: layers.map((layer, i) => ({ ...parameters.at(-1 - i)!, ...valuePlaces(layer, B, floats) })),
    deltas: [floats(delta), floats(delta)],
    held: has(isSkip) ? floats(delta) : 0,
    dWeights: floats(most(l => l.fanIn * l.fanOut)),
    dBiases: floats(most(l => l.fanOut)),
    dGammas: hasNorm ? floats(most(l => l.fanOut)) : 0,
    dBetas: hasNorm ? floats(most(l => l.fanOut)) : 0,
    dScale: has(step => step.kind === 'join' && step.isLearned) ? floats(1) : 0,
    scratch: reserve(
      most(({ fanIn, fanOut }) =>
        Math.max(
          kernels.denseScratchBytes(B, fanIn, fanOut),
          kernels.orthonormalizeScratchBytes(Math.min(fanIn, fanOut), Math.max(fanIn, fanOut)),
        ),
      ),
    ),
  };

  function normPlaces(layer: Layer): NormPlaces | null {
    const norm = stepOf(layer, 'norm');
    if (!norm) return null;
    const M = layer.fanOut;
    const overBatch = norm.over === 'batch';
    return {
      gammas: floats(M),
      betas: floats(M),
      running: overBatch ? floats(2 * M) : 0,
      statistics: floats(overBatch ? 3 * M : 2 * B),
    };
  }
}

/** Where the steps of a layer leave their values for so many samples. */
function valuePlaces({ steps, fanOut }: Layer, rows: number, floats: (count: number) => number) {
  const values: number[] = [];
  for (const step of steps) values.push(makesValue(step) ? floats(rows * fanOut) : values.at(-1)!);
  return { values, preactivations: values[0]!, outputs: values.at(-1)! };
}

const isSkip = (step: Step): boolean => step.kind === 'join' && step.from !== null;

/** Whether what a step leaves is other than what enters it. */
const makesValue = (step: Step): boolean => (step.kind === 'join' ? isSkip(step) : step.kind !== 'fork');
