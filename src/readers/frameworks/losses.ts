import type { Node } from '../model/graph.ts';
import type { Machine } from '../python/machine.ts';
import type { Value } from '../python/values.ts';

/** What names mean in all frameworks, without case and underscores; the first that fits. */
const meanings: readonly (readonly [pattern: RegExp, loss: string])[] = [
  [/binarycrossentropy|^bce|sigmoidcrossentropy|sigmoidbinary/, 'binaryCrossEntropy'],
  [/crossentropy|^nllloss$|^nll$/, 'softmaxCrossEntropy'],
  [/^mse|meansquarederror|^l2loss$/, 'meanSquaredError'],
  [/^l1loss$|^mae|meanabsoluteerror/, 'meanAbsoluteError'],
  [/huber|smoothl1/, 'huber'],
];

/** Whether a function or class of a library is a loss. */
export const isLoss = (name: string): boolean => /Loss$|_loss$|cross_?entropy|^(MeanSquaredError|MeanAbsoluteError|Huber)$/i.test(name);

/** Keeps the first loss that a text names. @param delta of Huber's, where it is a number */
export function tellLoss(machine: Machine, name: string, delta: Value = null): void {
  const bare = name.toLowerCase().replaceAll('_', '');
  const loss = meanings.find(([pattern]) => pattern.test(bare))?.[1];
  if (loss === undefined) return;
  machine.loss ??= loss === 'huber' && typeof delta === 'number' && delta > 0 && delta !== 1 ? `huber(${delta})` : loss;
}

/** Keeps the activation that stands between a layer and a loss. */
export function tellMet(machine: Machine, node: Node): void {
  if (node.op === 'activation' && node.spec && node.input.op === 'linear') machine.met = { layer: node.input.layer, spec: node.spec };
}
