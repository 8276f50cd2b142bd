/** From and to of an input. */
export type Bounds = readonly [low: number, high: number];

/** Samples as points: of each its inputs (count × inputs) and its targets (count × outputs), or where there are labels, those. */
export interface Points {
  readonly inputs: Float32Array<ArrayBuffer>;
  readonly labels: Uint32Array<ArrayBuffer>;
  /** Empty where the loss takes labels. */
  readonly targets: Float32Array<ArrayBuffer>;
}

/** What a network makes of all inputs, where it has one of them (a line) or two (a plane), on a grid of points. */
export interface Plane {
  /** Of the first input, and of the second where there is one. */
  readonly bounds: readonly Bounds[];
  /** Points of the outputs' grid along each axis, and of the hidden layers'. */
  readonly size: number;
  readonly hiddenSize: number;
  /**
   * Layer by layer what leaves its first units, unit by unit: on a line `size` values, on a plane size × size, the rows by the second input from low to high. The last layer has
   * the outputs' activations, such as probabilities.
   */
  readonly maps: readonly Float32Array<ArrayBuffer>[];
  /** What the outputs should be on the grid (size, or size × size), where a function says so; the same for all outputs. */
  readonly target: Float32Array<ArrayBuffer> | null;
  readonly training: Points;
  /** Others of the same kind, which the training does not see; null where there can be none. */
  readonly heldOut: Points | null;
}

/** What is transferred with a plane, and not copied. */
export const buffersOf = ({ maps, target, training, heldOut }: Plane): ArrayBuffer[] =>
  [...maps, ...(target ? [target] : []), ...[training, ...(heldOut ? [heldOut] : [])].flatMap(points => Object.values(points))].map(
    ({ buffer }) => buffer,
  );
