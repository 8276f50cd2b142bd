import type { Spec } from '../lib/params.ts';
import { losses } from '../losses/all.ts';
import { optimizers } from '../optimizers/all.ts';
import { schedules } from '../schedules/all.ts';
import type { Config, View } from './config.ts';
import { parseSpec } from './spec.ts';
import { trainingClip, trainingStep, trainingSteps } from './tools.ts';

/** What decides a training's every step. */
export interface Recipe {
  readonly optimizer: Spec;
  /** How the learning rate goes, over how many steps; the rate stays where it is absent. */
  readonly schedule?: Spec & { readonly steps: number };
  /** The gradients are scaled down where the norm of all of them together is larger; never where it is absent. */
  readonly clip?: number;
}

/** How a network is trained, and for how many steps. */
export interface Method extends Recipe {
  readonly steps: number;
}

/** The recipe of the training tool. */
export function recipeOf({ params }: Spec): Recipe {
  const schedule = parseSpec(String(params.schedule), schedules);
  const clip = Number(params[trainingClip.id]);
  return {
    optimizer: parseSpec(String(params.optimizer), optimizers),
    ...(schedule.id !== 'constant' && { schedule: { ...schedule, steps: Number(params[trainingSteps.id]) } }),
    ...(clip > 0 && { clip }),
  };
}

/** After which step the table shows the networks of a training; a link may say more than there are. */
export const shownStepOf = ({ params }: Spec): number => Math.min(Number(params[trainingStep.id]), Number(params[trainingSteps.id]));

/** How the network is trained before the table shows it: as the training that stands open says, up to its step. null where it is shown as it is initialized. */
export function trainedBy({ loss }: Pick<Config, 'loss'>, { tool }: Pick<View, 'tool'>): Method | null {
  if (tool.id !== 'training' || shownStepOf(tool) === 0 || !losses.get(loss.id).hasValue) return null;
  return { ...recipeOf(tool), steps: shownStepOf(tool) };
}
