import type { Edge } from './trail.ts';

/** A layer, and the module that it belongs to: `actor.0`. */
interface Placed extends Edge {
  readonly module: string;
}

/** Layers that belong together, as one edge from the inputs of the first to the outputs of the last. */
interface Container extends Edge {
  /** Their places among all layers. */
  readonly places: readonly number[];
}

/**
 * Layers of one module of modules that follow each other as they stand, such as those of a `Sequential`, are entered at the first and left at the last: of an actor and
 * a critic of the same widths no half is put on the other's.
 */
export function containersOf(layers: readonly Placed[]): Container[] {
  const byParent = new Map<string, number[]>();
  for (const [i, { module }] of layers.entries()) {
    const places = byParent.get(parentOf(module));
    if (places) places.push(i);
    else byParent.set(parentOf(module), [i]);
  }
  return [...byParent.values()].flatMap(places =>
    followEachOther(layers, places) ? [join(layers, places)] : places.map(i => join(layers, [i])),
  );
}

const parentOf = (module: string): string => module.split(/[./#]/).slice(0, -1).join('.');

const followEachOther = (layers: readonly Placed[], places: readonly number[]): boolean =>
  places.every((place, i) => i === 0 || layers[places[i - 1]!]!.fanOut === layers[place]!.fanIn);

const join = (layers: readonly Placed[], places: readonly number[]): Container => ({
  places,
  fanIn: layers[places[0]!]!.fanIn,
  fanOut: layers[places.at(-1)!]!.fanOut,
  length: places.length,
});
