import { useMemo, useState } from 'react';
import '../../styles/health.css';
import type { Config } from '../../../config/config.ts';
import { columnsOf, hiddenColumns } from '../../../diagnostics/table/columns.ts';
import type { Examination } from '../../../engine/examination/examine.ts';
import { store } from '../../../store/state.ts';
import { useAppState, useToolWords } from '../../hooks.ts';
import { ExaminationProgress } from '../ExaminationProgress.tsx';
import { useExamination } from '../useExamination.ts';
import { LayerTable, type Subjects } from './LayerTable.tsx';
import { subjectOf } from './subject.ts';
import { Totals } from './Totals.tsx';

const examination: Examination & { kind: 'health' } = { kind: 'health' };

/** All diagnostics of both networks: those that every run shows at once, the costly ones when asked. */
export function HealthPane() {
  const { health, ui } = useToolWords();
  const shown = { a: useAppState(state => state.runs.a.shown), b: useAppState(state => state.runs.b.shown) };
  const configs = { a: shown.a?.config ?? null, b: shown.b?.config ?? null };
  const [asked, setAsked] = useState<readonly (Config | null)[]>([]);
  // Of the networks as they are set, too: the picture of one may not be there yet.
  const start = () => {
    const { a, b } = store.getState().experiment;
    setAsked([a, b, configs.a, configs.b]);
  };
  const inquiries = {
    a: useExamination(configs.a, examination, asked.includes(configs.a) && asked),
    b: useExamination(configs.b, examination, asked.includes(configs.b) && asked),
  };
  const subjects: Subjects = (['a', 'b'] as const).flatMap(network => {
    const run = shown[network];
    return run ? [{ network, subject: subjectOf(run, inquiries[network]?.findings ?? null) }] : [];
  });
  const complete = subjects.every(({ subject }) => subject.health);
  const columns = useMemo(() => (configs.a ? columnsOf(hiddenColumns(configs.a, configs.b)) : []), [configs.a, configs.b]);
  if (subjects.length === 0) return null;
  return (
    <div className="health">
      <div className="health-examine">
        <ExaminationProgress
          inquiries={[inquiries.a, inquiries.b]}
          asked={asked.some(config => config !== null && (config === configs.a || config === configs.b))}
          start={start}
          stop={() => setAsked([])}
          label={health.examine}
        />
        <span className="note">
          {[subjects.length > 1 && health.order, !complete && health.examineWhat].filter(Boolean).join(ui.marks.space)}
        </span>
      </div>
      <LayerTable columns={columns} subjects={subjects} />
      <div className="health-head">
        <Totals subjects={subjects} />
      </div>
    </div>
  );
}
