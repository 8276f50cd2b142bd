import type { Verdict } from '../verdict.ts';

/** Units with equal weights from the layer before and to the next get equal gradients and stay equal. */
export const symmetric: Verdict = {
  id: 'symmetric',
  about: 'signal',
  judge({ summaries, layers }) {
    const alike = (i: number) => summaries[i]!.weights!.std === 0;
    const index = layers.findIndex(
      ({ isOutput, fanOut }, i) => !isOutput && fanOut > 1 && alike(i) && summaries[i]!.biases!.std === 0 && alike(i + 1),
    );
    if (index < 0) return null;
    return { severity: 'bad', detail: { layer: String(index + 1), value: summaries[index]!.weights!.mean } };
  },
};
