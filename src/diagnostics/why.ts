import { initializers } from '../initializers/all.ts';
import type { Facts, Flow } from './facts.ts';
import { neededGain } from './remedies.ts';
import type { Detail } from './verdict.ts';

/** Below and above these the geometric mean of the steps is a trend; between them a layer keeps what it gets. */
export const HOLDS = { low: 0.93, high: 1.08 } as const;
export const signalHolds = ({ signal }: Facts) => signal.perLayer >= HOLDS.low && signal.perLayer <= HOLDS.high;
/** What is left, or has grown, beyond repair. */
export const LOST = 1e-3;
export const BURST = 1e3;

/** The theory's term behind a flow: n·Var(W) as it is and as the activation needs it. */
export function why({ config, layers, summaries }: Facts, { perLayer, ratio, theory }: Flow): Detail {
  const hidden = layers.slice(0, -1);
  // Of weights that were scaled to the batch, the variance is known only from what they became.
  const scales = hidden.map((layer, i) => {
    const { variance, unitVariance } = initializers.get(layer.initializer.id);
    return layer.fanIn * (unitVariance ? summaries[i]!.weights!.std ** 2 : variance(layer, layer.initializer.params, Math));
  });
  const scale = scales.reduce((sum, s) => sum + s, 0) / scales.length;
  return {
    perLayer,
    ratio,
    theory: theory ?? '',
    scale,
    need: neededGain(config) ** 2,
    activation: config.activation.id,
    layer: String(hidden.length),
  };
}
