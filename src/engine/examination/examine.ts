import type { Config } from '../../config/config.ts';
import type { Machine } from '../machine/machine.ts';
import type { Source } from '../sources/source.ts';
import { forwardOnly, KERNEL_SPEED } from './forwardOnly.ts';
import { checkGradients, type GradientCheck, gradientCheckWork } from './gradients.ts';
import { examineLayers, type NetworkHealth } from './health.ts';
import { jacobian, jacobianWork } from './jacobian.ts';
import { spectrumOf, spectrumWork } from './spectrum.ts';

/** What costs too much to be computed with every run. */
export type Examination =
  | { readonly kind: 'health' }
  /** The singular values of ∂z/∂x of weight layer `layer` for one input of the batch (from 0). */
  | { readonly kind: 'spectrum'; readonly layer: number; readonly sample: number };

export interface Health extends NetworkHealth {
  readonly kind: 'health';
  readonly gradients: GradientCheck;
}

export interface Spectrum {
  readonly kind: 'spectrum';
  /** Largest first, float64; NaN where the Jacobian is not finite. */
  readonly values: Float64Array;
  readonly inputs: number;
  readonly outputs: number;
}

export type Findings<E extends Examination = Examination> = E extends { kind: 'health' } ? Health : Spectrum;

/** Examines the network of a config. Yields work done, about `examinationWork` in total. @throws RangeError when memory does not suffice */
export function* examine(machine: Machine, config: Config, source: Source, examination: Examination): Generator<number, Findings, void> {
  if (examination.kind === 'health') {
    const gradients = yield* checkGradients(machine, config);
    const network = yield* examineLayers(yield* forwardOnly(machine, config, source));
    return { kind: 'health', ...network, gradients };
  }
  const pass = yield* forwardOnly(machine, config, source);
  const { layer, sample } = examination;
  const [inputs, outputs] = [config.widths[0]!, config.widths[layer]!];
  const values = yield* spectrumOf(yield* jacobian(pass, layer, sample), inputs, outputs);
  return { kind: 'spectrum', values, inputs, outputs };
}

/** In multiply-adds of float64, as far as it is known beforehand. */
export function examinationWork(config: Config, examination: Examination): number {
  const { batchSize, widths } = config;
  const [inputs, ...units] = widths as [number, ...number[]];
  const total = (of: (fanIn: number, fanOut: number) => number) => units.reduce((sum, width, i) => sum + of(widths[i]!, width), 0);
  const forward = (batchSize / KERNEL_SPEED) * total((n, m) => n * m);
  if (examination.kind === 'spectrum') {
    const { layer } = examination;
    return forward + jacobianWork(widths, layer) + spectrumWork(inputs, widths[layer]!);
  }
  const ranks = total((n, m) => spectrumWork(n, m) + spectrumWork(inputs, m));
  return gradientCheckWork(config) + forward + jacobianWork(widths, units.length) + ranks;
}
