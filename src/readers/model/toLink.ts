import { activations } from '../../activations/all.ts';
import { limits } from '../../config/limits.ts';
import { decode, encode } from '../../config/link.ts';
import { formatNet } from '../../config/net.ts';
import { formatSpec } from '../../config/spec.ts';
import { biasInitializers, initializers } from '../../initializers/all.ts';
import type { LayerReading, NetworkReading } from './reading.ts';

/** The fragment of the network, without `#`; null while a width is missing. What a link cannot say has been brought within its limits. */
export function toLink(network: NetworkReading): string | null {
  const { layers, loss } = network;
  const widths = linkWidths(network.widths);
  if (!widths) return null;
  const fields = [`net=${formatNet(widths)}`];
  const hidden = layers.slice(0, widths.length - 2);
  const shown = layers.length > widths.length - 1 ? [...layers.slice(0, widths.length - 2), layers.at(-1)!] : layers;
  fields.push(
    ...byLayer('act', hidden.slice(0, widths.length - 2), layer => layer.activation && formatSpec(layer.activation, activations), 'relu'),
  );
  fields.push(...byLayer('init', shown, layer => layer.initializer && formatSpec(layer.initializer, initializers), 'pytorchLinear'));
  if (!shown.every(hasOwnBiases))
    fields.push(...byLayer('bias', shown, layer => layer.bias && formatSpec(layer.bias, biasInitializers), 'zeros'));
  if (loss) fields.push(`loss=${loss}`);
  return encode(decode(fields.map(field => field.replaceAll('%', '%25').replaceAll('&', '%26')).join('&')).experiment);
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

/** What most layers have, and then the others' own. */
function byLayer(key: string, layers: readonly LayerReading[], textOf: (layer: LayerReading) => string | null, fallback: string): string[] {
  const texts = layers.map(layer => textOf(layer) ?? fallback);
  if (texts.length === 0) return [];
  const count = (text: string) => texts.filter(other => other === text).length;
  const most = texts.reduce((best, next) => (count(next) > count(best) ? next : best));
  return [`${key}=${most}`, ...texts.flatMap((text, i) => (text === most ? [] : [`${key}.${i + 1}=${text}`]))];
}
