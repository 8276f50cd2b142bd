import { limits } from '../../config/limits.ts';
import { decode, encode } from '../../config/link.ts';
import { formatNet } from '../../config/net.ts';
import { formatSpec } from '../../config/spec.ts';
import { biasInitializers, initializers } from '../../initializers/all.ts';
import { arrange, byColumn, type Unsaid } from './arrange.ts';
import { headFields } from './head.ts';
import type { LayerReading, NetworkReading } from './reading.ts';

/** The fragment of the network, without `#`; null while a width is missing. What a link cannot say has been brought within its limits. */
export function toLink(network: NetworkReading): string | null {
  return linkFor(network)?.link ?? null;
}

/** The same, and what the link leaves unsaid. */
export function linkFor(network: NetworkReading): { readonly link: string; readonly unsaid: readonly Unsaid[] } | null {
  const { layers } = network;
  const widths = linkWidths(network.widths);
  if (!widths) return null;
  const isCut = layers.length > widths.length - 1;
  const shown = isCut ? [...layers.slice(0, widths.length - 2), layers.at(-1)!] : layers;
  const { fields, unsaid } = isCut ? { fields: [], unsaid: [] } : arrange(widths, network.sequence);
  const texts = [
    `net=${formatNet(widths)}`,
    ...fields,
    ...byColumn(
      'init',
      shown.map(layer => (layer.initializer ? formatSpec(layer.initializer, initializers) : 'pytorchLinear')),
      '',
    ),
    ...(shown.every(hasOwnBiases)
      ? []
      : byColumn(
          'bias',
          shown.map(layer => (layer.bias ? formatSpec(layer.bias, biasInitializers) : 'zeros')),
          '',
        )),
    ...headFields(network),
  ];
  const link = texts.map(field => field.replaceAll('%', '%25').replaceAll('&', '%26')).join('&');
  const isKnown = shown.every(({ initializer }) => initializer !== null);
  return { link: encode(decode(link).experiment), unsaid: isKnown ? unsaid : [...unsaid, 'weights'] };
}

/** Widths within the limits; null while one is missing. */
function linkWidths(widths: readonly (number | null)[]): number[] | null {
  if (widths.includes(null)) return null;
  const clamp = (width: number, { min, max }: { min: number; max: number }) => Math.min(max, Math.max(min, width));
  const [input, ...rest] = widths as number[];
  const output = clamp(rest.pop()!, limits.classes);
  const hidden = rest.slice(0, limits.hiddenLayers.max).map(width => clamp(width, limits.width));
  return [clamp(input!, limits.inputWidth), ...hidden, output];
}

/** Biases that the initializer brings along are not said. */
function hasOwnBiases({ initializer, bias }: LayerReading): boolean {
  if (!initializer || !bias) return false;
  return initializers.get(initializer.id).biases ? initializer.id === bias.id : bias.id === 'zeros';
}
