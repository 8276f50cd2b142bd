import type { Pass } from './pass.ts';
import { stepForward } from './steps/all.ts';
import { standings } from './steps/passStep.ts';

/** Fills each layer's parameters and carries the batch through its steps, up to the output's pre-activations. */
export function* forward(pass: Pass): Generator<number, void, void> {
  for (const layer of pass.layers) {
    for (const standing of standings(pass, layer)) yield* stepForward(pass, standing);
  }
}
