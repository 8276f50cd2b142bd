import type { Config } from '../../../config/config.ts';
import { type Layer, layersOf } from '../../../network/network.ts';
import type { Lines } from '../entries.ts';
import { bracketed, real } from './text.ts';

/** How the calls of `to_unit_variance` follow each other, one for each layer whose weights LSUV scales to the batch; empty without such layers. */
export function unitVarianceLoop(config: Config): Lines {
  const scaled = layersOf(config).filter(({ initializer }) => initializer.id === 'lsuv');
  if (scaled.length === 0) return [];
  const tolerances = scaled.map(({ initializer }) => real(Number(initializer.params.tolerance)));
  if (scaled.length === 1) return [`to_unit_variance(${scaled[0]!.layer}, tolerance=${tolerances[0]})`];
  if (tolerances.every(tolerance => tolerance === tolerances[0])) {
    return [...loopOver('i', numbersOf(scaled)), `    to_unit_variance(i, tolerance=${tolerances[0]})`];
  }
  const pairs = scaled.map(({ layer }, k) => `(${layer}, ${tolerances[k]})`).join(', ');
  return [...loopOver('i, tolerance', `[${pairs}]`), '    to_unit_variance(i, tolerance)'];
}

function numbersOf(layers: readonly Layer[]): string {
  const numbers = layers.map(({ layer }) => layer);
  const [from, to] = [numbers[0]!, numbers.at(-1)!];
  if (numbers.length > 2 && to - from === numbers.length - 1) return `range(${from}, ${to + 1})`;
  return `[${numbers.join(', ')}]`;
}

const loopOver = (names: string, what: string): Lines =>
  what.startsWith('[') ? bracketed(`for ${names} in [`, what.slice(1, -1), ']:', 90) : [`for ${names} in ${what}:`];
