import type { Config } from '../config/config.ts';
import { datasets } from '../datasets/all.ts';
import { type InputMoments, inputMoments } from '../datasets/inputMoments.ts';
import { ownRows } from '../datasets/tables.ts';

/** E[xx′]/E[x²] of the inputs of two different samples, averaged over features, as the network meets them; 0 where all inputs are 0. */
export function inputCorrelation(config: Config): number {
  const { meanSquare, product } = prepared(config);
  return meanSquare > 0 && meanSquare < Infinity ? product / meanSquare : 0;
}

/** The moments after constant features (of value 1), scale and mean, and standardization. */
function prepared({ data, widths, scale, mean, constant, standardize }: Config): InputMoments {
  const drawn = ownRows({ data, widths })?.moments ?? inputMoments(datasets.get(data.id), data.params);
  const mixed = mix(drawn, constant);
  const shifted = (square: number) => scale * scale * square + 2 * scale * mean * mixed.mean + mean * mean;
  const moved = { mean: scale * mixed.mean + mean, meanSquare: shifted(mixed.meanSquare), product: shifted(mixed.product) };
  if (standardize === 'none') return moved;
  if (standardize === 'features') return { mean: 0, meanSquare: 1 - constant, product: 0 };
  const variance = moved.meanSquare - moved.mean ** 2;
  return { mean: 0, meanSquare: 1, product: variance > 0 ? (moved.product - moved.mean ** 2) / variance : 0 };
}

/** With a share of features that are 1 in all samples. */
function mix({ mean, meanSquare, product }: InputMoments, constant: number): InputMoments {
  const with1 = (value: number) => (1 - constant) * value + constant;
  return { mean: with1(mean), meanSquare: with1(meanSquare), product: with1(product) };
}
