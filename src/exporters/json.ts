import type { Config, Experiment } from '../config/config.ts';
import { encode } from '../config/link.ts';
import { type Method, trainedBy } from '../config/training.ts';
import { measuredBlocks } from '../diagnostics/blocks.ts';
import { predictionOf } from '../diagnostics/prediction.ts';
import type { RunResult } from '../engine/passes/run.ts';
import { branchScale } from '../network/branchScale.ts';
import { layersOf } from '../network/network.ts';
import { outputNameOf } from '../network/output.ts';
import { isPlainChain, stepOf } from '../network/step.ts';
import type { TensorSummary } from '../summary/summary.ts';
import { wholeDigest } from '../summary/wholeDigest.ts';
import { defined, number, statisticsOf, tensorsOf } from './numbers.ts';
import { formulaWarnings } from './warnings.ts';

const FORMAT = 'initscope/1';

/** What is found in a network and what helps, in English (`doctor/written.ts`). */
export interface Advice {
  readonly healthy: boolean;
  readonly verdicts: readonly object[];
}

/** What one network gave, to be written out. */
export interface Outcome {
  readonly config: Config;
  readonly result: RunResult;
}

/**
 * The whole experiment as JSON of format `initscope/1` (the README documents it). `warnings` are sentences about the link; those about
 * formulas are added. `advice` is that of networks as initialized, where it was asked for. Numbers that JSON cannot hold are the strings
 * "NaN", "Infinity" and "-Infinity"; what is not defined is null.
 */
export function toJson(
  experiment: Experiment,
  warnings: readonly string[],
  a: RunResult,
  b: RunResult | null,
  advice: Partial<Record<'A' | 'B', Advice>> = {},
): object {
  const written = (name: 'A' | 'B', config: Config, result: RunResult) => ({
    ...network({ config, result }, trainedBy(config, experiment.view, name === 'A' ? 'a' : 'b')),
    ...advice[name],
  });
  return {
    format: FORMAT,
    link: `#${encode(experiment)}`,
    config: { A: experiment.a, ...(experiment.b && { B: experiment.b }) },
    digest: wholeDigest(a, b),
    warnings: [...warnings, ...formulaWarnings(experiment)],
    networks: {
      A: written('A', experiment.a, a),
      ...(experiment.b && b && { B: written('B', experiment.b, b) }),
    },
  };
}

function network({ config, result }: Outcome, after: Method | null): object {
  return {
    trained: after,
    loss: result.loss === null ? null : number(result.loss),
    digest: result.digest,
    weightsDigest: result.weightsDigest,
    inputs: summary(result.inputs),
    theory: theoryOf({ config, result }, after),
    ...blocksOf({ config, result }, after),
    layers: layersOf(config).map((layer, i) => ({
      name: layer.name,
      fanIn: layer.fanIn,
      fanOut: layer.fanOut,
      activation: layer.activation?.id ?? outputNameOf(config),
      initializer: layer.initializer.id,
      ...Object.fromEntries(tensorsOf(result.layers[i]!).map(([quantity, tensor]) => [quantity, summary(tensor)])),
    })),
  };
}

/** The blocks with a skip connection, where there are any; after a training what a branch adds is not known where its scale has learned. */
function blocksOf({ config, result }: Outcome, after: Method | null): object {
  const layers = layersOf(config);
  const blocks = measuredBlocks(layers, result.layers).map(({ layer, stream, branch, sum }) => {
    const join = stepOf(layers[layer - 1]!, 'join')!;
    const isUnknown = after !== null && join.isLearned;
    return {
      ...{ from: `layer${join.from}`, to: `layer${layer}`, branchScale: isUnknown ? null : number(branchScale(join, Math)) },
      ...{ streamRms: number(stream), branchRms: isUnknown ? null : number(branch), sumRms: number(sum) },
    };
  });
  return blocks.length > 0 ? { blocks } : {};
}

/** What mean field expects of each layer, output included; null where it says nothing. */
function theoryOf({ config, result }: Outcome, after: Method | null): object[] {
  const isPlain = isPlainChain(layersOf(config));
  return predictionOf({ config, result, after, batchSize: config.batchSize }).map(({ forward, backward }) => ({
    preactivationsRms: expected(forward?.rms),
    activationsRms: expected(forward?.activation?.rms),
    dPreactivationsRms: expected(backward?.dPreactivationsRms),
    dWeightsRms: expected(backward?.dWeightsRms),
    ...(!isPlain && {
      normalizedRms: expected(forward?.normalizedRms),
      streamRms: expected(forward?.streamRms),
      outputsRms: expected(forward?.outputsRms),
      dActivationsRms: expected(backward?.dActivationsRms),
      dNormalizedRms: expected(backward?.dNormalizedRms),
      dStreamRms: expected(backward?.dStreamRms),
      dOutputsRms: expected(backward?.dOutputsRms),
    }),
  }));
}

/** To ten digits: the theory computes with functions whose last bits a browser may choose. */
const expected = (rms: number | null | undefined) =>
  rms === undefined || rms === null || Number.isNaN(rms) ? null : number(Number(rms.toPrecision(10)));

function summary(tensor: TensorSummary): object {
  const { low, high, counts, below, above } = tensor.histogram;
  return {
    ...statisticsOf(tensor),
    histogram: { low: defined(low), high: defined(high), counts: Array.from(counts), below, above },
    digest: tensor.digest,
  };
}
