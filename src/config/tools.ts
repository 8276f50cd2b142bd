import type { Param } from '../lib/params.ts';
import { registry } from '../lib/registry.ts';
import { optimizers } from '../optimizers/all.ts';
import { limits } from './limits.ts';

const none = { id: 'none', params: [] } as const;
const health = { id: 'health', params: [] } as const;
const phase = { id: 'phase', params: [] } as const;
const spectrum = {
  id: 'spectrum',
  params: [
    { kind: 'choice', id: 'end', default: 'hidden', options: ['hidden', 'output'] },
    { kind: 'number', id: 'sample', whole: true, default: 1, ...limits.batchSize },
    { kind: 'choice', id: 'axis', default: 'log', options: ['log', 'linear'] },
  ],
} as const;
const sweep = {
  id: 'sweep',
  params: [
    { kind: 'choice', id: 'map', default: 'choice', options: ['choice', 'scale'] },
    { kind: 'choice', id: 'measure', default: 'signal', options: ['signal', 'gradient'] },
    { kind: 'choice', id: 'among', default: 'own', options: ['own', 'any'] },
  ],
} as const;
/** How many draws there are of each network. */
export const drawCount = { kind: 'number', id: 'seeds', whole: true, default: 20, min: 1, max: 200 } as const;
const draws = { id: 'draws', params: [drawCount] } as const;

/** How long both networks are trained, and with how many seeds. */
export const trainingSteps = { kind: 'number', id: 'steps', whole: true, default: 200, min: 1, max: 2000 } as const;
export const trainingSeeds = { kind: 'number', id: 'seeds', whole: true, default: 5, min: 1, max: 20 } as const;
const training = {
  id: 'training',
  params: [{ kind: 'entry', id: 'optimizer', default: 'sgd', entries: optimizers }, trainingSteps, trainingSeeds],
} as const;

export type Tool = (typeof none | typeof health | typeof phase | typeof spectrum | typeof sweep | typeof draws | typeof training)['id'];

/** A tool and its settings. */
interface ToolEntry {
  readonly id: Tool;
  readonly params: readonly Param[];
}

/** What can stand open below the table, in the order of its buttons, with its settings: `tool=draws(50)`. */
export const tools = registry<ToolEntry>([none, health, phase, spectrum, sweep, draws, training]);
