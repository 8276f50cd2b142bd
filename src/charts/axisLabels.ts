import { formatTick } from './formatTick.ts';

/** Widths in px of a digit at the size of the labels, and of the air between two labels. */
const DIGIT = 6.3;
const AIR = 8;

export interface AxisLabel {
  readonly text: string;
  /** Where its middle stands. */
  readonly x: number;
}

/**
 * The labels of ticks at `xs`, moved inwards so that none leaves [0, width]; if not all have room or some read alike, the middle one, and others from the
 * last on.
 */
export function axisLabels(ticks: readonly number[], xs: readonly number[], width: number): AxisLabel[] {
  const labels = ticks.map((tick, i) => {
    const text = formatTick(tick);
    const half = (text.length * DIGIT) / 2;
    return { text, half, x: Math.max(half, Math.min(xs[i]!, width - half)) };
  });
  const middle = labels[labels.length >> 1];
  const kept: typeof labels = [];
  for (const label of middle ? [middle, ...labels.toReversed()] : []) {
    if (kept.every(other => other.text !== label.text && Math.abs(label.x - other.x) >= label.half + other.half + AIR)) kept.push(label);
  }
  return labels.filter(label => kept.includes(label)).map(({ text, x }) => ({ text, x }));
}
