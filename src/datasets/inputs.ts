import type { ChoiceParam } from '../lib/params.ts';

/** `raw`: pixels / full, in [0, 1]. `standardized`: minus the mean, divided by the std, one number each for all pixels. */
export const inputs: ChoiceParam = { kind: 'choice', id: 'inputs', default: 'raw', options: ['raw', 'standardized'] };
