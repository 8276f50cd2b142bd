import { fromDistribution } from './fromDistribution.ts';

/** U(±1/√n), so that n·Var(W) = 1/3: the “standard initialization” that Glorot & Bengio 2010 (eq. 1) criticise; biases 0. */
export const standardHeuristic = fromDistribution({
  id: 'standardHeuristic',
  params: [],
  aliases: [],
  citation: 'Glorot & Bengio 2010, eq. 1',
  formula: () => ({ symbol: 'limit', expression: '1/sqrt(n)' }),
  distribution({ fanIn }) {
    const limit = 1 / Math.sqrt(fanIn);
    return { kind: 'uniform', low: -limit, high: limit };
  },
});
