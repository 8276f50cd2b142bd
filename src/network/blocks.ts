import { arrangements } from '../arrangements/all.ts';
import type { Part } from '../arrangements/arrangement.ts';
import { type Config, layerCount } from '../config/config.ts';
import type { BlockPlace } from '../initializers/initializer.ts';

/** Columns of a block; 0 in a network without blocks. */
const spanOf = ({ block }: Config): number => (block.id === 'plain' ? 0 : Number(block.params.span));

/** How many whole blocks follow the first column. */
export function blockCount(config: Config): number {
  const span = spanOf(config);
  return span === 0 ? 0 : Math.floor((layerCount(config) - 2) / span);
}

/** Where hidden layer `layer` stands in the blocks; null in the first column, among those left over at the end, and without blocks. */
export function blockPlace(config: Config, layer: number): BlockPlace | null {
  const span = spanOf(config);
  const count = blockCount(config);
  if (layer === 1 || layer - 1 > span * count) return null;
  return { index: Math.floor((layer - 2) / span) + 1, count, place: ((layer - 2) % span) + 1, span };
}

/** Whether block `index` (from 1) has a skip connection: what enters it is as wide as what leaves it. */
export function hasSkip(config: Config, index: number): boolean {
  const span = spanOf(config);
  const stem = 1 + (index - 1) * span;
  return index >= 1 && index <= blockCount(config) && config.widths[stem] === config.widths[stem + span];
}

/** What stands in hidden column `layer`, in order, as the arrangement has it. */
export function partsOf(config: Config, layer: number): readonly Part[] {
  const arrangement = arrangements.get(config.block.id);
  const place = blockPlace(config, layer);
  if (place) return place.place === place.span ? arrangement.last(place.span) : arrangement.inside;
  return layer === 1 && blockCount(config) > 0 ? arrangement.stem : ['dense', 'norm', 'activation'];
}

/** By the names of `summary`. */
export type Carrier = 'activations' | 'outputs' | 'stream';

/** What of hidden column `layer` lies on the stream, in a network that is no plain chain: the sum, where it is forked right away; else what leaves the column. */
export function carrierOf(config: Config, layer: number): Carrier | null {
  const place = blockPlace(config, layer);
  if (place && place.place < place.span) return null;
  const parts = partsOf(config, layer);
  return parts.includes('fork') && parts[parts.indexOf('join') + 1] === 'fork' ? 'stream' : 'outputs';
}
