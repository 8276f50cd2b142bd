import seedrandom from 'seedrandom';

/** A 128-bit key as four int32. */
export type Key = readonly [number, number, number, number];

/**
 * The key of one use of randomness (`weights/3`, `inputs`, `labels`) under a seed. A pure function of the two texts,
 * so that no use ever shifts another.
 */
export function streamKey(seed: string, path: string): Key {
  const random = seedrandom(`${seed}/${path}`);
  return [random.int32(), random.int32(), random.int32(), random.int32()];
}
