import { backward } from '../passes/backward.ts';
import { forward } from '../passes/forward.ts';
import { head } from '../passes/head.ts';
import type { Pass } from '../passes/pass.ts';
import type { TrainingSource } from '../sources/source.ts';
import type { Learning } from './learning.ts';

/** The first half of a training's step: the batch through the network. Gives the loss, and leaves its gradient. */
export function* carry(pass: Pass): Generator<number, number | null, void> {
  yield* forward(pass);
  for (const parameters of pass.parameters) parameters.sampled = true; // learnt from now on
  return head(pass);
}

/** The second half: the gradient back through the network, from which every layer learns, and the batch of step `next`. */
export function* learn(pass: Pass, learning: Learning, source: TrainingSource, next: number): Generator<number, void, void> {
  yield* backward({ ...pass, learn: learning.learn });
  learning.advance();
  source.batchOf(next, pass.places);
}
