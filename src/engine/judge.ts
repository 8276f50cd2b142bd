import { forward } from './forward.ts';
import { type Pass, placesOf } from './pass.ts';
import type { TrainingSource } from './source.ts';

/** The share of the rows that judge whose largest output is the one of their label; the first of several that are alike counts. */
export function* judge(pass: Pass, source: TrainingSource): Generator<number, number, void> {
  let right = 0;
  let all = 0;
  for (const rows of source.judged(pass.places)) {
    yield* forward(pass);
    right += rightOf(pass, rows);
    all += rows;
  }
  return right / all;
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
