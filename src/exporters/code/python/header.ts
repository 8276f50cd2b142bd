import type { Config } from '../../../config/config.ts';
import { registries } from '../../../i18n/en/registries.ts';
import { entryOf } from '../entries.ts';
import type { CodeContext } from '../framework.ts';

const nameOf = (table: Readonly<Record<string, { readonly name: string }>>, id: string): string =>
  entryOf(table, { id }).name.replace('–', '-').replace('×', 'x').replace('\u00a0', ' ');

/** The comment at a script's top: what the network is, where it comes from, how to run it. */
export function header(config: Config, { address, network, after }: CodeContext, fileName: string): string[] {
  const units = nameOf(registries.activations, config.activation.id);
  const weights = config.initializer.id === 'formula' ? 'by a formula' : nameOf(registries.initializers, config.initializer.id);
  const loss = nameOf(registries.losses, config.loss.id).toLowerCase();
  const own = Object.values(config.own).some(layers => Object.keys(layers).length > 0);
  return [
    `# A multilayer perceptron: ${units} units, ${loss}.`,
    ...structure(config),
    `# Weights: ${weights}.${own ? ' Some layers have settings of their own.' : ''}`,
    `# Network ${network} of ${plain(address)}`,
    ...(after
      ? [
          `# The page shows it after ${after.steps} steps of ${nameOf(registries.optimizers, after.optimizer.id)}: only run.npz has these weights.`,
        ]
      : []),
    '#',
    `#     python ${fileName}            # draws weights and inputs of its own`,
    `#     python ${fileName} run.npz    # takes those of the page, whose numbers it then prints`,
    '#',
    '# Seeds never match across frameworks, so run.npz carries the numbers themselves. The page',
    '# exports it, and `npm run -s describe -- LINK --npz run.npz` writes it.',
  ];
}

/** “Batch norm, pre-activation skip connections, dropout 0.1.” */
function structure({ norm, block, dropout }: Config): string[] {
  const said = [
    ...(norm.id === 'none' ? [] : [nameOf(registries.norms, norm.id)]),
    ...(block.id === 'plain' ? [] : [`${nameOf(registries.arrangements, block.id)} skip connections`]),
    ...(dropout === 0 ? [] : [`dropout ${dropout}`]),
  ].join(', ');
  return said === '' ? [] : [`# ${said[0]!.toUpperCase()}${said.slice(1)}.`];
}

/** An address as printable ASCII: nothing in it can end the comment. */
const plain = (address: string) => address.replace(/[^!-~]/gu, character => encodeURIComponent(character.toWellFormed()));
