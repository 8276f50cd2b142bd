import type { Elementary } from '../lib/elementary.ts';
import { evaluate, parseExpression } from '../lib/expression.ts';
import type { JoinStep } from './step.ts';

/** What a join multiplies its branch by, before any training; 0 where the expression gives no finite number. */
export const branchScale = (step: JoinStep, math: Elementary): number => scaleFrom(step.scale, step, math);

/** What it multiplies the stream by. */
export const streamScale = (step: JoinStep, math: Elementary): number => scaleFrom(step.streamScale, step, math);

function scaleFrom(text: string, { block, blocks }: JoinStep, math: Elementary): number {
  const value = evaluate(parseExpression(text, ['l', 'L']), { l: block, L: blocks }, math);
  return Number.isFinite(Math.fround(value)) ? value : 0;
}
