import type { Config } from '../../../config/config.ts';
import type { Lines } from '../entries.ts';
import { real } from './text.ts';

/** How a framework changes `x`. */
export interface InputWriter {
  /** Columns from this one on become 1. */
  constant(from: number): string;
  /** Expressions: the std of each feature over the batch, or of all entries, by the population's definition. */
  std(axis: string): string;
  /** An expression: `std`, but 1 where it is 0. */
  readonly safe: string;
}

/** What the page does to inputs once they are drawn. */
export function preparedInputs(config: Config, { constant, std, safe }: InputWriter): Lines {
  const { widths, scale, mean, standardize } = config;
  const from = widths[0]! - Math.round(config.constant * widths[0]!);
  const axis = standardize === 'features' ? 'axis=0' : '';
  return [
    ...(from < widths[0]! ? [constant(from)] : []),
    ...(scale === 1 ? [] : [`x = ${real(scale)} * x`]),
    ...(mean === 0 ? [] : [`x = x + ${real(mean)}`]),
    ...(standardize === 'none' ? [] : [`std = ${std(axis)}`, `x = (x - x.mean(${axis})) / ${safe}`]),
  ];
}
