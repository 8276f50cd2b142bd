import type { Config, Experiment } from '../config/config.ts';
import { encode } from '../config/link.ts';
import { combineDigests } from '../engine/digests.ts';
import { layersOf } from '../engine/network.ts';
import type { RunResult } from '../engine/run.ts';
import { quantileLevels, quantities, type TensorSummary } from '../engine/summary.ts';
import { losses } from '../losses/all.ts';
import { formulaWarnings } from './warnings.ts';

const FORMAT = 'initscope/1';

/** What one network gave, to be written out. */
export interface Outcome {
  readonly config: Config;
  readonly result: RunResult;
}

/** The digest of all that is shown: A's, or of A's and B's together. */
export const wholeDigest = (a: RunResult, b: RunResult | null): string => (b ? combineDigests([a.digest, b.digest]) : a.digest);

/**
 * The whole experiment as JSON of format `initscope/1` (the README documents it). `warnings` are sentences about the link; those about
 * formulas are added. Numbers that JSON cannot hold are the strings
 * "NaN", "Infinity" and "-Infinity"; what is not defined is null.
 */
export function toJson(experiment: Experiment, warnings: readonly string[], a: RunResult, b: RunResult | null): object {
  return {
    format: FORMAT,
    link: `#${encode(experiment)}`,
    config: { A: experiment.a, ...(experiment.b && { B: experiment.b }) },
    digest: wholeDigest(a, b),
    warnings: [...warnings, ...formulaWarnings(experiment)],
    networks: {
      A: network({ config: experiment.a, result: a }),
      ...(experiment.b && b && { B: network({ config: experiment.b, result: b }) }),
    },
  };
}

function network({ config, result }: Outcome): object {
  return {
    loss: result.loss === null ? null : number(result.loss),
    digest: result.digest,
    weightsDigest: result.weightsDigest,
    inputs: summary(result.inputs),
    layers: layersOf(config).map((layer, i) => ({
      name: layer.name,
      fanIn: layer.fanIn,
      fanOut: layer.fanOut,
      activation: layer.activation?.id ?? losses.get(config.loss.id).outputActivation,
      initializer: layer.initializer.id,
      ...Object.fromEntries(
        quantities.flatMap(quantity => {
          const tensor = result.layers[i]![quantity];
          return tensor ? [[quantity, summary(tensor)]] : [];
        }),
      ),
    })),
  };
}

function summary(tensor: TensorSummary): object {
  const share = (count: number | null) => (count === null ? null : count / tensor.count);
  const { low, high, counts, below, above } = tensor.histogram;
  return {
    count: tensor.count,
    mean: defined(tensor.mean),
    std: defined(tensor.std),
    rms: defined(tensor.rms),
    min: defined(tensor.min),
    max: defined(tensor.max),
    skewness: defined(tensor.skewness),
    excessKurtosis: defined(tensor.excessKurtosis),
    quantiles: Object.fromEntries(quantileLevels.map((level, i) => [String(level), defined(tensor.quantiles[i]!)])),
    zeroFraction: share(tensor.zeroCount),
    saturatedFraction: share(tensor.saturatedCount),
    deadUnitCount: tensor.deadUnitCount,
    nanCount: tensor.nanCount,
    infinityCount: tensor.infinityCount,
    subnormalCount: tensor.subnormalCount,
    histogram: { low: defined(low), high: defined(high), counts: Array.from(counts), below, above },
    digest: tensor.digest,
  };
}

const defined = (x: number): number | string | null => (Number.isNaN(x) ? null : number(x));
const number = (x: number): number | string => (Number.isFinite(x) ? x : String(x));
