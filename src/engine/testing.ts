// The engine in Node, for tests.
import { readFileSync } from 'node:fs';
import type { Config } from '../config/config.ts';
import { decode } from '../config/link.ts';
import type { Recipe } from '../config/training.ts';
import { datasets } from '../datasets/all.ts';
import type { Samples } from '../datasets/dataset.ts';
import { loadSamples } from '../datasets/load.ts';
import type { Spec } from '../lib/params.ts';
import { finish } from '../lib/steps.ts';
import { startMachine } from './machine/machine.ts';
import type { Places } from './machine/places.ts';
import { type RunOptions, type RunResult, run, type TensorEvents } from './passes/run.ts';
import { setSteps } from './sources/sample.ts';
import { type Source, seededSource, type TrainingSource, trainingSource } from './sources/source.ts';
import { type Course, createCourse } from './training/course.ts';
import { type Training, type TrainingPlan, train } from './training/train.ts';

export const machine = await startMachine(readFileSync(new URL('../kernels/kernels.wasm', import.meta.url)));
export const { kernels, arena } = machine;

/** A file below `public/data`. */
export const readData = async (name: string) => readFileSync(new URL(`../../public/data/${name}`, import.meta.url));

const loaded = new Map<string, Samples>();
for (const dataset of datasets.all) {
  if (dataset.kind === 'real') loaded.set(dataset.id, await loadSamples(dataset, readData));
}

/** Network A of a link that must be right. */
export function configOf(link: string): Config {
  const { experiment, warnings } = decode(link);
  if (warnings.length > 0) throw new Error(`${link}: ${JSON.stringify(warnings)}`);
  return experiment.a;
}

export const seeded = (config: Config): Source => seededSource(machine, config, loaded.get(config.data.id) ?? null);

export const runConfig = (config: Config, options: RunOptions = {}): RunResult => finish(run(machine, config, seeded(config), options));

export const sourceFor = (config: Config): TrainingSource => trainingSource(machine, config, loaded.get(config.data.id) ?? null);

/** A batch and parameters, layer by layer, as they are written down. */
interface Written {
  readonly inputs: readonly number[];
  readonly labels: readonly number[];
  /** Where the loss takes numbers. */
  readonly targets?: readonly number[];
  readonly layers: readonly { readonly weights: readonly number[]; readonly biases: readonly number[] }[];
}

/** Trains on what is written, always on the same batch; tells where it lies. */
export const sourceOf = ({ inputs, labels, targets = [], layers }: Written, tell: (places: Places) => void = () => {}): TrainingSource => ({
  batch(places) {
    tell(places);
    arena.floats(places.inputs, inputs.length).set(inputs);
    arena.words(places.labels, labels.length).set(labels);
    arena.floats(places.targets, targets.length).set(targets);
  },
  *parameters(layer, places) {
    const { weights, biases } = layers[layer.layer - 1]!;
    const at = places.layers[layer.layer - 1]!;
    arena.floats(at.weights, weights.length).set(weights);
    arena.floats(at.biases, biases.length).set(biases);
    setSteps(machine, layer, at);
    yield;
  },
  batchOf() {},
  *judged() {
    yield labels.length;
  },
});

export const trainConfig = (plan: TrainingPlan): Training => finish(train(machine, plan, sourceFor(plan.config)));

/** A training of network A, any step of which can be looked at. */
export const courseOf = (config: Config, optimizer: Spec, more: Omit<Recipe, 'optimizer'> = {}): Course =>
  createCourse(machine, config, { optimizer, ...more }, loaded.get(config.data.id) ?? null);

export const runLink = (link: string, options?: RunOptions): RunResult => runConfig(configOf(link), options);

/** Copies of every tensor of a run by `layer/quantity` (`0/activations` are the inputs), `labels` and `targets`. */
export type Tensors = ReadonlyMap<string, Float32Array>;

export function collect(): { tensors: Map<string, Float32Array>; options: TensorEvents } {
  const tensors = new Map<string, Float32Array>();
  return {
    tensors,
    options: {
      onTensor: (layer, quantity, values) => tensors.set(`${layer}/${quantity}`, values.slice()),
      onLabels: labels => tensors.set('labels', Float32Array.from(labels)),
      onTargets: targets => tensors.set('targets', targets.slice()),
    },
  };
}

/** The tensors of network A of a link. */
export function tensorsOf(link: string): Tensors {
  const { tensors, options } = collect();
  runLink(link, options);
  return tensors;
}
