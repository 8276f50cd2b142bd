import { limits } from '../../../config/limits.ts';
import { choose, isMisfit } from '../../../datasets/chosen.ts';
import { shareTable } from '../../../engine/workers/shareTable.ts';
import type { DataWords } from '../../../i18n/data.ts';
import type { TableReport } from '../../../readers/data/report.ts';
import { compareWith, setConfig } from '../../../store/actions.ts';
import { store } from '../../../store/state.ts';
import { type Choice, dataSpec, heldOutRows, withData } from './toConfig.ts';

interface ButtonsProps {
  readonly words: DataWords;
  readonly name: string;
  readonly report: TableReport;
  readonly choice: Choice;
  readonly onClose: () => void;
}

/** Uses the data in both networks, or in B alone; or says why they cannot be used so. */
export function UseButtons({ words, name, report: { table, columns }, choice, onClose }: ButtonsProps) {
  const { page, misfits } = words;
  const { label, asClasses, inputs } = choice;
  if (inputs.length === 0) return <p role="status">{page.noInputs}</p>;
  const width = inputs.reduce((sum, i) => sum + columns[i]!.width, 0);
  if (width > limits.inputWidth.max) return <p role="status">{page.tooManyInputs(width)}</p>;
  const classes = label !== null && asClasses ? (columns[label]!.classes?.length ?? null) : 0;
  if (classes === null || classes > limits.classes.max) return <p role="status">{page.tooManyClasses}</p>;
  const data = dataSpec(table, name, choice, classes);
  const found = choose(table, data.params);
  if (isMisfit(found)) return <p role="status">{misfits[found.kind]({ ...found })}</p>;
  const { a } = store.getState().experiment;
  const next = withData(a, data, { inputs: width, classes, rows: found.count });
  const button = (text: string, run: () => void) => (
    <button
      type="button"
      className="word-button"
      onClick={() => {
        shareTable(table);
        run();
        onClose();
      }}
    >
      {text}
    </button>
  );
  return (
    <>
      <div className="code-bar">
        {button(page.openA, () => setConfig('a', next))}
        {button(page.openB, () => compareWith(next))}
      </div>
      <p className="note">{page.sample(found.count, next.batchSize, heldOutRows(found.count))}</p>
    </>
  );
}
