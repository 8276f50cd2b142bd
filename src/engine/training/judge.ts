import { forward } from '../passes/forward.ts';
import { type Pass, placesOf } from '../passes/pass.ts';
import type { TrainingSource } from '../sources/source.ts';

/** The rows that judge a trained network, and how many of them it gets right. */
export interface Judgement {
  readonly right: number;
  readonly rows: number;
}

/** A row is right if its largest output is the one of its label; the first of several that are alike counts. */
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
  const { layer, fanOut } = pass.layers.at(-1)!;
  const outputs = pass.arena.floats(placesOf(pass, layer).preactivations, rows * fanOut);
  const labels = pass.arena.words(pass.places.labels, rows);
  return labels.reduce((count, label, row) => {
    const own = outputs.subarray(row * fanOut, (row + 1) * fanOut);
    return count + Number(own.indexOf(Math.max(...own)) === label);
  }, 0);
}
