import type { Distribution } from '../lib/distribution.ts';
import type { ChoiceParam } from '../lib/params.ts';

/** Real data as shipped: `count` rows of `width` unsigned bytes, and a label each. */
export interface Samples {
  readonly count: number;
  readonly width: number;
  readonly pixels: Uint8Array;
  readonly labels: Uint8Array;
}

interface Described {
  readonly id: string;
  readonly params: readonly ChoiceParam[];
}

/** Inputs that are drawn anew: any width, no labels of their own. */
export interface SyntheticDataset extends Described {
  readonly kind: 'synthetic';
  readonly distribution: Distribution;
}

/** Inputs that are shipped: fixed width, labels, loaded when first used. */
export interface RealDataset extends Described {
  readonly kind: 'real';
  readonly width: number;
  readonly classes: number;
  /** The value of a full pixel: inputs are pixels / this. */
  readonly full: number;
  /** Mean and population std of pixels / full over all that is shipped, for standardized inputs. */
  readonly mean: number;
  readonly std: number;
  /** E[xx′]/E[x²] over pairs of different samples and all pixels, of raw and of standardized inputs. */
  readonly correlation: { readonly raw: number; readonly standardized: number };
  /** File names below `data/`. */
  readonly files: { readonly images: string; readonly labels: string };
  readonly source: string;
  readonly licence: string;
}

export type Dataset = SyntheticDataset | RealDataset;
