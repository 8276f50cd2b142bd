import { parseSpec } from '../../config/spec.ts';
import { initializers } from '../../initializers/all.ts';
import type { LayerShape } from '../../initializers/initializer.ts';
import type { Spec } from '../../lib/params.ts';
import { singularValues, singularValuesWork } from '../../lib/singularValues.ts';
import { finish } from '../../lib/steps.ts';
import { type Bytes, Refusal } from './bytes.ts';
import { type Chain, type ChainLayer, findChain } from './chain/findChain.ts';
import type { WeightsFile } from './file.ts';
import { type Dtype, isFloat, sizeOf } from './numbers.ts';
import { openWeights } from './openWeights.ts';
import { biasOrigin } from './origin/biases.ts';
import type { Framework } from './origin/candidates.ts';
import type { Sample } from './origin/fit.ts';
import { type Drawn, judge } from './origin/judge.ts';
import { type Matrix, spectralNorm } from './origin/matrix.ts';
import { type Origin, weightsOrigin } from './origin/origin.ts';
import { bucketsOfNothing, stepsOf } from './statistics/buckets.ts';
import { type Histogram, histogramOf } from './statistics/histogram.ts';
import { type Statistics, statisticsOf } from './statistics/statistics.ts';
import type { Tensor } from './tensor.ts';

/** A file of weights, read once. */
export interface WeightsReading {
  readonly file: WeightsFile;
  readonly chain: Chain;
  readonly statistics: ReadonlyMap<Tensor, Statistics>;
  /** What was asked for by `detailed`, in the order of the arrays; empty otherwise. */
  readonly details: readonly Detail[];
  /** By layer of the chain. */
  readonly drawn: readonly Drawn[];
  readonly biasDrawn: readonly Drawn[];
  /** Why there is no network in it, though it was read. */
  readonly refusal: Refusal | null;
}

/** What is shown of an array besides its moments. */
export interface Detail {
  readonly histogram: Histogram | null;
  /** Of a matrix that is not too large: its largest singular value, and ‖W‖² in units of that value's square (Rudelson & Vershynin 2007). */
  readonly spectralNorm: number | null;
  readonly stableRank: number | null;
  /** All singular values of a matrix that is not too large, the largest first. */
  readonly singularValues: Float32Array | null;
  /** Who may have drawn a matrix, where it is stored as (fanIn, fanOut), and as (fanOut, fanIn). Null for other arrays. */
  readonly origins: readonly [asStored: Origin, turned: Origin] | null;
}

export interface ReadOptions {
  /** Also what is shown of each array. */
  readonly detailed?: boolean;
  /** Which way the matrices lie, where a person has said it. */
  readonly transposed?: boolean;
  /** Which of several models, likewise. */
  readonly model?: string;
  /** Called after each array, with how many bytes of numbers have been read. */
  onProgress?(bytes: number): void;
}

/** Larger matrices are judged by their numbers alone, not by their singular values. */
const MOST_MULTIPLIED = 1 << 22;

/** @throws Refusal */
export function readWeights(bytes: Bytes, { detailed = false, transposed, model, onProgress }: ReadOptions = {}): WeightsReading {
  const file = openWeights(bytes, model);
  const chain = findChain(file, transposed, model);
  const framework = frameworkOf(file);
  const statistics = new Map<Tensor, Statistics>();
  const origins = new Map<Tensor, Origin>();
  const buckets = bucketsOfNothing();
  const places = placesOf(chain.layers);
  const details: Detail[] = [];
  const budget = { left: ALL_SPECTRUM_WORK };
  let done = 0;
  for (const tensor of file.tensors) {
    const own = statisticsOf(tensor, buckets);
    statistics.set(tensor, own);
    done += own.count * sizeOf(tensor.dtype);
    onProgress?.(done);
    const place = places.get(tensor);
    if (!place && !detailed) continue;
    const sample = { statistics: own, steps: stepsOf(buckets), rounding: roundingOf(tensor.dtype) };
    if (detailed) details.push(detailOf(tensor, sample, place, framework, budget));
    if (place) origins.set(tensor, place.isBias ? biasOrigin(sample, place.shape) : originOf(tensor, sample, place, framework));
  }
  return { file, chain, statistics, details, ...verdicts(chain, origins), refusal: refusalOf(file) };
}

function refusalOf({ tensors, format }: WeightsFile): Refusal | null {
  const [only, second] = tensors;
  if (!only || second || only.shape.length > 1) return null;
  return new Refusal('vector', { count: only.shape[0] ?? 1 }, format);
}

