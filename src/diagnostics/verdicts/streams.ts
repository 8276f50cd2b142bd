import { stepOf } from '../../network/step.ts';
import { streamNorm } from '../../network/streamNorm.ts';
import type { Facts } from '../facts.ts';
import { grade } from '../health.ts';
import { gradeOfSignal, streamGrowth } from '../rate.ts';
import type { Verdict } from '../verdict.ts';

/** Share of the stream's mean square that is its mean's, from which on the mean leads. */
const LEADS = 0.5;
/** A block that multiplies the mean square by less only adds to a stream that is larger already. */
const MULTIPLIES = 1.25;

/** Branches with a mean of their own, such as ReLU's where it ends a block of one layer: means add up by their number, all else by its root. */
export const streamDrifts: Verdict = {
  id: 'streamDrifts',
  about: 'signal',
  judge(facts) {
    const last = facts.blocks.at(-1);
    if (!last || streamNorm(facts.layers)?.isCentred) return null;
    const { mean, rms } = facts.summaries[last.layer - 1]!.stream!;
    const share = (mean / rms) ** 2;
    const severity = grade('stream', streamGrowth(facts));
    if (!(share > LEADS) || severity === 'good') return null;
    return { severity, detail: { growth: streamGrowth(facts), percent: String(Math.round(100 * share)), ...blocksOf(facts) } };
  },
};

/** Branches as large as the stream that they read: each block multiplies it. Hanin & Rolnick 2018; Zhang, Dauphin & Ma 2019. */
export const streamDoubles: Verdict = {
  id: 'streamDoubles',
  about: 'signal',
  judge(facts) {
    const { blocks, layers } = facts;
    if (streamNorm(layers)) return null;
    const perBlock = geometricMean(blocks.slice(Math.floor(blocks.length / 2)).map(({ sum, stream }) => (sum / stream) ** 2));
    const severity = grade('stream', streamGrowth(facts));
    if (!(perBlock > MULTIPLIES) || severity === 'good') return null;
    return { severity, detail: { growth: streamGrowth(facts), perBlock, ...blocksOf(facts) } };
  },
};

/** A stream that each branch reads through a norm may grow: every branch adds the same, whatever the stream's size. Xiong et al. 2020. */
export const streamAdds: Verdict = {
  id: 'streamAdds',
  about: 'signal',
  judge(facts) {
    if (streamNorm(facts.layers)?.where !== 'atBranches' || gradeOfSignal(facts, 'high') === 'good') return null;
    return { severity: 'good', detail: { growth: streamGrowth(facts), ...blocksOf(facts) } };
  },
};

/** A norm after each sum divides what came before by √(1 + branch²), block after block: the skips no longer lead back to the first layer. Xiong et al. 2020. */
export const postNormForgets: Verdict = {
  id: 'postNormForgets',
  about: 'stream',
  judge(facts) {
    if (streamNorm(facts.layers)?.where !== 'onStream') return null;
    const left = facts.blocks.reduce((product, { stream, sum }) => product * (stream / sum), 1);
    const severity = grade('left', left);
    return severity === 'good' ? null : { severity, detail: { left, ...blocksOf(facts) } };
  },
};

const blocksOf = ({ blocks, layers }: Facts) => ({
  blocks: String(blocks.length),
  from: String(stepOf(layers[blocks[0]!.layer - 1]!, 'join')!.from),
  layer: String(blocks.at(-1)!.layer),
});

const geometricMean = (values: readonly number[]) => Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
