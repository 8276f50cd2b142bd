import { formatNumber } from '../../../charts/formatNumber.ts';
import type { DataWords } from '../../../i18n/data.ts';
import { usableInputs } from '../../../readers/data/guess.ts';
import type { ColumnReport } from '../../../readers/data/report.ts';
import { TensorHistogram } from '../weights/TensorHistogram.tsx';
import type { Choice } from './toConfig.ts';

interface TableProps {
  readonly words: DataWords;
  readonly columns: readonly ColumnReport[];
  readonly choice: Choice;
  readonly onChange: (inputs: readonly number[]) => void;
}

/** So many rows are drawn. */
const MOST_ROWS = 200;
const told = (value: number) => (Number.isFinite(value) ? formatNumber(value) : '');

/** The columns of a table, of which some are inputs. */
export function ColumnTable({ words: { page }, columns, choice: { label, inputs }, onChange }: TableProps) {
  const usable = usableInputs(columns, label);
  const words = page.columns;
  const toggle = (i: number) => onChange(inputs.includes(i) ? inputs.filter(other => other !== i) : [...inputs, i].sort((a, b) => a - b));
  return (
    <>
      <div className="code-bar">
        <span className="note">{page.inputsOf(inputs.length, usable.length)}</span>
        <button type="button" className="word-button" onClick={() => onChange(usable)}>
          {page.all}
        </button>
        <button type="button" className="word-button" onClick={() => onChange([])}>
          {page.none}
        </button>
      </div>
      <section className="tensors" aria-label={page.inputsOf(inputs.length, usable.length)}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.use}</th>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.histogram}</th>
              {[words.mean, words.std, words.low, words.high, words.missing, words.classes].map(word => (
                <th key={word} scope="col">
                  {word}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {columns.slice(0, MOST_ROWS).map((column, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns keep their places, and two may have one name
              <tr key={i}>
                <td>
                  {i === label ? (
                    page.label
                  ) : (
                    <input
                      type="checkbox"
                      aria-label={page.column(column.name)}
                      checked={inputs.includes(i)}
                      disabled={!usable.includes(i)}
                      onChange={() => toggle(i)}
                    />
                  )}
                </td>
                <ColumnCells name={page.column(column.name)} column={column} />
              </tr>
            ))}
          </tbody>
        </table>
        {columns.length > MOST_ROWS && <p className="note">{page.andMore(columns.length - MOST_ROWS)}</p>}
      </section>
    </>
  );
}

function ColumnCells({ name, column }: { readonly name: string; readonly column: ColumnReport }) {
  const { mean, std, low, high, missingCount, classes, width, histogram } = column;
  return (
    <>
      <th scope="row">
        {name}
        {width > 1 && <span className="note"> ×{width}</span>}
      </th>
      <td>
        <TensorHistogram first={histogram} second={null} />
      </td>
      {[mean, std, low, high].map((value, k) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same four numbers in the same order
        <td key={k} className="figure">
          {told(value)}
        </td>
      ))}
      <td className="figure">{missingCount > 0 ? missingCount.toLocaleString() : ''}</td>
      <td className="figure">{classes?.length.toLocaleString() ?? ''}</td>
    </>
  );
}
