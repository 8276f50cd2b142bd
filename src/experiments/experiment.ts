import type { Quantity } from '../summary/summary.ts';

/** One number that the experiment must show: the median over seeds. */
export interface Outcome {
  readonly network: 'a' | 'b';
  readonly quantity: Quantity;
  /** From 1; the output is the last. */
  readonly layer: number;
  readonly statistic: 'rms' | 'std' | 'zeroCount' | 'deadUnitCount' | 'nanCount';
  /** From the paper or a closed form. */
  readonly value: number;
  /** Largest relative deviation of the median. */
  readonly tolerance: number;
}

/** How the menu groups them, in its order. */
export const groups = ['start', 'classics', 'structure', 'training', 'failures'] as const;

/** A preset: a link, and what it must show. Its title and two sentences are in the dictionaries. */
export interface Preset {
  readonly id: string;
  readonly group: (typeof groups)[number];
  /** A fragment, as `encode` writes it. */
  readonly link: string;
  readonly source: string;
  /** What its miniature shows; the signal where it is left out. */
  readonly curve?: 'signal' | 'gradient';
  readonly outcomes: readonly Outcome[];
}

type Series = Omit<Outcome, 'layer' | 'value'>;

/** The same statistic in layers 1, 2, 3 …; null leaves a layer out. */
export function byLayer(series: Series, values: readonly (number | null)[]): Outcome[] {
  return values.flatMap((value, i) => (value === null ? [] : [{ ...series, layer: i + 1, value }]));
}
