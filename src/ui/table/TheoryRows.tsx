import { useEffect, useState } from 'react';
import { formatNumber } from '../../charts/index.ts';
import type { DeviationReason } from '../../diagnostics/deviation.ts';
import { type Column, layerIn, summaryIn } from '../../diagnostics/table/columns.ts';
import { signedPercent } from '../../diagnostics/table/describeCell.ts';
import { theoryRmsIn } from '../../diagnostics/table/theory.ts';
import type { Shown } from '../../engine/workers/run/client.ts';
import { type Quantity, rmsOfAll } from '../../summary/summary.ts';
import { useAppState, useToolWords } from '../hooks.ts';
import type { Pointed } from './pointer.ts';

interface TheoryRowsProps {
  readonly pointed: Pointed;
  readonly columns: readonly Column[];
}

type Reasons = typeof import('../../diagnostics/deviation.ts');
let known: Reasons | null = null;

/** What tells why a measure is off: it comes when a cell is first pointed at, since the first picture does without. */
function useReasons(): Reasons | null {
  const [reasons, setReasons] = useState(known);
  useEffect(() => {
    if (known) return;
    import('../../diagnostics/deviation.ts').then(
      loaded => {
        known = loaded;
        setReasons(loaded);
      },
      () => {}, // then no reason is given
    );
  }, []);
  return reasons;
}

/** What theory expects of the rms, how far off that is, and why. */
export function TheoryRows({ pointed, columns }: TheoryRowsProps) {
  const { statistics } = useToolWords();
  const theory = useAppState(state => state.experiment.view.theory === 'on');
  const a = useAppState(state => state.runs.a.shown);
  const b = useAppState(state => state.runs.b.shown);
  const reasons = useReasons();
  const column = columns[pointed.column]!;
  const readings = ([a, b] as const).map(shown => (shown && theory ? theoryReading(column, pointed.quantity, shown, reasons) : null));
  if (!readings.some(Boolean)) return null;
  const cell = (text: (reading: TheoryReading) => string) =>
    readings.map((reading, i) => (i === 0 || b) && <td key={i === 0 ? 'a' : 'b'}>{reading ? text(reading) : '–'}</td>);
  return (
    <>
      <tr>
        <th scope="row">{statistics.theory}</th>
        {cell(({ expected }) => formatNumber(expected))}
      </tr>
      <tr>
        <th scope="row">{statistics.deviation}</th>
        {cell(({ relative, reason }) => {
          if (!Number.isFinite(relative)) return '–';
          return reason ? statistics.offBy(signedPercent(relative), statistics.reasons[reason]) : signedPercent(relative);
        })}
      </tr>
    </>
  );
}

interface TheoryReading {
  readonly expected: number;
  /** Measured over expected, minus 1. */
  readonly relative: number;
  /** What explains it; null where that is not known. */
  readonly reason: DeviationReason | null;
}

function theoryReading(column: Column, quantity: Quantity, shown: Shown, reasons: Reasons | null): TheoryReading | null {
  const layer = layerIn(column, shown.config);
  const expected = theoryRmsIn(column, quantity, shown);
  const summary = summaryIn(column, quantity, shown);
  if (!layer || expected === undefined || !summary) return null;
  const spreads = quantity === 'preactivations' || quantity === 'activations' || quantity === 'dPreactivations';
  const relative = rmsOfAll(summary) / expected - 1;
  return { expected, relative, reason: reasons && spreads && expected > 0 ? reasons.reasonOf(shown, layer, quantity, relative) : null };
}
