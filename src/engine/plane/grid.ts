import { type Config, layerCount } from '../../config/config.ts';
import type { Bounds } from './plane.ts';

/** How fine a plane is seen. */
export interface Grid {
  /** Points along each axis; of a hidden layer's maps, which are smaller, every `stride`-th. */
  readonly size: number;
  readonly stride: number;
  /** Units of a hidden layer that have a map, at the most. */
  readonly unitMost: number;
}

/** Points of a line: as many as are told apart. */
const LINE = 192;
const SIZES = [64, 48, 32, 24] as const;
/** Multiply-adds of a plane: some ten milliseconds. */
const MOST_WORK = 2e8;
const MOST_UNITS = 64;
/** Numbers of all hidden maps together. */
const MOST_VALUES = 2 ** 20;

/** The finest grid that does not take long, whatever the network. */
export function gridOf(config: Config): Grid {
  const { widths } = config;
  const isLine = widths[0] === 1;
  const weights = widths.slice(1).reduce((sum, width, i) => sum + width * widths[i]!, 0);
  const size = isLine ? LINE : (SIZES.find(size => size ** 2 * weights <= MOST_WORK) ?? SIZES.at(-1)!);
  const stride = isLine ? 1 : 2;
  const points = (size / stride) ** widths[0]!;
  const unitMost = Math.max(1, Math.min(MOST_UNITS, Math.floor(MOST_VALUES / (layerCount(config) * points))));
  return { size, stride, unitMost };
}

/** Beyond the outermost samples, as a share of how far these spread. */
const MARGIN = 0.1;
/** Bounds are multiples of a sixteenth of the least power of two that covers them, so that they stand still while the samples hardly move. */
const STEPS = 16;

/** Where all samples (count × width) lie, with a margin: of two inputs a square, so that a circle is a circle. */
export function boundsOf(inputs: ArrayLike<number>, width: number): readonly Bounds[] {
  const ends = Array.from({ length: width }, (_, j) => endsOf(inputs, width, j));
  const spread = Math.max(...ends.map(([low, high]) => high - low)) || 1;
  const step = 2 ** Math.ceil(Math.log2(spread)) / STEPS;
  const half = Math.ceil((spread * (0.5 + MARGIN)) / step) * step;
  return ends.map(([low, high]) => {
    const middle = Math.round((low + high) / 2 / step) * step;
    return [middle - half, middle + half];
  });
}

function endsOf(inputs: ArrayLike<number>, width: number, j: number): Bounds {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = j; i < inputs.length; i += width) {
    if (inputs[i]! < low) low = inputs[i]!;
    if (inputs[i]! > high) high = inputs[i]!;
  }
  return Number.isFinite(high - low) ? [low, high] : [-1, 1];
}

/** The middle of the i-th of so many pieces. */
export const pointAt = ([low, high]: Bounds, i: number, size: number): number => low + ((i + 0.5) / size) * (high - low);
