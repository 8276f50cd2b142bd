import type { RefusalCode, RefusalDetails } from './bytes.ts';
import type { Description, Format, OtherReason } from './file.ts';
import { digestOf, type LayerValues, layersOf } from './layers.ts';
import type { Dtype } from './numbers.ts';
import type { Drawn } from './origin/judge.ts';
import type { Detail, WeightsReading } from './readWeights.ts';
import type { Statistics } from './statistics/statistics.ts';

/** What is shown of an array: plain data, which a worker can send. */
export interface TensorReport extends Detail {
  readonly name: string;
  readonly shape: readonly number[];
  readonly dtype: Dtype;
  readonly statistics: Statistics;
  /** Whether the fan-in is its second extent. */
  readonly transposed: boolean;
  /** Who drew it, judged together with the other layers; undefined where it belongs to none. */
  readonly drawn: Drawn | undefined;
  /** What it is, where it belongs to no layer of the chain. */
  readonly other: OtherReason | null;
}

export interface LayerReport {
  readonly weights: string;
  readonly bias: string | null;
  readonly fanIn: number;
  readonly fanOut: number;
  readonly drawn: Drawn;
  readonly biasDrawn: Drawn;
  /** As in a link; undefined where the file does not say it, null where it is none of ours. */
  readonly activation: string | null | undefined;
}

/** What a page needs to know of a file of weights. */
export interface WeightsReport {
  readonly format: Format;
  readonly under: string | null;
  readonly tensors: readonly TensorReport[];
  readonly layers: readonly LayerReport[];
  readonly output: Description['output'] | null;
  /** False where nothing says which way the matrices lie. */
  readonly oriented: boolean;
  readonly transposed: boolean;
  /** What the models in it are called, the one that was read first, where there are several. */
  readonly models: readonly string[];
  readonly refusal: { readonly code: RefusalCode; readonly details: RefusalDetails } | null;
  /** The parameters of the chain, and their digest; null where they are more than a network here may have. */
  readonly values: { readonly layers: readonly LayerValues[]; readonly digest: string } | null;
}

/** More than the largest network here, 64 layers of 1024, has. */
const MOST_PARAMETERS = 1 << 27;

/** @throws Refusal where the file ends before its numbers */
export function reportOf(reading: WeightsReading): WeightsReport {
  const { file, chain, details, statistics, drawn, biasDrawn, refusal } = reading;
  const others = new Map(chain.others.map(({ name, why }) => [name, why]));
  const turned = new Map(chain.layers.map(({ weights, transposed }) => [weights, transposed]));
  const verdicts = new Map(
    chain.layers.flatMap(({ weights, bias }, i): [string, Drawn][] => [
      [weights.name, drawn[i]!],
      ...(bias ? ([[bias.name, biasDrawn[i]!]] as [string, Drawn][]) : []),
    ]),
  );
  const usual = chain.layers[0]?.transposed ?? file.format.startsWith('pytorch');
  const parameters = chain.layers.reduce((sum, { fanIn, fanOut }) => sum + fanIn * fanOut, 0);
  const layers = parameters > 0 && parameters <= MOST_PARAMETERS ? layersOf(chain) : null;
  return {
    format: file.format,
    under: file.under ?? null,
    tensors: file.tensors.map((tensor, i) => ({
      ...details[i]!,
      ...{ name: tensor.name, shape: tensor.shape, dtype: tensor.dtype, statistics: statistics.get(tensor)! },
      transposed: turned.get(tensor) ?? usual,
      drawn: verdicts.get(tensor.name),
      other: others.get(tensor.name) ?? null,
    })),
    layers: chain.layers.map(({ weights, bias, fanIn, fanOut, described }, i) => ({
      ...{ weights: weights.name, bias: bias?.name ?? null, fanIn, fanOut },
      ...{ drawn: drawn[i]!, biasDrawn: biasDrawn[i]!, activation: described?.activation },
    })),
    output: file.description?.output ?? null,
    oriented: chain.oriented,
    transposed: usual,
    models: chain.models,
    refusal: refusal && { code: refusal.code, details: refusal.details },
    values: layers && { layers, digest: digestOf(layers) },
  };
}
