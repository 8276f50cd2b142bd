import type { Config } from '../../../config/config.ts';
import { fields } from '../../../config/fields.ts';

/** What makes the task that a network is to learn; in the order in which a sentence names it. */
const parts = {
  data: config => fields.data.format(config.data),
  inputs: config => config.widths[0]!,
  labels: config => config.labels,
  classes: config => config.widths.at(-1)!,
  batch: config => config.batchSize,
  loss: config => config.loss.id,
} satisfies Record<string, (config: Config) => string | number>;

export type TaskPart = keyof typeof parts;

/** In what the tasks of two networks differ: empty where their losses are of the same thing. Another width of other data goes without saying. */
export function taskDifferences(a: Config, b: Config): readonly TaskPart[] {
  const found = (Object.keys(parts) as TaskPart[]).filter(part => parts[part](a) !== parts[part](b));
  return found.includes('data') ? found.filter(part => part !== 'inputs') : found;
}
