import type { Spec } from '../lib/params.ts';
import { losses } from '../losses/all.ts';
import { optimizers } from '../optimizers/all.ts';
import type { Config, View } from './config.ts';
import { parseSpec } from './spec.ts';

/** By which optimizer a network is trained, and for how many steps. */
export interface Method {
  readonly optimizer: Spec;
  readonly steps: number;
}

/** How the network is trained before the table shows it: as the training that stands open says, up to its step. null where it is shown as it is initialized. */
export function trainedBy({ loss }: Pick<Config, 'loss'>, { tool: { id, params } }: Pick<View, 'tool'>): Method | null {
  if (id !== 'training' || params.step === 0 || !losses.get(loss.id).hasValue) return null;
  return { optimizer: parseSpec(String(params.optimizer), optimizers), steps: Math.min(Number(params.step), Number(params.steps)) };
}
