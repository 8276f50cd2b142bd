import type { Spec } from '../lib/params.ts';

/** Fields that a layer may have of its own. Layers count from 1; the output layer is the last and has neither hidden activation nor norm. */
export type LayerField = 'activation' | 'norm' | 'initializer' | 'bias';
export type LayerSpecs = Readonly<Record<number, Spec>>;

/** One network and all that decides its numbers. Ids and numbers only: equal configs give equal bits. */
export interface Config {
  readonly data: Spec;
  /** Inputs are multiplied by `scale`, then `mean` is added. */
  readonly scale: number;
  readonly mean: number;
  /** The share of features that are the same in all samples. */
  readonly constant: number;
  /** Last, inputs are brought to mean 0 and variance 1: each feature by itself, or all by one mean and std. */
  readonly standardize: 'none' | 'features' | 'all';
  readonly batchSize: number;
  readonly labels: 'random' | 'real';
  /** How many times as frequent as the rarest the commonest class of random labels is. */
  readonly imbalance: number;
  /** Input width, hidden widths, outputs. */
  readonly widths: readonly number[];
  readonly activation: Spec;
  readonly norm: Spec;
  /** How columns are joined to blocks with skip connections. */
  readonly block: Spec;
  /** The share of values that are set to 0 at random in a training. */
  readonly dropout: number;
  readonly initializer: Spec;
  readonly bias: Spec;
  readonly loss: Spec;
  /** The output's activation where the loss does not bring its own; else linear. */
  readonly out: Spec;
  /** What the outputs are compared with where the loss takes numbers, and the factor on it; else the labels, and 1. */
  readonly targets: Spec;
  readonly targetScale: number;
  readonly seed: string;
  /** What single layers have of their own; never equal to what all layers have. */
  readonly own: Readonly<Record<LayerField, LayerSpecs>>;
}

export type RowScale = 'shared' | 'own' | 'log';

/** What is shown; nothing of it decides the numbers of a network as it is initialized. */
export interface View {
  readonly rows: readonly string[];
  readonly rowScale: RowScale;
  /** Predictions beside what is measured. */
  readonly theory: 'on' | 'off';
  /** The sentences above the table that say what happens. */
  readonly verdict: 'on' | 'off';
  /** What the units make of all inputs, where a network has one or two of these. */
  readonly plane: 'on' | 'off';
  /** What stands open below the table, and its settings. */
  readonly tool: Spec;
  /** What a teacher asks of whoever opens the link; '' asks nothing. */
  readonly question: string;
}

/** All that a link says: network A, perhaps a second one beside it, and the view. */
export interface Experiment {
  readonly a: Config;
  readonly b: Config | null;
  readonly view: View;
}

/** Number of weight layers: hidden ones and the output. */
export const layerCount = (config: Pick<Config, 'widths'>) => config.widths.length - 1;

/** Whether all inputs of a network can be seen at once: it has one of them, a line, or two, a plane. */
export const hasPlane = ({ widths }: Pick<Config, 'widths'>): boolean => widths[0]! <= 2;

/** The last layer that may have this field of its own. */
export const lastLayerWith = (field: LayerField, config: Pick<Config, 'widths'>) =>
  field === 'activation' || field === 'norm' ? layerCount(config) - 1 : layerCount(config);

/** What layer `layer` uses: its own, or what all layers have. */
export const layerSpec = (config: Config, field: LayerField, layer: number): Spec => config.own[field][layer] ?? config[field];
