import { initializers } from '../initializers/all.ts';
import { defaultSpec, type Param, type Spec } from '../lib/params.ts';
import { type Registry, registry } from '../lib/registry.ts';
import { optimizers } from '../optimizers/all.ts';
import { schedules } from '../schedules/all.ts';
import { limits } from './limits.ts';
import { splitAt } from './spec.ts';

/** How many draws there are of each network. */
export const drawCount = { kind: 'number', id: 'seeds', whole: true, default: 20, min: 1, max: 200, scale: 'log' } as const;

/** How long both networks are trained, with how many seeds, and after which step the table shows them. */
export const trainingSteps = { kind: 'number', id: 'steps', whole: true, default: 200, min: 1, max: 2000, scale: 'log' } as const;
export const trainingSeeds = { kind: 'number', id: 'seeds', whole: true, default: 5, min: 1, max: 20, scale: 'log' } as const;
export const trainingStep = { kind: 'number', id: 'step', whole: true, default: 0, min: 0, max: trainingSteps.max } as const;

/** How the learning rate goes through the training, and above which norm of all gradients together they are scaled down to it; 0 is never. */
export const trainingSchedule = { kind: 'entry', id: 'schedule', default: 'constant', entries: schedules } as const;
export const trainingClip = { kind: 'number', id: 'clip', default: 0, min: 0, max: 1000, scale: 'log' } as const;

/**
 * Whether all networks are trained at the optimizer's learning rate, or each at the one that suited it best in short trainings; `best` holds those of A and of B once
 * they have been chosen, else 0.
 */
export const rateChoices = registry([
  { id: 'one', params: [] },
  { id: 'best', params: (['a', 'b'] as const).map(id => ({ kind: 'number' as const, id, default: 0, min: 0, max: 10 })) },
]);
export const trainingRates = { kind: 'entry', id: 'rates', default: 'one', entries: rateChoices } as const;

/** The initializers of a race of several, in A's network, each at its own best rate; none where A and B race. */
export const FIELD_MOST = 8;
export const trainingField = { kind: 'list', id: 'field', default: '', most: FIELD_MOST, entries: initializers } as const;
export const fieldOf = (text: string): readonly string[] => (text === '' ? [] : splitAt(text, '+'));
export const writeField = (texts: readonly string[]): string => texts.join('+');

/** What of the training is seen over its steps. */
export const filmChoices = [
  'off',
  'weights',
  'signal',
  'gradient',
  'weightGradient',
  'update',
  'saturation',
  'zeros',
  'dead',
  'weightStrips',
  'preactivationStrips',
  'activationStrips',
  'gradientStrips',
  'weightGradientStrips',
  'allStrips',
] as const;
export const trainingFilm = { kind: 'choice', id: 'film', default: 'off', options: filmChoices } as const;

/** What is scaled: the width or the depth of the network, to see its coordinates; or the depth, to see which learning rate is best. */
export const scalingChecks = ['width', 'depth', 'rate'] as const;
/** Of which layer's z the coordinates are seen. */
export const scalingLayers = ['output', 'hidden', 'first'] as const;
export const scalingSeeds = { kind: 'number', id: 'seeds', whole: true, default: 2, min: 1, max: 10 } as const;

/** The film in which a row of the table is seen over time. */
export const filmOfRow: Readonly<Record<string, (typeof filmChoices)[number]>> = {
  weights: 'weightStrips',
  preactivations: 'preactivationStrips',
  activations: 'activationStrips',
  dPreactivations: 'gradientStrips',
  dWeights: 'weightGradientStrips',
};

/** Whether a training that stands open shows this row of the table over time; null where there is no film of it. */
export function isOverTime({ id, params }: Spec, row: string): boolean | null {
  if (id !== 'training' || !filmOfRow[row]) return null;
  const film = params[trainingFilm.id];
  return film === filmOfRow[row] || film === 'allStrips';
}

const entries = [
  { id: 'none', params: [] },
  { id: 'health', params: [] },
  { id: 'phase', params: [] },
  {
    id: 'spectrum',
    params: [
      { kind: 'choice', id: 'end', default: 'hidden', options: ['hidden', 'output'] },
      { kind: 'number', id: 'sample', whole: true, default: 1, ...limits.batchSize },
      { kind: 'choice', id: 'axis', default: 'log', options: ['log', 'linear'] },
    ],
  },
  {
    id: 'sweep',
    params: [
      { kind: 'choice', id: 'map', default: 'choice', options: ['choice', 'scale', 'norm', 'branch'] },
      { kind: 'choice', id: 'measure', default: 'signal', options: ['signal', 'gradient'] },
      { kind: 'choice', id: 'among', default: 'own', options: ['own', 'any'] },
    ],
  },
  { id: 'draws', params: [drawCount] },
  {
    id: 'training',
    params: [
      { kind: 'entry', id: 'optimizer', default: 'sgd', entries: optimizers },
      trainingSteps,
      trainingSeeds,
      trainingStep,
      trainingSchedule,
      trainingClip,
      trainingRates,
      trainingField,
      trainingFilm,
    ],
  },
  {
    id: 'scaling',
    params: [
      { kind: 'choice', id: 'check', default: 'width', options: scalingChecks },
      { kind: 'entry', id: 'optimizer', default: 'adam(0.01)', entries: optimizers },
      { kind: 'choice', id: 'layer', default: 'output', options: scalingLayers },
      scalingSeeds,
    ],
  },
] as const satisfies readonly { readonly id: string; readonly params: readonly Param[] }[];

export type Tool = (typeof entries)[number]['id'];

/** A tool as its button opens it. A race then begins at rates that suit; a link that names none has its optimizer's, as every link has had. */
export function openedSpec(id: Tool): Spec {
  const spec = defaultSpec(tools.get(id));
  return id === 'training' ? { id, params: { ...spec.params, [trainingRates.id]: 'best' } } : spec;
}

/** What can stand open below the table, in the order of its buttons, with its settings: `tool=draws(50)`. */
export const tools: Registry<{ readonly id: Tool; readonly params: readonly Param[] }> = registry(entries);
