import type { Spec } from '../lib/params.ts';
import { losses } from '../losses/all.ts';
import { optimizers } from '../optimizers/all.ts';
import type { Config, View } from './config.ts';
import { parseSpec } from './spec.ts';
import { trainingStep, trainingSteps } from './tools.ts';

/** By which optimizer a network is trained, and for how many steps. */
export interface Method {
  readonly optimizer: Spec;
  readonly steps: number;
}

/** After which step the table shows the networks of a training; a link may say more than there are. */
export const shownStepOf = ({ params }: Spec): number => Math.min(Number(params[trainingStep.id]), Number(params[trainingSteps.id]));

/** How the network is trained before the table shows it: as the training that stands open says, up to its step. null where it is shown as it is initialized. */
export function trainedBy({ loss }: Pick<Config, 'loss'>, { tool }: Pick<View, 'tool'>): Method | null {
  if (tool.id !== 'training' || shownStepOf(tool) === 0 || !losses.get(loss.id).hasValue) return null;
  return { optimizer: parseSpec(String(tool.params.optimizer), optimizers), steps: shownStepOf(tool) };
}
