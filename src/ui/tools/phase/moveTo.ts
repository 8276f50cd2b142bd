import type { Config } from '../../../config/config.ts';
import { edit } from '../../../config/edit.ts';
import { biasInitializers, initializers } from '../../../initializers/all.ts';
import { varianceScaling } from '../../../initializers/varianceScaling.ts';
import { defaultSpec, type NumberParam, type Spec } from '../../../lib/params.ts';
import { type LayerDescription, theoryLayer } from '../../../theory/layer.ts';
import { type Place, placeOf, typicalLayer } from './place.ts';

/** Parameters that scale the weights, and the power of the variance that they go with. */
const powers: Readonly<Record<string, number>> = { gain: 0.5, std: 0.5, scale: 1 };

/**
 * The network at another place, as near as the parameters' limits allow. The initializer keeps its family where a parameter scales it, and becomes
 * `varianceScaling` of the fan-in with its distribution elsewhere. Biases are drawn from a centred normal, or are zeros. What is left out stays.
 */
export function moveTo(config: Config, { sigmaW2, sigmaB2 }: Partial<Place>): Config {
  const layer = typicalLayer(config);
  const initializer = sigmaW2 === undefined ? config.initializer : rescaled(layer, sigmaW2);
  const leavesBiases = config.bias.id === 'default' && initializer.id !== config.initializer.id;
  const spread = sigmaB2 ?? (leavesBiases ? placeOf(config).sigmaB2 : undefined);
  return edit(config, { initializer, ...(spread !== undefined && (spread > 0 || sigmaB2 === 0) && { bias: biasesOf(spread) }) });
}

function biasesOf(sigmaB2: number): Spec {
  if (sigmaB2 === 0) return defaultSpec(biasInitializers.get('zeros'));
  const normal = biasInitializers.get('normal');
  const std = normal.params.find(param => param.id === 'std') as NumberParam;
  return { id: 'normal', params: { ...defaultSpec(normal).params, mean: 0, std: within(std, Math.sqrt(sigmaB2)) } };
}

function rescaled(layer: LayerDescription, sigmaW2: number): Spec {
  const { id, params } = layer.initializer;
  const { params: kinds, distribution } = initializers.get(id);
  const parameter = kinds.find(param => param.kind === 'number' && param.id in powers) as NumberParam | undefined;
  if (parameter) {
    const set = (value: number): Spec => ({ id, params: { ...params, [parameter.id]: value } });
    const unit = theoryLayer({ ...layer, initializer: set(1) });
    const ratio = sigmaW2 / (layer.fanIn * unit.weightVariance);
    if (Number.isFinite(ratio) && unit.silence !== 'notRandom') return set(within(parameter, ratio ** powers[parameter.id]!));
  }
  if (id === 'uniform' && Number(params.low) === -Number(params.high)) {
    const limit = within(kinds[1] as NumberParam, Math.sqrt((3 * sigmaW2) / layer.fanIn));
    return { id, params: { low: -limit + 0, high: limit } };
  }
  const kind = distribution(layer, params, Math)?.kind;
  const scale = within(varianceScaling.params[0] as NumberParam, sigmaW2);
  return {
    id: varianceScaling.id,
    params: { scale, mode: 'fanIn', distribution: kind === 'uniform' || kind === 'truncatedNormal' ? kind : 'normal' },
  };
}

/** Five digits, so that the link stays readable. */
function within({ min, max }: NumberParam, value: number): number {
  return Math.min(max, Math.max(min, Number(value.toPrecision(5))));
}
