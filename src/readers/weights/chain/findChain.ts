import type { DescribedLayer, WeightsFile } from '../file.ts';
import type { Tensor } from '../tensor.ts';
import { containersOf } from './containers.ts';
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
  /** Of this chain and of those that are left over, where each is a model of its own. */
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
  const layers = found.map(layer => ({ ...oriented(layer, transposed), module: layer.module }));
  const chains = chainsOf(layers);
  const [first] = chains;
  if (!first || chains.flat().length < layers.length || !areModels(chains)) return { layers: first ?? [], oriented: told, models: [] };
  const wanted = chains.find(([layer]) => top(layer!) === model) ?? first;
  const ordered = [wanted, ...chains.filter(chain => chain !== wanted)];
  return { layers: wanted, oriented: told, models: ordered.map(([layer]) => top(layer!)) };
}

/** Models in one file, at most. */
const MOST_MODELS = 8;

/** The longest chain, the longest of what it leaves over, and so on. */
function chainsOf<T extends ChainLayer & { readonly module: string }>(layers: readonly T[], most = MOST_MODELS): T[][] {
  if (layers.length === 0 || most === 0) return [];
  const containers = containersOf(layers);
  const chain = longestTrail(containers).flatMap(i => containers[i]!.places);
  const left = layers.filter((_, i) => !chain.includes(i));
  return [chain.map(i => layers[i]!), ...chainsOf(left, most - 1)];
}

function oriented({ weights, bias, rows, columns }: Found, transposed: boolean): ChainLayer {
  const [fanIn, fanOut] = transposed ? [columns, rows] : [rows, columns];
  const fits = bias !== null && bias.shape.reduce((product, extent) => product * extent, 1) === fanOut;
  return { weights, bias: fits ? bias : null, fanIn, fanOut, transposed, described: null };
}

const top = ({ weights }: ChainLayer) => weights.name.split(/[./]/)[0]!;

/** Whether chains are models of their own: under names that no other has, and none a single layer beside a longer one. */
function areModels(chains: readonly (readonly ChainLayer[])[]): boolean {
  const tops = chains.map(chain => new Set(chain.map(top)));
  const isAlone = tops.every((own, i) => tops.every((other, k) => i === k || ![...own].some(name => other.has(name))));
  return chains.length > 1 && isAlone && (chains[0]!.length === 1 || chains.every(({ length }) => length > 1));
}
