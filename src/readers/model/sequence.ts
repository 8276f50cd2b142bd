import { activations } from '../../activations/all.ts';
import type { Config } from '../../config/config.ts';
import { formatSpec } from '../../config/spec.ts';
import { branchScale } from '../../network/branchScale.ts';
import { layersOf } from '../../network/network.ts';
import type { Step as ColumnStep } from '../../network/step.ts';
import type { Step } from './chain.ts';
import type { Node } from './graph.ts';

/** What a network does between its inputs and its outputs, one word a step: a text's and a link's are the same network where their words are the same. */
export type Sequence = readonly string[];

export const LINEAR = 'linear';
/** A norm by its kind, an activation as in a link, a share that is dropped; a sum with the place in the sequence where its stream was taken. */
export const words = {
  norm: (kind: string) => `norm ${kind}`,
  activation: (text: string) => `activation ${text}`,
  dropout: (share: number) => `dropout ${Number(share.toPrecision(6))}`,
  join: (from: number) => `join ${from}`,
  scale: (factor: number) => `scale ${Number(factor.toPrecision(5))}`,
};

/** Of steps that were followed. @param nodes what each step was given, and at last the outputs */
export function sequenceOf(steps: readonly Step[], nodes: readonly Node[]): Sequence {
  /** How many words stand before each step. */
  const before: number[] = [];
  const sequence: string[] = [];
  for (const step of steps) {
    before.push(sequence.length);
    sequence.push(...wordsOf(step, stream => before[nodes.indexOf(stream)] ?? 0));
  }
  return sequence;
}

function wordsOf(step: Step, placeOf: (stream: Node) => number): string[] {
  switch (step.op) {
    case 'linear':
      return [LINEAR];
    case 'norm':
      return [words.norm(step.norm)];
    case 'activation':
      return step.spec?.id === 'linear' ? [] : [words.activation(step.spec ? formatSpec(step.spec, activations) : '?')];
    case 'dropout':
      return step.share === 0 ? [] : [words.dropout(step.share)];
    case 'join':
      return [words.join(placeOf(step.stream))];
    case 'foreign':
      return step.notes.filter(({ code }) => code === 'scaled').map(({ name }) => words.scale(Number(name)));
    default:
      return [];
  }
}

/** Of the hidden columns of a link's network. */
export function sequenceOfConfig(config: Config): Sequence {
  const sequence: string[] = [];
  let fork = 0;
  for (const { steps } of layersOf(config)) {
    for (const step of steps) {
      if (step.kind === 'fork') fork = sequence.length;
      else sequence.push(...columnWords(step, fork));
    }
  }
  return sequence;
}

function columnWords(step: ColumnStep, fork: number): string[] {
  switch (step.kind) {
    case 'dense':
      return [LINEAR];
    case 'norm':
      return [words.norm(step.norm)];
    case 'activation':
      return step.activation.id === 'linear' ? [] : [words.activation(formatSpec(step.activation, activations))];
    case 'dropout':
      return [words.dropout(step.rate)];
    case 'join': {
      const scale = branchScale(step, Math);
      return step.from === null ? [] : [...(scale === 1 ? [] : [words.scale(scale)]), words.join(fork)];
    }
    default:
      return [];
  }
}
