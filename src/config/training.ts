import type { Spec } from '../lib/params.ts';
import { losses } from '../losses/all.ts';
import { optimizers } from '../optimizers/all.ts';
import { schedules } from '../schedules/all.ts';
import type { Config, View } from './config.ts';
import { formatSpec, parseSpec } from './spec.ts';
import { rateChoices, trainingClip, trainingRates, trainingStep, trainingSteps } from './tools.ts';

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

/** The learning rates that were chosen for A and for B; 0 where none has been. null where both are trained at the optimizer's. */
export function bestRates({ params }: Spec): { readonly a: number; readonly b: number } | null {
  const { id, params: chosen } = parseSpec(String(params[trainingRates.id]), rateChoices);
  return id === 'one' ? null : { a: Number(chosen.a), b: Number(chosen.b) };
}

/** The tool once A and B have changed places. */
export function withNetworksSwapped(tool: Spec): Spec {
  const rates = tool.id === 'training' ? bestRates(tool) : null;
  if (!rates) return tool;
  const text = formatSpec({ id: 'best', params: { a: rates.b, b: rates.a } }, rateChoices);
  return { ...tool, params: { ...tool.params, [trainingRates.id]: text } };
}

/** The recipe of the training tool for one network: at the optimizer's learning rate where no other has been chosen for it. */
export function recipeOf(tool: Spec, network: 'a' | 'b'): Recipe {
  const recipe = plainRecipe(tool);
  const learningRate = bestRates(tool)?.[network];
  return learningRate ? withRate(recipe, learningRate) : recipe;
}

/** The same at another learning rate. */
export const withRate = ({ optimizer, ...others }: Recipe, learningRate: number): Recipe => ({
  optimizer: { ...optimizer, params: { ...optimizer.params, learningRate } },
  ...others,
});

/** What the tool says of both networks. */
export function plainRecipe({ params }: Spec): Recipe {
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
export function trainedBy({ loss }: Pick<Config, 'loss'>, { tool }: Pick<View, 'tool'>, network: 'a' | 'b'): Method | null {
  if (tool.id !== 'training' || shownStepOf(tool) === 0 || !losses.get(loss.id).hasValue) return null;
  return { ...recipeOf(tool, network), steps: shownStepOf(tool) };
}
