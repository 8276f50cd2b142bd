import type { Initializer } from './initializer.ts';
import { std } from './params.ts';

/**
 * N(0, std²) with zeros as PyTorch's `sparse_` sets them: each column of its (out, in) matrix, that is each of our rows, one
 * input's connections to all units, has ⌈sparsity·m⌉ zeros at random places. Martens 2010 (§5) limits instead the connections
 * that come in to each unit (to 15), so that units do not saturate however many inputs there are.
 */
export const sparse: Initializer = {
  id: 'sparse',
  params: [
    { kind: 'number', id: 'sparsity', default: 0.1, min: 0, max: 1 },
    { ...std, default: 0.01 },
  ],
  aliases: ['torch.nn.init.sparse_'],
  citation: 'Martens 2010, §5',
  formula: () => null,
  distribution: () => null,
  variance({ fanOut }, params) {
    const kept = 1 - zeroCount(fanOut, params.sparsity) / fanOut;
    return Number(params.std) * Number(params.std) * kept;
  },
  *sample({ fanIn, fanOut }, params, draw) {
    draw.fill({ kind: 'normal', mean: 0, std: Number(params.std) });
    yield;
    const random = draw.random();
    const places = Array.from({ length: fanOut }, (_, j) => j);
    const zeros = zeroCount(fanOut, params.sparsity);
    for (let i = 0; i < fanIn; i++) {
      shuffleFirst(places, zeros, random);
      for (let k = 0; k < zeros; k++) draw.weights[i * fanOut + places[k]!] = 0;
      if (i % ROWS === ROWS - 1) yield;
    }
  },
};

/** Rows between two pauses: about a millisecond's work at width 1024. */
const ROWS = 64;

function zeroCount(fanOut: number, sparsity: number | string | undefined): number {
  return Math.ceil(Number(sparsity) * fanOut);
}

/** Puts a random choice, without repetition, in the first `count` places (Fisher–Yates, stopped early). */
function shuffleFirst(places: number[], count: number, random: () => number): void {
  for (let k = 0; k < count; k++) {
    const other = k + Math.floor(random() * (places.length - k));
    [places[k], places[other]] = [places[other]!, places[k]!];
  }
}
