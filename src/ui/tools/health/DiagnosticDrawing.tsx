import type { Guide } from './guide.ts';

const WIDTH = 240;
const HEIGHT = 56;
const MARGIN = 6;

export interface DiagnosticLine {
  readonly network: 'a' | 'b';
  /** By column; undefined where the layer has none, NaN where it cannot be said. */
  readonly values: readonly (number | undefined)[];
  readonly guides: readonly (Guide | null | undefined)[];
}

/** A diagnostic by layer, A's line and B's, over the band of values that need no mark; nothing where there is no number yet. */
export function DiagnosticDrawing({ lines }: { readonly lines: readonly DiagnosticLine[] }) {
  const numbers = lines.flatMap(({ values }) => values.filter(isNumber));
  if (numbers.length === 0) return null;
  const guides = lines.flatMap(line => line.guides.filter(guide => Boolean(guide))) as Guide[];
  const bounds = [...numbers, ...guides.flatMap(({ low, high }) => [low, high]).filter(Number.isFinite)];
  const [low, high] = [Math.min(...bounds), Math.max(...bounds)];
  const span = high - low || 1;
  const y = (value: number) => HEIGHT - MARGIN - ((Math.min(high, Math.max(low, value)) - low) / span) * (HEIGHT - 2 * MARGIN);
  const count = lines[0]!.values.length;
  const x = (i: number) => MARGIN + (i / Math.max(1, count - 1)) * (WIDTH - 2 * MARGIN);
  return (
    <svg className="chart diagnostic-drawing" width={WIDTH} height={HEIGHT} aria-hidden="true">
      {lines[0]!.guides.map(
        (guide, i) =>
          guide && (
            <rect
              // biome-ignore lint/suspicious/noArrayIndexKey: a band belongs to its column
              key={i}
              x={x(i - 0.5)}
              width={x(1) - x(0)}
              y={y(guide.high) - 1}
              height={Math.max(2, y(guide.low) - y(guide.high) + 2)}
            />
          ),
      )}
      {lines.map(({ network, values }) => {
        const points = values.flatMap((value, i) => (isNumber(value) ? [`${x(i).toFixed(1)} ${y(value).toFixed(1)}`] : []));
        return (
          <g key={network} className={`depth-${network}`}>
            <path className="depth-line" d={`M${points.join('L')}`} />
            <path className="depth-points" d={points.map(point => `M${point}m-2 0a2 2 0 1 0 4 0a2 2 0 1 0 -4 0Z`).join('')} />
          </g>
        );
      })}
    </svg>
  );
}

const isNumber = (value: number | undefined): value is number => value !== undefined && Number.isFinite(value);
