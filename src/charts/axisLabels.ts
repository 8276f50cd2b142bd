import { formatTick } from './formatTick.ts';

/** Widths in px of a digit at the size of the labels, and of the air between two labels. */
const DIGIT = 6.3;
const AIR = 8;

export interface AxisLabel {
  readonly text: string;
  /** Where its middle stands. */
  readonly x: number;
}

/** The labels of ticks at `xs`, moved inwards so that none leaves [0, width]; if they would touch, only the middle one. */
export function axisLabels(ticks: readonly number[], xs: readonly number[], width: number): AxisLabel[] {
  const labels = ticks.map((tick, i) => {
    const text = formatTick(tick);
    const half = (text.length * DIGIT) / 2;
    return { text, half, x: Math.max(half, Math.min(xs[i]!, width - half)) };
  });
  const touch = labels.some((label, i) => i > 0 && label.x - label.half < labels[i - 1]!.x + labels[i - 1]!.half + AIR);
  const kept = touch ? labels.slice(labels.length >> 1, (labels.length >> 1) + 1) : labels;
  return kept.map(({ text, x }) => ({ text, x }));
}
