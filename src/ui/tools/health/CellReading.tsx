import { formatNumber } from '../../../charts/index.ts';
import { type Column, layerIn } from '../../../diagnostics/table/columns.ts';
import type { ToolDictionary } from '../../../i18n/index.ts';
import { useAppState, useIsJudging, useToolWords } from '../../hooks.ts';
import { markOf } from './guide.ts';
import { HeatCell } from './HeatCell.tsx';
import { heatOf } from './heat.ts';
import { Reading } from './Reading.tsx';
import type { HealthRow } from './rows.ts';
import type { Subject } from './subject.ts';

export interface CellReadingProps {
  readonly row: HealthRow;
  readonly column: Column;
  readonly network: 'a' | 'b';
  readonly subject: Subject;
  readonly named: boolean;
  /** There is no room for the number: it is shown as heat. */
  readonly asHeat: boolean;
}

/** What a diagnostic says of one layer of one network. */
export function CellReading({ row, column, network, subject, named, asHeat }: CellReadingProps) {
  const { health } = useToolWords();
  const isJudging = useIsJudging();
  const theory = useAppState(state => state.experiment.view.theory === 'on');
  const layer = layerIn(column, subject.config);
  const value = layer === null ? undefined : row.value(subject, layer);
  if (layer === null || value === undefined) return <span className={asHeat ? 'heat-none' : 'reading'} />;
  const guide = row.guide(subject, layer);
  const mark = markOf(value, guide);
  const reading = (
    <Reading
      network={network}
      named={named}
      text={Number.isNaN(value) ? health.unknown : row.format(value, subject, layer)}
      mark={mark}
      unjudged={guide === null}
      note={noteOf(row, subject, layer, theory, health)}
    />
  );
  if (!asHeat) return reading;
  return (
    <HeatCell network={network} mark={isJudging ? mark : null} heat={isJudging ? heatOf(value, guide) : 0} isUnknown={Number.isNaN(value)}>
      {reading}
    </HeatCell>
  );
}

/** What theory, where it is shown, expects of the correlation; the full rank. */
function noteOf(row: HealthRow, subject: Subject, layer: number, theory: boolean, words: ToolDictionary['health']): string | null {
  const full = row.full?.(subject, layer);
  if (full !== undefined) return words.ofFull(full);
  const cosine = theory && row.id === 'correlation' ? subject.prediction[layer - 1]?.forward?.cosine : Number.NaN;
  return cosine === undefined || Number.isNaN(cosine) ? null : words.theory(formatNumber(Math.abs(cosine) < 5e-4 ? 0 : cosine));
}
