const WIDTH = 76;
const HEIGHT = 40;
const MARGIN = 4;
/** A curve that loses less than this many decades looks level. */
const LEAST_DECADES = 1;

/** log₁₀ of the rms, column by column; null where there is none. */
type Curve = readonly (number | null)[];

interface MiniatureProps {
  readonly a: Curve;
  readonly b: Curve;
}

/** A depth chart as small as a word: A's curve and B's on one log axis, from the input to the last layer. */
export function Miniature({ a, b }: MiniatureProps) {
  const known = [...a, ...b].filter(value => value !== null);
  const middle = (Math.min(...known) + Math.max(...known)) / 2;
  const half = Math.max(LEAST_DECADES, Math.max(...known) - Math.min(...known)) / 2;
  const y = (value: number) => HEIGHT / 2 - ((value - middle) / half) * (HEIGHT / 2 - MARGIN);
  const x = (i: number) => MARGIN + (i / Math.max(1, a.length - 1)) * (WIDTH - 2 * MARGIN);
  const path = (curve: Curve) =>
    curve.flatMap((value, i) => (value === null ? [] : [`${x(i).toFixed(1)} ${y(value).toFixed(1)}`])).join('L');
  return (
    <svg className="chart miniature" width={WIDTH} height={HEIGHT} aria-hidden="true">
      <path className="depth-a depth-line" d={`M${path(a)}`} />
      <path className="depth-b depth-line miniature-b" d={`M${path(b)}`} />
    </svg>
  );
}
