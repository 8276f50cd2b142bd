import { isPlainChain } from '../../network/step.ts';
import type { Pass } from './pass.ts';
import { stepBackward } from './steps/all.ts';
import { type Delta, standings } from './steps/passStep.ts';

/** Carries ∂L/∂z of the output, which lies in the first of `deltas`, back to the first layer, with the gradients of all parameters. */
export function* backward(pass: Pass): Generator<number, void, void> {
  const [at, spare] = pass.places.deltas;
  const delta: Delta = { at, spare, held: pass.places.held };
  const isPlain = isPlainChain(pass.layers);
  for (const layer of pass.layers.toReversed()) {
    // What leaves a column through a fork has the gradient of both ways.
    let isTold = isPlain || layer.isOutput;
    for (const standing of standings(pass, layer).toReversed()) {
      if (!isTold && standing.step.kind !== 'fork') {
        pass.record(layer.layer, 'dOutputs', delta.at, standing.count);
        isTold = true;
      }
      yield* stepBackward(pass, standing, delta);
    }
  }
}
