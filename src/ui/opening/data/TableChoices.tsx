import { useState } from 'react';
import type { DataWords } from '../../../i18n/data.ts';
import { canBeClasses, canBeNumbers, guess, inputsFor } from '../../../readers/data/guess.ts';
import type { TableReport } from '../../../readers/data/report.ts';
import { useWords } from '../../hooks.ts';
import { ColumnTable } from './ColumnTable.tsx';
import type { Choice } from './toConfig.ts';
import { toldOf } from './told.ts';
import { UseButtons } from './UseButtons.tsx';

interface ChoicesProps {
  readonly words: DataWords;
  readonly name: string;
  readonly report: TableReport;
  readonly onClose: () => void;
}

const preparations = ['standardized', 'zeroToOne', 'raw'] as const;

/** What of a table becomes inputs and label, begun with what is most likely meant. */
export function TableChoices({ words, name, report, onClose }: ChoicesProps) {
  const { page } = words;
  const { columns } = report;
  const { options } = useWords().registries;
  const [choice, setChoice] = useState<Choice>(() => ({ ...guess(columns), prepared: 'standardized' }));
  const label = choice.label === null ? null : columns[choice.label]!;
  const chooseLabel = (next: number | null) => {
    const column = next === null ? null : columns[next]!;
    const asClasses = column !== null && (choice.asClasses ? canBeClasses(column) : !canBeNumbers(column));
    setChoice({ ...choice, label: next, asClasses, inputs: inputsFor(columns, next) });
  };
  const possible = [...columns.keys()].filter(i => canBeClasses(columns[i]!) || canBeNumbers(columns[i]!));
  return (
    <>
      <p>
        <strong>{headline(words, name, report)}</strong>
      </p>
      <div className="code-bar">
        <label>
          {page.label}{' '}
          <select value={choice.label ?? ''} onChange={({ target }) => chooseLabel(target.value === '' ? null : Number(target.value))}>
            <option value="">{page.noLabel}</option>
            {possible.map(i => (
              <option key={i} value={i}>
                {page.column(columns[i]!.name)}
              </option>
            ))}
          </select>
        </label>
        {label && (
          <label>
            {page.as}{' '}
            <select value={String(choice.asClasses)} onChange={event => setChoice({ ...choice, asClasses: event.target.value === 'true' })}>
              <option value="true" disabled={!canBeClasses(label)}>
                {page.asClasses}
              </option>
              <option value="false" disabled={!canBeNumbers(label)}>
                {page.asNumbers}
              </option>
            </select>
          </label>
        )}
        <label>
          {page.prepared}{' '}
          <select value={choice.prepared} onChange={event => setChoice({ ...choice, prepared: event.target.value })}>
            {preparations.map(id => (
              <option key={id} value={id}>{`${options[id]} (${page.preparedNote[id]})`}</option>
            ))}
          </select>
        </label>
      </div>
      <div aria-live="polite">
        {label && choice.asClasses && <p className="note">{page.classes(label.classes!)}</p>}
        {label && !choice.asClasses && choice.prepared !== 'raw' && <p className="note">{page.preparedNumbers}</p>}
        {choice.prepared !== 'raw' && choice.inputs.some(i => columns[i]!.isWhole) && <p className="note">{page.together}</p>}
        <ul className="note">
          {toldOf(report, choice.label, words).map(sentence => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </div>
      <UseButtons words={words} name={name} report={report} choice={choice} onClose={onClose} />
      <ColumnTable words={words} columns={columns} choice={choice} onChange={inputs => setChoice({ ...choice, inputs })} />
    </>
  );
}

function headline({ page }: DataWords, name: string, { columns, text, format }: TableReport): string {
  if (!text)
    return `${format === 'npz' ? page.arrays(name, columns.length) : page.table(name, columns[0]!.rows, columns.length)} (${format})`;
  const { separator, hasHeader, isDecimalComma } = text;
  return `${page.table(name, columns[0]!.rows, columns.length)}, ${page.text(page.separators[separator], hasHeader, isDecimalComma)}`;
}
