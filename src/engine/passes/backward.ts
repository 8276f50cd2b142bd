import type { Pass } from './pass.ts';
import { stepBackward } from './steps/all.ts';
import { type Delta, standings } from './steps/passStep.ts';

/** Carries ∂L/∂z of the output, which lies in the first of `deltas`, back to the first layer, with the gradients of all parameters. */
export function* backward(pass: Pass): Generator<number, void, void> {
  const [at, spare] = pass.places.deltas;
  const delta: Delta = { at, spare };
  for (const layer of pass.layers.toReversed()) {
    for (const standing of standings(pass, layer).toReversed()) yield* stepBackward(pass, standing, delta);
  }
}
