import { type Config, layerCount, layerSpec } from '../config/config.ts';
import type { LayerShape } from '../initializers/initializer.ts';
import type { Spec } from '../lib/params.ts';
import { type Classes, classesIn } from './classes.ts';
import type { Step } from './step.ts';

/** One column of a network, all that a pass needs to know of it: a weight layer and what follows it, up to what leaves it for the next one. */
export interface Layer extends LayerShape {
  /** `layer1` …; the output is the last. */
  readonly name: string;
  readonly isOutput: boolean;
  /** The hidden activation; null for the output layer, whose activation belongs to the loss. */
  readonly activation: Spec | null;
  readonly initializer: Spec;
  readonly bias: Spec;
  /** Of what classes the biases know the shares: of an output with `bias=logPrior`; else null. */
  readonly prior: Classes | null;
  /** Names the layer's random streams: the output keeps its own when layers are added before it. */
  readonly stream: string;
  /** The dense product and what follows it. */
  readonly steps: readonly Step[];
}

/** The columns of a config, first to output. */
export function layersOf(config: Config): Layer[] {
  const depth = layerCount(config);
  return Array.from({ length: depth }, (_, i) => {
    const layer = i + 1;
    const isOutput = layer === depth;
    const activation = isOutput ? null : layerSpec(config, 'activation', layer);
    const bias = layerSpec(config, 'bias', layer);
    return {
      layer,
      depth,
      name: `layer${layer}`,
      isOutput,
      fanIn: config.widths[i]!,
      fanOut: config.widths[layer]!,
      activation,
      initializer: layerSpec(config, 'initializer', layer),
      bias,
      prior: isOutput && bias.id === 'logPrior' ? classesIn(config) : null,
      stream: isOutput ? 'output' : String(layer),
      steps: [{ kind: 'dense' }, activation ? { kind: 'activation', activation } : { kind: 'loss', loss: config.loss }],
    };
  });
}
