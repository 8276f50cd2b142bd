import { outputActivationOf } from '../../network/output.ts';
import { forward } from '../passes/forward.ts';
import { kernelActivation } from '../passes/kernelActivation.ts';
import { type Pass, placesOf } from '../passes/pass.ts';
import type { TrainingSource } from '../sources/source.ts';

/** The rows that judge a trained network, and how many of them it gets right. */
export interface Judgement {
  readonly right: number;
  readonly rows: number;
}

/**
 * A row is right if its largest output is the one of its label; the first of several that are alike counts. A single output says 1 where it lies above the
 * middle of what its two labels ask for.
 */
export function* judge(pass: Pass, source: TrainingSource): Generator<number, Judgement, void> {
  let right = 0;
  let all = 0;
  for (const rows of source.judged(pass.places)) {
    yield* forward({ ...pass, isJudging: true });
    right += rightOf(pass, rows);
    all += rows;
  }
  return { right, rows: all };
}

function rightOf(pass: Pass, rows: number): number {
  const { fanOut } = pass.layers.at(-1)!;
  const labels = pass.arena.words(pass.places.labels, rows);
  const says = fanOut === 1 ? oneOfTwo(pass, rows) : largest(pass, rows, fanOut);
  return labels.reduce((count, label, row) => count + Number(says(row) === label), 0);
}

function largest(pass: Pass, rows: number, outputs: number) {
  const all = pass.arena.floats(placesOf(pass, pass.layers.length).preactivations, rows * outputs);
  return (row: number) => {
    const own = all.subarray(row * outputs, (row + 1) * outputs);
    return own.indexOf(Math.max(...own));
  };
}

function oneOfTwo({ kernels, arena, config, layers, places }: Pass, rows: number) {
  const { preactivations, outputs: activations } = places.layers[layers.length - 1]!;
  const activation = outputActivationOf(config);
  if (!activation) return () => 0; // a softmax of one output knows one class
  const { kind, p } = kernelActivation(activation);
  kernels.activationForward(kind, activations, preactivations, rows, p);
  const values = arena.floats(activations, rows);
  return (row: number) => Number(values[row]! > config.targetScale / 2);
}
