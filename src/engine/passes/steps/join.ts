import { branchScale, streamScale } from '../../../network/branchScale.ts';
import type { JoinStep } from '../../../network/step.ts';
import { quantityBefore } from '../../../network/stepValue.ts';
import { type Pass, placesOf } from '../pass.ts';
import { AT_ONCE, type PassStep } from './passStep.ts';

export const join: PassStep<'join'> = {
  /** y = streamScale · stream + scale · branch */
  forward(pass, { layer, step, input, value, count }) {
    const { layer: number } = layer;
    if (step.from === null) {
      const before = quantityBefore(layer, step);
      pass.record(number, 'stream', value, count, {}, before && pass.recorded(number, before));
      return AT_ONCE;
    }
    const ofStream = streamScale(step, pass.kernels);
    pass.kernels.combine(value, forkedAt(pass, step.from), input, count, ofStream, scaleOf(pass, number, step));
    pass.record(number, 'stream', value, count);
    return [pass.done(0)];
  },
  /** y = streamScale · stream + scale · branch, so dstream = streamScale · dy, dbranch = scale · dy and dscale = Σ dy · branch */
  backward(pass, { layer, step, input, count }, { at, held }) {
    const { kernels, arena, places } = pass;
    pass.record(layer.layer, 'dStream', at, count);
    if (step.from === null) return AT_ONCE;
    arena.floats(held, count).set(arena.floats(at, count));
    const ofStream = streamScale(step, kernels);
    if (ofStream !== 1) kernels.scale(held, count, ofStream);
    if (step.isLearned) arena.floats(places.dScale, 1)[0] = kernels.dot(at, input, count);
    const scale = scaleOf(pass, layer.layer, step);
    if (scale !== 1) kernels.scale(at, count, scale);
    return AT_ONCE;
  },
};

function scaleOf(pass: Pass, layer: number, step: JoinStep): number {
  return step.isLearned ? pass.arena.floats(placesOf(pass, layer).scale, 1)[0]! : branchScale(step, pass.kernels);
}

/** Where the stream lies that layer `from` forks. */
function forkedAt(pass: Pass, from: number): number {
  const { values } = placesOf(pass, from);
  return values[pass.layers[from - 1]!.steps.findIndex(({ kind }) => kind === 'fork')]!;
}
