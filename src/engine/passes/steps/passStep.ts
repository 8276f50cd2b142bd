import type { Layer } from '../../../network/network.ts';
import type { StepKind, StepOf } from '../../../network/step.ts';
import { inputOf, type Pass, placesOf } from '../pass.ts';

/** A step as it stands in a column of a pass, and where its value lies (batch × the column's width). */
export interface Standing<K extends StepKind = StepKind> {
  readonly layer: Layer;
  readonly step: StepOf<K>;
  /** What enters it: the value of the step before it, of the first step the column's input. */
  readonly input: number;
  readonly value: number;
  /** Values of the column for the whole batch. */
  readonly count: number;
}

/** The gradient on its way back. */
export interface Delta {
  /** Where ∂L/∂ of the present value lies. */
  at: number;
  /** A place of the same size that is free. */
  spare: number;
  /** Where the gradient of a stream waits for the fork that it comes from. */
  readonly held: number;
}

/** A kind of step in both passes. They record what they make, and what takes long yields the share of the run's work that is done. */
export interface PassStep<K extends StepKind> {
  forward(pass: Pass, standing: Standing<K>): Iterable<number>;
  /** Turns the gradient of what the step leaves into that of what enters it. */
  backward(pass: Pass, standing: Standing<K>, delta: Delta): Iterable<number>;
}

/** What a step gives that does its work at once. */
export const AT_ONCE: readonly number[] = [];

/** The steps of a column, first to last. */
export function standings(pass: Pass, layer: Layer): Standing[] {
  const { values } = placesOf(pass, layer.layer);
  const count = pass.config.batchSize * layer.fanOut;
  return layer.steps.map((step, i) => ({
    layer,
    step,
    input: i === 0 ? inputOf(pass, layer.layer) : values[i - 1]!,
    value: values[i]!,
    count,
  }));
}
