import { scaleRemedy } from '../remedies.ts';
import type { Verdict } from '../verdict.ts';

/** Units with equal weights get equal gradients and stay equal. */
export const symmetric: Verdict = {
  id: 'symmetric',
  about: 'signal',
  judge({ summaries, layers }) {
    const index = layers.findIndex(({ isOutput, fanOut }, i) => !isOutput && fanOut > 1 && summaries[i]!.weights!.std === 0);
    if (index < 0) return null;
    return { layer: String(index + 1), value: summaries[index]!.weights!.mean };
  },
  remedies: facts => [scaleRemedy(facts)],
};
