import type { Layer } from '../../network/network.ts';
import { isPlainChain } from '../../network/step.ts';
import { quantityBefore } from '../../network/stepValue.ts';
import { type Pass, placesOf } from './pass.ts';
import { stepForward } from './steps/all.ts';
import { standings } from './steps/passStep.ts';

/** Fills each layer's parameters and carries the batch through its steps, up to the output's pre-activations. */
export function* forward(pass: Pass): Generator<number, void, void> {
  const isPlain = isPlainChain(pass.layers);
  for (const layer of pass.layers) {
    for (const standing of standings(pass, layer)) yield* stepForward(pass, standing);
    if (!isPlain && !layer.isOutput) recordOutputs(pass, layer);
  }
}

/** What leaves a column: mostly what its last step has recorded under a name of its own. */
function recordOutputs(pass: Pass, layer: Layer): void {
  const last = quantityBefore(layer, null);
  const count = pass.config.batchSize * layer.fanOut;
  pass.record(layer.layer, 'outputs', placesOf(pass, layer.layer).outputs, count, {}, last && pass.recorded(layer.layer, last));
}
