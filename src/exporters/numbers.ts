import type { LayerSummary } from '../engine/passes/run.ts';
import { type Quantity, quantileLevels, quantities, type TensorSummary } from '../summary/summary.ts';

/** A number as a file holds it: what JSON has no number for is "NaN", "Infinity" or "-Infinity". */
export const number = (x: number): number | string => (Number.isFinite(x) ? x : String(x));
/** The same of a statistic, which is null where it is not defined. */
export const defined = (x: number): number | string | null => (Number.isNaN(x) ? null : number(x));

/** Every statistic of a tensor but its histogram, in the order and under the names of the format `initscope/1`. */
export function statisticsOf(tensor: TensorSummary) {
  const share = (count: number | null) => (count === null ? null : count / tensor.count);
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
  };
}

/** The tensors of a layer that there are, in the order in which a pass makes them. */
export function tensorsOf(layer: LayerSummary): [Quantity, TensorSummary][] {
  return quantities.flatMap(quantity => {
    const tensor = layer[quantity];
    return tensor ? [[quantity, tensor] as [Quantity, TensorSummary]] : [];
  });
}
