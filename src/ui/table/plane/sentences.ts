import { formatNumber } from '../../../charts/formatNumber.ts';
import { type Column, layerIn } from '../../../diagnostics/table/columns.ts';
import type { PlaneWords } from '../../../i18n/en/plane.ts';
import type { Ui } from '../../../i18n/en/ui.ts';
import { inputTexts, percent } from './reading.ts';
import { classShares, isLine, largest, type Scene } from './task.ts';

/** What a cell's drawings show, for who does not see them. */
export function cellSentence(column: Column, name: string, scenes: readonly Scene[], words: PlaneWords, { marks }: Ui): string {
  const parts = scenes.flatMap(scene => {
    const layer = layerIn(column, scene.config);
    return layer === null ? [] : [`${scene.id.toUpperCase()} ${partOf(column, layer, scene, words)}`];
  });
  return `${name}${marks.comma}${words.name}${marks.colon}${parts.join(marks.semicolon)}`;
}

function partOf({ kind }: Column, layer: number, scene: Scene, words: PlaneWords): string {
  const { config, plane } = scene;
  if (kind === 'input') return words.spoken.samples(plane.training.inputs.length / plane.bounds.length, inputTexts(scene, null).join(', '));
  const size = formatNumber(largest(plane.maps[layer - 1]!));
  if (kind === 'hidden') return words.spoken.units(config.widths[layer]!, size);
  const shares = classShares(scene);
  if (shares.length > 0) return words.spoken.classes(shares.map((share, label) => words.classAt(label, percent(share))));
  return words.spoken.numbers(size, isLine(plane) && plane.target ? formatNumber(errorOf(scene)) : null);
}

/** The root mean square of what the first output is off the target function. */
function errorOf({ plane: { maps, target, size } }: Scene): number {
  const squares = target!.reduce((sum, value, i) => sum + (maps.at(-1)![i]! - value) ** 2, 0);
  return Math.sqrt(squares / size);
}
