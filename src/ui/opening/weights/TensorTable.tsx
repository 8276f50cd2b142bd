import { useDeferredValue, useState } from 'react';
import { formatNumber } from '../../../charts/formatNumber.ts';
import type { WeightsWords } from '../../../i18n/weights.ts';
import { initializers } from '../../../initializers/all.ts';
import type { TensorReport, WeightsReport } from '../../../readers/weights/report.ts';
import { SpectrumPicture } from './SpectrumPicture.tsx';
import { TensorHistogram } from './TensorHistogram.tsx';
import { arranged, numberColumns, numberIn, originOf, rowsOf, type SortKey, type TensorRow } from './tensorRows.ts';

interface TableProps {
  readonly words: WeightsWords;
  readonly first: WeightsReport;
  readonly second: WeightsReport | null;
}

/** So many rows are drawn; the search finds the others. */
const MOST_ROWS = 300;

/** The arrays of a file, or of two by name, searched and sorted. */
export function TensorTable({ words, first, second }: TableProps) {
  const { page } = words;
  const [search, setSearch] = useState('');
  const [key, setKey] = useState<SortKey>('file');
  const rows = rowsOf(first, second);
  const found = arranged(rows, useDeferredValue(search), key);
  const heading = (column: Exclude<SortKey, 'file'>) => (
    <th key={column} scope="col" aria-sort={key === column ? (column === 'name' ? 'ascending' : 'descending') : 'none'}>
      <button type="button" className="word-button" onClick={() => setKey(key === column ? 'file' : column)}>
        {page.columns[column]}
      </button>
    </th>
  );
  return (
    <>
      <div className="code-bar">
        <input
          type="search"
          aria-label={page.search}
          placeholder={page.search}
          value={search}
          onChange={event => setSearch(event.target.value)}
        />
        <span className="note">{page.count(Math.min(MOST_ROWS, found.length), rows.length)}</span>
      </div>
      <section className="tensors" aria-label={page.count(found.length, rows.length)}>
        <table>
          <thead>
            <tr>
              {heading('name')}
              <th scope="col">{page.columns.shape}</th>
              <th scope="col">{page.columns.histogram}</th>
              {numberColumns.map(heading)}
              <th scope="col">{page.columns.spectrum}</th>
              <th scope="col">{page.columns.drawn}</th>
            </tr>
          </thead>
          <tbody>
            {found.slice(0, MOST_ROWS).map(row => (
              <TensorCells key={row.name} words={words} row={row} />
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function TensorCells({ words, row: { name, first, second } }: { readonly words: WeightsWords; readonly row: TensorRow }) {
  const shown = (first ?? second)!;
  const both = [first, second].filter(tensor => tensor !== null);
  return (
    <tr>
      <th scope="row">{name || '·'}</th>
      <td>
        {shown.shape.join('×') || '1'} <span className="note">{shown.dtype}</span>
      </td>
      <td>
        <TensorHistogram first={first?.histogram ?? null} second={second?.histogram ?? null} />
      </td>
      {numberColumns.map(column => (
        <td key={column} className="figure">
          {both.map(tensor => (
            <span key={tensor === first ? 'a' : 'b'} className={tensor === first ? 'a' : 'b'}>
              {told(numberIn(tensor, column))}
            </span>
          ))}
        </td>
      ))}
      <td>
        <SpectrumPicture words={words} first={first} second={second} />
      </td>
      <td>
        <Drawn words={words} tensor={shown} />
      </td>
    </tr>
  );
}

const told = (value: number | null) => (value === null || Number.isNaN(value) ? '' : formatNumber(value));
const MOST_MATCHES = 3;

/** The likeliest initializers of a matrix, or what another array is. */
function Drawn({ words, tensor }: { readonly words: WeightsWords; readonly tensor: TensorReport }) {
  const { page, others } = words;
  if (tensor.other) return <span className="note">{others[tensor.other]}</span>;
  const origin = originOf(tensor);
  if (tensor.drawn === 'trained') return <span title={origin?.outlier ? page.outlier : undefined}>{page.none}</span>;
  if (!origin) return tensor.drawn ?? null;
  if (origin.kind === 'spoilt' || origin.kind === 'integers') return <span className="note">{page.unknown}</span>;
  if (origin.kind === 'none') return <span title={origin.outlier ? page.outlier : undefined}>{page.none}</span>;
  const aliasesOf = (id: string) => initializers.find(id)?.aliases.join(', ');
  const likeliest = origin.matches.toSorted((a, b) => Number(b.text === tensor.drawn) - Number(a.text === tensor.drawn));
  return likeliest.slice(0, MOST_MATCHES).map(({ text, spec }, i) => (
    <span key={text} title={aliasesOf(spec.id)}>
      {i > 0 && ' · '}
      {rounded(text)}
    </span>
  ));
}

/** To five digits: `glorotNormal(1.4142)`. */
const rounded = (text: string): string => text.replace(/\d+\.\d{5,}/g, number => String(Number(Number(number).toPrecision(5))));
