import { type Pass, placesOf } from '../pass.ts';
import { AT_ONCE, type PassStep, type Standing } from './passStep.ts';

export const norm: PassStep<'norm'> = {
  /** y = γ·(x − mean)/√(variance + ε) + β */
  forward(pass, standing) {
    const { layer, step, input, value, count } = standing;
    const { gammas, betas, statistics } = normPlaces(pass, standing);
    const B = pass.config.batchSize;
    const M = layer.fanOut;
    if (step.over === 'units') pass.kernels.rowStatistics(statistics, input, B, M, step.epsilon, step.isCentred);
    else if (pass.isJudging) fromRunning(pass, standing);
    else if (!pass.isProbing) pass.kernels.columnStatistics(statistics, input, B, M, step.epsilon);
    pass.kernels.normalize(value, input, statistics, gammas, betas, B, M, step.over === 'units');
    const parameters = pass.parameters[layer.layer - 1]!;
    parameters.gammas = pass.record(layer.layer, 'gammas', gammas, M, {}, parameters.gammas);
    if (step.isCentred) parameters.betas = pass.record(layer.layer, 'betas', betas, M, {}, parameters.betas);
    pass.record(layer.layer, 'normalized', value, count);
    return [pass.done(0)];
  },
  /** y = γ·x̂ + β, so dγ = Σ dy·x̂, dβ = Σ dy, and dx goes through mean and variance, too */
  backward(pass, standing, { at }) {
    const { kernels, config, places } = pass;
    const { layer, step, input, count } = standing;
    const { gammas, statistics } = normPlaces(pass, standing);
    const [B, M] = [config.batchSize, layer.fanOut];
    const byRow = step.over === 'units';
    pass.record(layer.layer, 'dNormalized', at, count);
    kernels.normalizeBackwardParameters(places.dGammas, places.dBetas, at, input, statistics, B, M, byRow);
    if (byRow) kernels.normalizeBackwardRows(at, at, input, statistics, gammas, B, M, step.isCentred);
    else kernels.normalizeBackwardColumns(at, at, input, statistics, gammas, places.dGammas, places.dBetas, B, M);
    pass.record(layer.layer, 'dGammas', places.dGammas, M);
    if (step.isCentred) pass.record(layer.layer, 'dBetas', places.dBetas, M);
    return AT_ONCE;
  },
};

const normPlaces = (pass: Pass, { layer }: Standing<'norm'>) => placesOf(pass, layer.layer).norm!;

/** Puts the running mean and variance in the place of the batch's. */
function fromRunning(pass: Pass, standing: Standing<'norm'>): void {
  const M = standing.layer.fanOut;
  const { running, statistics } = normPlaces(pass, standing);
  const known = pass.arena.floats(running, 2 * M);
  const used = pass.arena.floats(statistics, 2 * M);
  for (let unit = 0; unit < M; unit++) {
    used[unit] = known[unit]!;
    used[M + unit] = 1 / Math.sqrt(known[M + unit]! + standing.step.epsilon);
  }
}