function matrixOf(tensor: Tensor): Matrix | null {
  const [rows, columns] = tensor.shape as [number, number];
  return rows * columns <= MOST_MULTIPLIED ? { values: tensor.values(), rows, columns } : null;
}

function detailOf(tensor: Tensor, sample: Sample, place: Place | undefined, framework: Framework, budget: Budget): Detail {
  const { min, max, rms, count, finiteCount } = sample.statistics;
  const histogram = histogramOf(sample.steps, min, max);
  if (tensor.shape.length !== 2 || count === 0)
    return { histogram, spectralNorm: null, stableRank: null, singularValues: null, origins: null };
  const [rows, columns] = tensor.shape as [number, number];
  const matrix = matrixOf(tensor);
  const largest = matrix && finiteCount === count ? spectralNorm(matrix) : null;
  const subject = { ...sample, matrix, isInteger: !isFloat(tensor.dtype) };
  const at = place ? place.shape : { layer: 2, depth: 3 };
  const declared = place ? declaredBy(place.layer) : null;
  const origin = (fanIn: number, fanOut: number, transposed: boolean) =>
    weightsOrigin(subject, { ...at, fanIn, fanOut }, transposed, framework, declared);
  return {
    histogram,
    spectralNorm: largest,
    stableRank: largest && rms !== null ? (count * rms * rms) / (largest * largest) : null,
    singularValues: matrix && finiteCount === count ? allSingularValues(matrix, budget) : null,
    origins: [origin(rows, columns, false), origin(columns, rows, true)],
  };
}

/** Entries worked on for the singular values of one matrix, and of all in a file: some tenths of a second, and a second. */
const MOST_SPECTRUM_WORK = 1.5e8;
const ALL_SPECTRUM_WORK = 6e8;

/** What is left of the work. */
interface Budget {
  left: number;
}

function allSingularValues({ values, rows, columns }: Matrix, budget: Budget): Float32Array | null {
  const work = singularValuesWork(rows, columns);
  if (Math.min(rows, columns) < 2 || work > Math.min(MOST_SPECTRUM_WORK, budget.left)) return null;
  budget.left -= work;
  return Float32Array.from(finish(singularValues(values, rows, columns)));
}

function originOf(tensor: Tensor, sample: Sample, { shape, layer }: Place, framework: Framework): Origin {
  const matrix = matrixOf(tensor);
  return weightsOrigin({ ...sample, matrix, isInteger: !isFloat(tensor.dtype) }, shape, layer.transposed, framework, declaredBy(layer));
}

function declaredBy({ described }: ChainLayer): Spec | null {
  return described?.declared ? parseSpec(described.declared, initializers) : null;
}

interface Place {
  readonly layer: ChainLayer;
  readonly shape: LayerShape;
  readonly isBias: boolean;
}

function placesOf(layers: readonly ChainLayer[]): ReadonlyMap<Tensor, Place> {
  const places = new Map<Tensor, Place>();
  layers.forEach((layer, i) => {
    const shape = { fanIn: layer.fanIn, fanOut: layer.fanOut, layer: i + 1, depth: layers.length };
    places.set(layer.weights, { layer, shape, isBias: false });
    if (layer.bias) places.set(layer.bias, { layer, shape, isBias: true });
  });
  return places;
}

function verdicts({ layers }: Chain, origins: ReadonlyMap<Tensor, Origin>): Pick<WeightsReading, 'drawn' | 'biasDrawn'> {
  const drawn = judge(layers.map(({ weights }) => origins.get(weights)!));
  const biasDrawn = judge(
    layers.map(({ bias }) => (bias ? origins.get(bias)! : null)),
    drawn,
  );
  return { drawn, biasDrawn };
}

/** Relative: half the last digit of the type. */
function roundingOf(dtype: Dtype): number {
  return dtype === 'float16' ? 2 ** -11 : dtype === 'bfloat16' ? 2 ** -8 : 0;
}

function frameworkOf({ format, tensors }: WeightsFile): Framework {
  if (format.startsWith('pytorch')) return 'pytorch';
  if (format === 'keras') return 'keras';
  if (tensors.some(({ name }) => /(^|[./])params[./]|\.kernel$/.test(name))) return 'flax';
  if (tensors.some(({ name }) => /kernel:0$|vars\/0$|^sequential/.test(name))) return 'keras';
  return format === 'safetensors' || tensors.some(({ name }) => /\.weight$/.test(name)) ? 'pytorch' : null;
}
