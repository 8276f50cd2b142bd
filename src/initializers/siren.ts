import { fromDistribution } from './fromDistribution.ts';

/**
 * For units sin(omega·z): first layer U(±1/n), the others U(±√(6/n)/omega), so that omega·z is standard normal at every depth.
 * Inputs are meant to fill [−1, 1]. Sitzmann et al. 2020, §3.2; their code leaves the biases at PyTorch's default.
 */
export const siren = fromDistribution({
  id: 'siren',
  params: [{ kind: 'number', id: 'omega', default: 30, min: 0.1, max: 100, scale: 'log' }],
  aliases: [],
  citation: 'Sitzmann et al. 2020, §3.2',
  formula: (_, { layer }) => ({ symbol: 'limit', expression: layer === 1 ? '1/n' : 'sqrt(6/n)/omega' }),
  distribution({ fanIn, layer }, params) {
    const limit = layer === 1 ? 1 / fanIn : Math.sqrt(6 / fanIn) / Number(params.omega);
    return { kind: 'uniform', low: -limit, high: limit };
  },
});
