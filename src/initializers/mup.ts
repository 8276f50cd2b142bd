import { fromDistribution } from './fromDistribution.ts';
import type { LayerShape } from './initializer.ts';

/**
 * The maximal update parametrization: std √(1/n), times a gain for the activation (√2 for ReLU), in the readout 1/n or 0, and learning rates that go with the width, so that the rate which is best at the
 * width `base` is best at every other, too. Yang & Hu 2021; the rates by Yang et al. 2022, table 3.
 */
export const mup = fromDistribution({
  id: 'mup',
  params: [
    { kind: 'choice', id: 'readout', default: 'inverse', options: ['inverse', 'zero'] },
    { kind: 'number', id: 'base', whole: true, default: 100, min: 1, max: 1024, scale: 'log' },
    { kind: 'number', id: 'hiddenGain', default: 1, min: 0.1, max: 10, scale: 'log' },
  ],
  aliases: [],
  citation: 'Yang & Hu 2021; Yang et al. 2022, table 3',
  formula(params, layer) {
    if (!isReadout(layer)) return { symbol: 'std', expression: params.hiddenGain === 1 ? 'sqrt(1/n)' : 'hiddenGain*sqrt(1/n)' };
    return params.readout === 'zero' ? { symbol: 'value', expression: '0' } : { symbol: 'std', expression: '1/n' };
  },
  distribution(layer, params) {
    if (isReadout(layer) && params.readout === 'zero') return { kind: 'constant', value: 0 };
    return { kind: 'normal', mean: 0, std: isReadout(layer) ? 1 / layer.fanIn : Number(params.hiddenGain) * Math.sqrt(1 / layer.fanIn) };
  },
  rates(layer, params, isAdaptive) {
    const byFanIn = Number(params.base) / layer.fanIn;
    const byFanOut = layer.fanOut / Number(params.base);
    if (isAdaptive) return { weights: layer.layer === 1 ? 1 : byFanIn, biases: 1 };
    if (isReadout(layer)) return { weights: byFanIn, biases: 1 };
    return { weights: layer.layer === 1 ? byFanOut : 1, biases: byFanOut };
  },
});

const isReadout = ({ layer, depth }: LayerShape) => layer === depth;
