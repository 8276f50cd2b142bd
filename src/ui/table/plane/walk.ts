import type { Bounds } from '../../../engine/plane/plane.ts';
import { between, type Pointed } from './reading.ts';

/** By arrow keys: the inputs a thirty-second of the plane farther, from the middle; Home leads there, Escape away. undefined for other keys. */
export function walk(key: string, pointed: Pointed | null, bounds: readonly Bounds[]): Pointed | null | undefined {
  if (key === 'Escape') return null;
  const middle = bounds.map(bound => between(bound, 0.5));
  if (key === 'Home') return { at: middle, unit: null };
  const move = moves[key];
  if (!move) return undefined;
  const from = pointed?.at ?? middle;
  return { at: bounds.map(([low, high], j) => Math.max(low, Math.min(high, from[j]! + (move[j]! * (high - low)) / 32))), unit: null };
}

const moves: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowDown: [0, -1],
  ArrowUp: [0, 1],
};
