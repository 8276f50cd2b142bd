import type { Verdict } from '../verdict.ts';

/** Values beyond float32's 3.4e38 are infinite, and ∞ − ∞ is not a number. */
export const overflow: Verdict = {
  id: 'overflow',
  about: 'signal',
  judge({ summaries }) {
    const notFinite = (tensor: { nanCount: number; infinityCount: number } | undefined) =>
      tensor ? tensor.nanCount + tensor.infinityCount > 0 : false;
    const forward = summaries.findIndex(
      layer => notFinite(layer.preactivations) || notFinite(layer.activations) || notFinite(layer.outputs),
    );
    if (forward >= 0) return { severity: 'bad', detail: { layer: String(forward + 1), direction: 'forward' } };
    const backward = summaries.findLastIndex(layer => notFinite(layer.dPreactivations) || notFinite(layer.dWeights));
    return backward >= 0 ? { severity: 'bad', detail: { layer: String(backward + 1), direction: 'backward' } } : null;
  },
};
