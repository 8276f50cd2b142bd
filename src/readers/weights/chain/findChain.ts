import type { DescribedLayer, WeightsFile } from '../file.ts';
import type { Tensor } from '../tensor.ts';
import { type Found, findLayers, labelled } from './layers.ts';
import { natural } from './names.ts';
import { orientationOf } from './orientation.ts';
import { type Other, othersOf } from './others.ts';
import { longestTrail } from './trail.ts';

/** A dense layer of a file. */
export interface ChainLayer {
  readonly weights: Tensor;
  readonly bias: Tensor | null;
  readonly fanIn: number;
  readonly fanOut: number;
  /** Whether the matrix is stored as (fanOut, fanIn). */
  readonly transposed: boolean;
  /** What the file itself says of the layer. */
  readonly described: DescribedLayer | null;
}

/** The dense layers of a file that follow each other, from the inputs on. */
export interface Chain {
  readonly layers: readonly ChainLayer[];
  /** False where nothing says which way the matrices lie. */
  readonly oriented: boolean;
  readonly others: readonly Other[];
  /** Where the file holds several models, what they are called, this one first. */
  readonly models: readonly string[];
}

/** @param transposed which way the matrices lie, and `model` which one is wanted, where a person has said it */
export function findChain(file: WeightsFile, transposed?: boolean, model?: string): Chain {
  const ordered = file.sorted ? file.tensors.toSorted((a, b) => natural(a.name, b.name)) : file.tensors;
  const all = labelled(ordered);
  const { layers, oriented, models } = file.description?.layers.length
    ? describedLayers(file)
    : linked(findLayers(all), file.format, transposed, model);
  const used = new Set(layers.flatMap(({ weights, bias }) => [weights, bias].filter(tensor => tensor !== null)));
  return {
    layers,
    oriented,
    others: othersOf(labelled(file.tensors), used, file),
    models: file.models ? [file.under ?? '', ...file.models] : models,
  };
}

interface Linked {
  readonly layers: readonly ChainLayer[];
  readonly oriented: boolean;
  /** Of this chain and of the one that is left over, where that is a model of its own. */
  readonly models: readonly string[];
}

function describedLayers({ description, tensors }: WeightsFile): Linked {
  const byName = new Map(tensors.map(tensor => [tensor.name, tensor]));
  const layers = description!.layers.flatMap(described => {
    const weights = byName.get(described.weights);
    if (weights?.shape.length !== 2) return [];
    const bias = (described.bias === null ? null : byName.get(described.bias)) ?? null;
    const { transposed } = described;
    const [fanIn, fanOut] = (transposed ? weights.shape.toReversed() : weights.shape) as [number, number];
    return [{ weights, bias, fanIn, fanOut, transposed, described }];
  });
  return { layers, oriented: true, models: [] };
}

function linked(found: readonly Found[], format: WeightsFile['format'], given?: boolean, model?: string): Linked {
  const { transposed, told } = given === undefined ? orientationOf(found, format) : { transposed: given, told: true };
  const layers = found.map(layer => oriented(layer, transposed));
  const trail = longestTrail(layers);
  const left = layers.filter((_, i) => !trail.includes(i));
  const chain = trail.map(i => layers[i]!);
  if (!isOtherModel(chain, left)) return { layers: chain, oriented: told, models: [] };
  const both = [chain, longestTrail(left).map(i => left[i]!)];
  const ordered = both.findIndex(([first]) => top(first!) === model) === 1 ? both.toReversed() : both;
  return { layers: ordered[0]!, oriented: told, models: ordered.map(([first]) => top(first!)) };
}

function oriented({ weights, bias, rows, columns }: Found, transposed: boolean): ChainLayer {
  const [fanIn, fanOut] = transposed ? [columns, rows] : [rows, columns];
  const fits = bias !== null && bias.shape.reduce((product, extent) => product * extent, 1) === fanOut;
  return { weights, bias: fits ? bias : null, fanIn, fanOut, transposed, described: null };
}

const top = ({ weights }: ChainLayer) => weights.name.split(/[./]/)[0]!;

/** Whether the layers that are left over make one chain of their own, under other names. */
function isOtherModel(chain: readonly ChainLayer[], left: readonly ChainLayer[]): boolean {
  if (left.length === 0 || longestTrail(left).length < left.length) return false;
  const own = new Set(chain.map(top));
  return left.every(layer => !own.has(top(layer))) && (left.length > 1 || chain.length === 1);
}
