import type { Distribution } from '../lib/distribution.ts';
import type { Elementary } from '../lib/elementary.ts';
import type { Param, ParamValues } from '../lib/params.ts';

/** Real data as shipped: `count` rows of `width` unsigned bytes, and a label each. */
export interface Samples {
  readonly count: number;
  readonly width: number;
  readonly pixels: Uint8Array;
  readonly labels: Uint8Array;
}

interface Described {
  readonly id: string;
  readonly params: readonly Param[];
}

/** Inputs that are drawn anew: any width, no labels of their own. */
export interface SyntheticDataset extends Described {
  readonly kind: 'synthetic';
  /** With its parameters as they are by default. */
  readonly distribution: Distribution;
  /** With other parameters; absent without any. */
  distributionOf?(params: ParamValues): Distribution;
}

/** Likewise, but each input is made of several standard normal numbers. */
export interface TransformedDataset extends Described {
  readonly kind: 'transformed';
  /** Normal numbers that one input takes. */
  normals(params: ParamValues): number;
  value(normals: readonly number[], params: ParamValues, math: Elementary): number;
  /** Mean and mean square of an input; the latter is infinite where the tails are that heavy. */
  moments(params: ParamValues): { readonly mean: number; readonly meanSquare: number };
}

/** Points on curves, drawn anew: fixed width, and the curve that a point lies on is its label. */
export interface PointsDataset extends Described {
  readonly kind: 'points';
  readonly width: number;
  /** 0 where there is one curve and no labels. */
  readonly classes: number;
  /** The function, as targets, that the set is for where it has no labels. */
  readonly targets?: string;
  /** The point at `u`, from 0 to 1, of the curve of this label, without noise; `noise` of the parameters is then added to each coordinate. */
  point(label: number, u: number, math: Elementary): readonly number[];
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
  /** How many samples there are of each class. */
  readonly counts: readonly number[];
  /** File names below `data/`. */
  readonly files: { readonly images: string; readonly labels: string };
  readonly source: string;
  readonly licence: string;
}

/** Inputs of a person's own file (`file.ts`), whose width the network says. */
export interface FileDataset extends Described {
  readonly kind: 'file';
}

export type Dataset = SyntheticDataset | TransformedDataset | PointsDataset | RealDataset | FileDataset;

/** Whether its samples are rows that are there, rather than drawn. */
export const hasRows = ({ kind }: Pick<Dataset, 'kind'>): boolean => kind === 'real' || kind === 'file';
