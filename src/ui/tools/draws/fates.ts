import type { Config } from '../../../config/config.ts';
import { layersOf } from '../../../network/network.ts';
import { theoryLayer } from '../../../theory/layer.ts';
import type { Profile } from './draw.ts';

/** Of draws, how many pass no signal on, pass one on but no gradient back, or leave the finite numbers. */
export interface Fates {
  readonly silent: number;
  readonly blocked: number;
  readonly notFinite: number;
}

export function fatesOf(profiles: readonly Profile[]): Fates {
  const count = (is: (profile: Profile) => boolean) => profiles.filter(is).length;
  const isSilent = ({ signal }: Profile) => signal.at(-1) === 0;
  return {
    silent: count(isSilent),
    blocked: count(profile => !isSilent(profile) && profile.gradient[1] === 0),
    notFinite: count(({ signal, gradient }) => [...signal, ...gradient].some(value => value !== undefined && !Number.isFinite(value))),
  };
}

/**
 * The share of draws in which a sample reaches no unit of the last hidden layer: 1 − Π(1 − 2^−n) over the hidden widths, for ReLU with weights that are
 * symmetric about 0 and no biases (Lu, Shin, Su & Karniadakis 2019). null for other networks.
 */
export function bornDead(config: Config): number | null {
  const hidden = layersOf(config).slice(0, -1);
  const layers = hidden.map(theoryLayer);
  const applies = layers.every(
    ({ silence, biasMean, biasVariance }, i) => hidden[i]!.activation?.id === 'relu' && !silence && biasMean === 0 && biasVariance === 0,
  );
  return applies ? 1 - hidden.reduce((alive, { fanOut }) => alive * (1 - 2 ** -fanOut), 1) : null;
}
