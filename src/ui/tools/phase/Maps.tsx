import { nice } from 'd3';
import { type Field, varianceMap } from '../../../theory/meanField.ts';
import { useToolWords } from '../../hooks.ts';
import type { Correlation } from './correlation.ts';
import { MapPlot } from './MapPlot.tsx';
import type { Reading } from './reading.ts';

interface MapsProps {
  readonly field: Field;
  readonly reading: Reading;
  readonly correlation: Correlation | null;
}

const SIZE = 148;
const STEPS = 40;

/** The two maps whose fixed points the diagram is made of. */
export function Maps({ field, reading, correlation }: MapsProps) {
  const words = useToolWords().phase.maps;
  const { fixedPoint } = reading;
  const fixed = fixedPoint.kind === 'finite' ? fixedPoint.variance : fixedPoint.kind === 'zero' ? 0 : null;
  const most = nice(0, 2 * (fixed || 1), 2)[1];
  const variances = Array.from({ length: STEPS + 1 }, (_, i) => (most * i) / STEPS);
  return (
    <div className="phase-maps">
      <MapPlot
        id="variance"
        title={words.variance}
        label={words.varianceLabel}
        size={SIZE}
        most={most}
        points={variances.map(q => [q, varianceMap(field, q)])}
        fixed={fixed}
      />
      <MapPlot
        id="correlation"
        title={words.correlation}
        label={words.correlationLabel}
        size={SIZE}
        most={1}
        points={correlation?.map ?? []}
        fixed={typeof correlation?.fixed === 'number' ? correlation.fixed : null}
      />
    </div>
  );
}
