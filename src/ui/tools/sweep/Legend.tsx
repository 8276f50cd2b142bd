import { useToolWords } from '../../hooks.ts';
import { CellMark } from './CellMark.tsx';
import type { Measure } from './measure.ts';
import { CLAMP, tint } from './tint.ts';

const steps = Array.from({ length: 2 * CLAMP + 1 }, (_, i) => i - CLAMP);
const marks = ['zero', 'overflow', 'failure'] as const;

interface LegendProps {
  readonly measure: Measure;
  /** Whether the networks are on the map. */
  readonly hasA: boolean;
  readonly hasB: boolean;
}

/** What the colours, shapes and letters mean. */
export function Legend({ measure, hasA, hasB }: LegendProps) {
  const words = useToolWords().sweep.legend;
  return (
    <div className="sweep-legend">
      <p>{words[measure]}</p>
      <ol className="sweep-scale">
        {steps.map(decades => (
          <li key={decades}>
            <span className="sweep-swatch" style={{ backgroundColor: tint(decades) }} />
            <span>{label(decades)}</span>
          </li>
        ))}
      </ol>
      <ul className="sweep-marks">
        {marks.map(mark => (
          <li key={mark}>
            <span className="sweep-swatch" data-kind={mark}>
              <CellMark mark={mark} />
            </span>
            {words[mark]}
          </li>
        ))}
        {hasA && (
          <li>
            <span className="square-letters">A</span> {words.isA}
          </li>
        )}
        {hasB && (
          <li>
            <span className="square-letters">B</span> {words.isB}
          </li>
        )}
      </ul>
    </div>
  );
}

/** The ratio of that many decades; the ends stand for all beyond them. */
function label(decades: number): string {
  if (decades === -CLAMP) return '≤ 1e-3';
  if (decades === CLAMP) return '≥ 1000';
  return decades < 0 ? (10 ** decades).toFixed(-decades) : String(10 ** decades);
}
