import { type Config, layerSpec } from '../../config/config.ts';
import type { Dictionary } from '../../i18n/index.ts';
import { nameIn } from '../../i18n/names.ts';
import { outputNameOf } from '../../network/output.ts';
import { type Column, layerIn } from './columns.ts';

/** The data of the input, the activation of a hidden layer, what the loss makes of the output; null where the network has no such layer. */
export function whatIn(column: Column, config: Config, registries: Dictionary['registries']): string | null {
  if (layerIn(column, config) === null) return null;
  if (column.kind === 'input') return nameIn(registries.datasets, config.data.id);
  if (column.kind === 'output') return outputNameOf(config);
  return nameIn(registries.activations, layerSpec(config, 'activation', column.index).id);
}
