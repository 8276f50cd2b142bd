import type { Config } from '../../../config/config.ts';
import type { Plane } from '../../../engine/plane/plane.ts';
import { isClassified } from '../../../network/output.ts';

/** One network of the row, and what it makes of all inputs. */
export interface Scene {
  readonly id: 'a' | 'b';
  readonly config: Config;
  readonly plane: Plane;
}

export const isLine = ({ bounds }: Plane): boolean => bounds.length === 1;

/** Points of a map of this size. */
export const pointCount = (plane: Plane, size: number): number => (isLine(plane) ? size : size * size);

/** Points along an axis of a layer's maps. */
export const sizeOf = ({ maps, size, hiddenSize }: Plane, layer: number): number => (layer === maps.length ? size : hiddenSize);

/** What a network says of a point: a class and how sure it is of it, from 0 to 1, or a number. */
export type Says = { readonly label: number; readonly share: number } | { readonly value: number };

/** At point `i` of the outputs' grid. A single output says 1 where it lies above the middle of what its labels ask for. */
export function saysAt({ config, plane }: Scene, i: number): Says {
  const map = plane.maps.at(-1)!;
  const outputs = config.widths.at(-1)!;
  if (!isClassified(config)) return { value: map[i]! };
  if (outputs === 1) {
    const share = Math.min(1, Math.max(0, map[i]! / config.targetScale));
    return share > 0.5 ? { label: 1, share } : { label: 0, share: 1 - share };
  }
  const points = map.length / outputs;
  let label = 0;
  for (let j = 1; j < outputs; j++) if (map[j * points + i]! > map[label * points + i]!) label = j;
  return { label, share: Math.min(1, Math.max(0, map[label * points + i]! / (isSoftmax(config) ? 1 : config.targetScale))) };
}

const isSoftmax = ({ loss }: Config) => loss.id === 'softmaxCrossEntropy';

/** How sure a network that knows nothing is. */
export const chanceOf = ({ widths }: Config): number => 1 / Math.max(2, widths.at(-1)!);

/** The shares of the plane that go to each class; empty where there are none. */
export function classShares(scene: Scene): readonly number[] {
  const { config, plane } = scene;
  if (!isClassified(config)) return [];
  const shares = new Array<number>(Math.max(2, config.widths.at(-1)!)).fill(0);
  const points = pointCount(plane, plane.size);
  for (let i = 0; i < points; i++) {
    const said = saysAt(scene, i);
    if ('label' in said) shares[said.label]! += 1 / points;
  }
  return shares;
}

/** The largest finite magnitude; 0 where there is none. */
export function largest(values: Iterable<number>): number {
  let most = 0;
  for (const value of values) {
    const size = Math.abs(value);
    if (size > most && size < Number.POSITIVE_INFINITY) most = size;
  }
  return most;
}

/** The point of the grid that lies nearest to these inputs. */
export function indexAt({ bounds }: Plane, at: readonly number[], size: number): number {
  const places = bounds.map(([low, high], j) => Math.max(0, Math.min(size - 1, Math.floor(((at[j]! - low) / (high - low)) * size))));
  return places[0]! + (places[1] ?? 0) * size;
}
