import type { Config } from '../../config/config.ts';
import type { Dictionary } from '../../i18n/index.ts';
import { nameIn } from '../../i18n/names.ts';
import { layersOf } from '../../network/network.ts';
import { outputNameOf } from '../../network/output.ts';
import type { Step } from '../../network/step.ts';
import { type Column, layerIn } from './columns.ts';

/**
 * The data of the input; of a hidden layer what follows its product, in order (“BN + ReLU”: a norm, the sum with the stream, the activation); what the loss makes
 * of the output. null where the network has no such layer.
 */
export function whatIn(column: Column, config: Config, words: Pick<Dictionary, 'registries' | 'ui'>): string | null {
  if (layerIn(column, config) === null) return null;
  if (column.kind === 'input')
    return config.data.id === 'file' ? String(config.data.params.name) : nameIn(words.registries.datasets, config.data.id);
  if (column.kind === 'output') return outputNameOf(config);
  const { steps, block } = layersOf(config)[column.index - 1]!;
  const said = steps.flatMap(step => wordOf(step, words));
  const isLast = block !== null && block.place === block.span;
  const hasSkip = steps.some(step => step.kind === 'join' && step.from !== null);
  return [...said, ...(isLast && !hasSkip ? [words.ui.layer.noSkip] : [])].join(' ');
}

function wordOf(step: Step, { registries }: Pick<Dictionary, 'registries'>): string[] {
  switch (step.kind) {
    case 'norm':
      return [registries.norms[step.norm as keyof typeof registries.norms].short];
    case 'activation':
      return [nameIn(registries.activations, step.activation.id)];
    case 'join':
      return step.from === null ? [] : ['+'];
    case 'dropout':
      return [`p ${step.rate}`];
    default:
      return [];
  }
}
