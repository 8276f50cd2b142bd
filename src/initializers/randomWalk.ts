import { fromDistribution } from './fromDistribution.ts';

/**
 * N(0, g²/n) with the gain that keeps the *logarithm* of the gradient's norm a random walk without drift at this width:
 * g = √2·exp(1.2/(max(n, 6) − 2.4)) for ReLU, exp(1/(2n)) for linear units. Sussillo & Abbott 2014, who take all layers alike in width.
 */
export const randomWalk = fromDistribution({
  id: 'randomWalk',
  params: [{ kind: 'choice', id: 'activation', default: 'relu', options: ['linear', 'relu'] }],
  aliases: [],
  citation: 'Sussillo & Abbott 2014',
  formula: params => ({
    symbol: 'std',
    expression: params.activation === 'linear' ? 'exp(1/(2*n))/sqrt(n)' : 'sqrt(2)*exp(1.2/(max(n,6)-2.4))/sqrt(n)',
  }),
  distribution({ fanIn }, params, math) {
    const g = params.activation === 'linear' ? math.exp(1 / (2 * fanIn)) : Math.SQRT2 * math.exp(1.2 / (Math.max(fanIn, 6) - 2.4));
    return { kind: 'normal', mean: 0, std: g / Math.sqrt(fanIn) };
  },
});
