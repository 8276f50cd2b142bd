import { takesTargets } from '../../network/output.ts';
import type { Facts } from '../facts.ts';
import type { Verdict } from '../verdict.ts';

/** The least and the most that each activation gives. */
const ranges: Readonly<Record<string, readonly [low: number, high: number]>> = {
  sigmoid: [0, 1],
  tanh: [-1, 1],
  relu: [0, Number.POSITIVE_INFINITY],
};

/** Standard deviations of random targets that there are in a batch. */
const FAR = 3;

/** Targets that the output cannot say: the loss of those is never met, whatever is learnt. */
export const outOfReach: Verdict = {
  id: 'outOfReach',
  about: 'output',
  judge(facts) {
    const { config } = facts;
    const range = ranges[config.out.id];
    if (!range || !takesTargets(config)) return null;
    const [low, high] = targetsOf(facts);
    if (low >= range[0] && high <= range[1]) return null;
    return { severity: 'bad', detail: { activation: config.out.id, low: range[0], high: Number.isFinite(range[1]) ? range[1] : '' } };
  },
};

/** ReLU at the output: what is 0 has no gradient, so that an output that is 0 for all samples stays so. */
export const reluOutput: Verdict = {
  id: 'reluOutput',
  about: 'output',
  judge({ config, summaries }) {
    if (config.out.id !== 'relu' || !takesTargets(config)) return null;
    const { zeroCount, count } = summaries.at(-1)!.activations!;
    const share = zeroCount / count;
    return { severity: share > 0.9 ? 'bad' : 'watch', detail: { percent: String(Math.round(100 * share)) } };
  },
};

/** Between what the targets lie, as far as the settings tell; a function is taken for one that is as often negative as its inputs can be. */
function targetsOf({ config, inputs }: Facts): readonly [low: number, high: number] {
  const { targets, targetScale } = config;
  const scaled = (low: number, high: number) => [low * targetScale, high * targetScale] as const;
  switch (targets.id) {
    case 'inputs':
      return scaled(inputs.min, inputs.max);
    case 'normal': {
      const [mean, std] = [Number(targets.params.mean), Number(targets.params.std)];
      return scaled(mean - FAR * std, mean + FAR * std);
    }
    case 'function':
      return inputs.min < 0 ? scaled(-1, 1) : scaled(0, 1);
    default:
      return scaled(0, 1);
  }
}

/** A softmax of one output is 1 whatever the network says. */
export const oneClass: Verdict = {
  id: 'oneClass',
  about: 'output',
  judge: ({ config }) => (config.loss.id === 'softmaxCrossEntropy' && config.widths.at(-1) === 1 ? { severity: 'bad', detail: {} } : null),
};
