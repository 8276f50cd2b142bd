import type { Histogram } from '../../../readers/weights/statistics/histogram.ts';

const WIDTH = 120;
const HEIGHT = 26;

/** The numbers of one or two arrays on one axis: the first filled, the second outlined. */
export function TensorHistogram({ first, second }: { readonly first: Histogram | null; readonly second: Histogram | null }) {
  const there = [first, second].filter(histogram => histogram !== null);
  if (there.length === 0) return null;
  const low = Math.min(...there.map(histogram => histogram.low));
  const high = Math.max(...there.map(histogram => histogram.high));
  const tallest = Math.max(...there.map(densest));
  const path = (histogram: Histogram) => pathOf(histogram, low, high, tallest);
  return (
    <svg className="tensor-histogram" width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {first && <path className="a" d={path(first)} />}
      {second && <path className="b" d={path(second)} />}
    </svg>
  );
}

/** The largest share of the numbers on a unit of the axis. */
function densest({ counts, low, high }: Histogram): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return ((Math.max(...counts) / total) * counts.length) / (high - low);
}

function pathOf({ counts, low, high }: Histogram, from: number, to: number, tallest: number): string {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const width = (high - low) / counts.length;
  const x = (value: number) => (((value - from) / (to - from)) * WIDTH).toFixed(1);
  const y = (count: number) => (HEIGHT * (1 - count / total / width / tallest)).toFixed(1);
  const steps = counts.map((count, i) => `V${y(count)}H${x(low + (i + 1) * width)}`);
  return `M${x(low)},${HEIGHT}${steps.join('')}V${HEIGHT}`;
}
