import { type Config, layerCount, layerSpec } from '../config/config.ts';
import type { BlockPlace, LayerShape } from '../initializers/initializer.ts';
import type { Spec } from '../lib/params.ts';
import { blockPlace, type Carrier, carrierOf } from './blocks.ts';
import { type Classes, classesIn } from './classes.ts';
import { isPlainChain, type Step, stepOf } from './step.ts';
import { stepsOf } from './steps.ts';

/** One column of a network, all that a pass needs to know of it: a weight layer and what follows it, up to what leaves it for the next one. */
export interface Layer extends LayerShape {
  /** `layer1` …; the output is the last. */
  readonly name: string;
  readonly isOutput: boolean;
  /** The hidden activation; null for the output layer, whose activation belongs to the loss, and for a column that has none. */
  readonly activation: Spec | null;
  readonly block: BlockPlace | null;
  readonly initializer: Spec;
  readonly bias: Spec;
  /** Of what classes the biases know the shares: of an output with `bias=logPrior`; else null. */
  readonly prior: Classes | null;
  /** Names the layer's random streams: the output keeps its own when layers are added before it. */
  readonly stream: string;
  /** What carries the signal from end to end of the network: `activations` in a plain chain; null inside a block, which the stream passes by. */
  readonly carrier: Carrier | null;
  /** The dense product and what follows it. */
  readonly steps: readonly Step[];
}

const known = new WeakMap<Config, readonly Layer[]>();

/** The columns of a config, first to output; made once a config. */
export function layersOf(config: Config): readonly Layer[] {
  const found = known.get(config) ?? columnsOf(config);
  known.set(config, found);
  return found;
}

function columnsOf(config: Config): Layer[] {
  const depth = layerCount(config);
  const columns = Array.from({ length: depth }, (_, i) => {
    const layer = i + 1;
    const isOutput = layer === depth;
    const steps: Step[] = isOutput ? [{ kind: 'dense' }, { kind: 'loss', loss: config.loss }] : stepsOf(config, layer);
    const bias = layerSpec(config, 'bias', layer);
    return {
      layer,
      depth,
      name: `layer${layer}`,
      isOutput,
      fanIn: config.widths[i]!,
      fanOut: config.widths[layer]!,
      activation: stepOf({ steps }, 'activation')?.activation ?? null,
      block: isOutput ? null : blockPlace(config, layer),
      initializer: layerSpec(config, 'initializer', layer),
      bias,
      prior: isOutput && bias.id === 'logPrior' ? classesIn(config) : null,
      stream: isOutput ? 'output' : String(layer),
      steps,
    };
  });
  const isPlain = isPlainChain(columns);
  return columns.map(column => ({
    ...column,
    carrier: column.isOutput ? null : isPlain ? 'activations' : carrierOf(config, column.layer),
  }));
}

/** Whether a network is weights and activations alone: no norms, skips or dropout. */
export const isPlainNetwork = ({ norm, block, dropout, own }: Config): boolean =>
  norm.id === 'none' && block.id === 'plain' && dropout === 0 && Object.keys(own.norm).length === 0;
