import { adamw, adamwSteps } from './adamw.ts';
import { learningRate, type Matrix, type Optimizer, type Steps, weightDecay } from './optimizer.ts';
import { orthogonalize } from './orthogonalize.ts';

const MOMENTUM = 0.95;

/**
 * By which the orthogonal update is multiplied: Jordan's √max(1, m/n) makes outputs move alike whatever the shape, Moonshot's 0.2·√max(n, m) gives the update the rms
 * that AdamW's has. And the rate of all else, which AdamW trains: Jordan's default rates are 3e-4 beside 0.02; Moonshot has one for all.
 */
const scales = {
  jordan: { matrix: ({ fanIn, fanOut }: Matrix) => Math.sqrt(Math.max(1, fanOut / fanIn)), others: 0.015 },
  moonshot: { matrix: ({ fanIn, fanOut }: Matrix) => 0.2 * Math.sqrt(Math.max(fanIn, fanOut)), others: 1 },
} as const;

/**
 * m = 0.95·m + 0.05·g; the matrix 0.95·m + 0.05·g is replaced by one with its singular vectors and singular values near 1, and w moves by it times the rate and a
 * scale. For hidden layers' weights; AdamW trains biases and the first and the last layer. Jordan et al. 2024; Moonshot's scale by Liu et al. 2025, eq. 4;
 * as `torch.optim.Muon`, but in float32 where that has bfloat16.
 */
export const muon: Optimizer = {
  id: 'muon',
  params: [learningRate(0.02), weightDecay(0), { kind: 'choice', id: 'muonScale', default: 'jordan', options: ['jordan', 'moonshot'] }],
  citation: 'Jordan et al. 2024; Liu et al. 2025, eq. 4',
  isAdaptive: true,
  keptCount: adamw.keptCount,
  orthogonalizes: true,
};

export const muonSteps: Steps = function* (params) {
  const scale = scales[params.muonScale as keyof typeof scales];
  for (const others = adamwSteps(params); ; ) {
    const updateOthers = others.next().value;
    yield (updater, learner, { rate, decay }) => {
      const { values, gradient, kept, count, matrix } = learner;
      if (!matrix) return updateOthers(updater, learner, { rate: rate * scale.others, decay: decay / scale.others });
      const [momentum, update] = [kept[0]!, kept[1]!];
      updater.mix(momentum, momentum, gradient, count, MOMENTUM);
      updater.mix(update, momentum, gradient, count, MOMENTUM);
      orthogonalize(updater, update, matrix);
      if (decay > 0) updater.scale(values, count, 1 - rate * decay);
      updater.updateSgd(values, update, count, rate * scale.matrix(matrix));
    };
  }
};
