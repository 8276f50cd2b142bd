import { formatNumber } from '../../../charts/formatNumber.ts';
import type { Bounds } from '../../../engine/plane/plane.ts';
import type { PlaneWords } from '../../../i18n/en/plane.ts';
import { indexAt, isLine, pointCount, type Scene, saysAt } from './task.ts';

/** What is pointed at: inputs, and which unit of which layer, or the outputs. */
export interface Pointed {
  readonly at: readonly number[];
  readonly unit: { readonly layer: number; readonly index: number } | null;
}

const NAMES = ['x₁', 'x₂'] as const;

/** Each input, or where nothing is pointed at, from where to where it goes. */
export function inputTexts({ plane }: Scene, pointed: Pointed | null): readonly string[] {
  const names = isLine(plane) ? ['x'] : NAMES;
  return plane.bounds.map(
    ([low, high], j) => `${names[j]} ${pointed ? formatNumber(pointed.at[j]!) : `${formatNumber(low)} … ${formatNumber(high)}`}`,
  );
}

/** What a network says there. */
export function saysText(scene: Scene, { at, unit }: Pointed, words: PlaneWords): string {
  const { plane } = scene;
  if (unit && unit.layer < plane.maps.length) {
    const points = pointCount(plane, plane.hiddenSize);
    const value = plane.maps[unit.layer - 1]![unit.index * points + indexAt(plane, at, plane.hiddenSize)];
    return value === undefined ? '' : words.unit(unit.index + 1, formatNumber(value));
  }
  const said = saysAt(scene, indexAt(plane, at, plane.size));
  return 'label' in said ? words.classAt(said.label, percent(said.share)) : formatNumber(said.value);
}

/** The value at a share of the way. */
export const between = ([low, high]: Bounds, share: number): number => low + Math.max(0, Math.min(1, share)) * (high - low);

export const percent = (share: number): string => `${(100 * share).toFixed(0)}\u00a0%`;
