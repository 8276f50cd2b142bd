import { takesTargets } from '../../network/output.ts';
import { type Places, reserveRows } from '../machine/places.ts';
import { forward } from '../passes/forward.ts';
import { head } from '../passes/head.ts';
import { type Pass, unrecorded } from '../passes/pass.ts';
import { fillTargets } from '../sources/targets.ts';
import { boundsOf, type Grid, gridOf, pointAt } from './grid.ts';
import type { Bounds, Plane } from './plane.ts';
import { heldOutPoints, pointsOf } from './points.ts';

/** Bytes that the values of the samples on their way may take. */
const MOST_BYTES = 2 ** 23;

/** Where the grid's samples lie, for the places of each run: a training looks at many steps and reserves them once. */
const reserved = new WeakMap<Places, Places>();

/**
 * Sends a grid over all inputs through the network as it stands, in the places of their own: right after a pass, whose batch, statistics and parameters it leaves as they are. Yields the share
 * of the run's work that is done. @throws RangeError when memory does not suffice
 */
export function* probe(pass: Pass): Generator<number, Plane, void> {
  const { arena, config, layers, places } = pass;
  const grid = gridOf(config);
  const { size } = grid;
  const isLine = config.widths[0] === 1;
  const lines = isLine ? 1 : linesAtOnce(pass, size);
  const own = reserved.get(places) ?? reserveRows(pass, config, layers, places, size * lines);
  reserved.set(places, own);
  const heldOut = heldOutPoints(pass);
  const training = pointsOf(pass, places);
  const bounds = boundsOf(arena.floats(places.inputs, config.batchSize * config.widths[0]!), config.widths[0]!);
  const maps = layers.map(({ isOutput, fanOut }) => {
    const hidden = size / grid.stride;
    return isOutput ? new Float32Array(fanOut * count(size)) : new Float32Array(Math.min(fanOut, grid.unitMost) * count(hidden));
  });
  const target = isFunction(pass) ? new Float32Array(count(size)) : null;
  const all: Pass = {
    ...{ ...pass, ...unrecorded, places: own, isProbing: true },
    config: { ...config, batchSize: size * lines },
    parameters: pass.parameters.map(of => ({ ...of, sampled: true })),
    done: () => pass.done(0),
  };
  for (let first = 0; first < (isLine ? 1 : size); first += lines) {
    fillGrid(all, bounds, size, first, lines);
    yield* forward(all);
    head(all);
    collect(all, maps, grid, first, lines);
    if (target) target.set(firstOutputs(all, size * lines), first * size);
  }
  return { bounds, size, hiddenSize: size / grid.stride, maps, target, training, heldOut };

  function count(size: number): number {
    return isLine ? size : size * size;
  }
}

const isFunction = ({ config }: Pass) => takesTargets(config) && (config.targets.id === 'function' || config.targets.id === 'inputs');

/** A divisor of `size`, so that all goes are alike. */
function linesAtOnce({ layers }: Pass, size: number): number {
  const row = 4 * layers.reduce((sum, { steps, fanOut }) => sum + steps.length * fanOut, 0);
  let lines = size;
  while (lines > 1 && size * lines * row > MOST_BYTES) lines = largestDivisor(size, lines - 1);
  return lines;
}

function largestDivisor(of: number, most: number): number {
  let divisor = most;
  while (of % divisor !== 0) divisor--;
  return divisor;
}

/** Lines `first` and on of the grid, as inputs; what the outputs should be there, and labels that mean nothing. */
function fillGrid(pass: Pass, bounds: readonly Bounds[], size: number, first: number, lines: number): void {
  const { arena, config, places } = pass;
  const inputs = arena.floats(places.inputs, size * lines * bounds.length);
  for (let row = 0; row < size * lines; row++) {
    inputs[row * bounds.length] = pointAt(bounds[0]!, row % size, size);
    if (bounds[1]) inputs[2 * row + 1] = pointAt(bounds[1], first + Math.floor(row / size), size);
  }
  arena.words(places.labels, size * lines).fill(0);
  fillTargets(pass, config, places, size * lines, '');
}

/** The targets of the first output. */
function firstOutputs({ arena, config, places }: Pass, rows: number): Float32Array {
  const outputs = config.widths.at(-1)!;
  return arena.floats(places.targets, rows * outputs).filter((_, i) => i % outputs === 0);
}

/** Writes what leaves each layer to the maps of its units. */
function collect({ arena, layers, places }: Pass, maps: readonly Float32Array[], grid: Grid, first: number, lines: number): void {
  for (const { layer, fanOut, isOutput } of layers) {
    const map = maps[layer - 1]!;
    const values = arena.floats(places.layers[layer - 1]!.outputs, grid.size * lines * fanOut);
    const stride = isOutput ? 1 : grid.stride;
    const size = grid.size / stride;
    const units = isOutput ? fanOut : Math.min(fanOut, grid.unitMost);
    const points = map.length / units;
    for (let y = first + ((stride - (first % stride)) % stride); y < first + lines; y += stride) {
      for (let x = 0; x < size; x++) {
        const from = ((y - first) * grid.size + x * stride) * fanOut;
        const to = (y / stride) * size + x;
        for (let unit = 0; unit < units; unit++) map[unit * points + to] = values[from + unit]!;
      }
    }
  }
}
