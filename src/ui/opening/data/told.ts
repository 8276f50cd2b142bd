import type { DataWords } from '../../../i18n/data.ts';
import type { WeightsWords } from '../../../i18n/weights.ts';
import { inputsFor, usableInputs } from '../../../readers/data/guess.ts';
import type { AnyRefusalCode } from '../../../readers/data/refusal.ts';
import type { ColumnReport, TableReport } from '../../../readers/data/report.ts';
import type { RefusalDetails } from '../../../readers/weights/bytes.ts';

/** So many columns are named in a sentence. */
const MOST_NAMED = 6;

/** Why a file is no table. */
export function refusalSentence(words: DataWords, weights: WeightsWords, code: AnyRefusalCode, details: RefusalDetails): string {
  const sentences: Partial<Record<AnyRefusalCode, (details: RefusalDetails) => string>> = { ...weights.refusals, ...words.refusals };
  return sentences[code]!(details);
}

/** What a person should know of a table: how it was read, what is missing, what is no input, and what cannot be learnt from. */
export function toldOf({ columns, notes }: TableReport, label: number | null, { page, notes: sentences }: DataWords): string[] {
  const named = (column: ColumnReport) => page.column(column.name);
  const list = (some: readonly ColumnReport[]) =>
    [...some.slice(0, MOST_NAMED).map(named), ...(some.length > MOST_NAMED ? [page.andMore(some.length - MOST_NAMED)] : [])].join(', ');
  const usable = new Set(usableInputs(columns, label));
  const others = columns.filter((_, i) => i !== label);
  const inputs = columns.filter((_, i) => usable.has(i));
  const usual = new Set(inputsFor(columns, label));
  const gappy = inputs.filter(({ missingCount, strayCount }) => missingCount > strayCount);
  const constant = inputs.filter(({ constantCount, width }) => width === 1 && constantCount === 1);
  const several = (some: readonly ColumnReport[], sentence: (column: ColumnReport) => string) => [
    ...some.slice(0, MOST_NAMED).map(sentence),
    ...(some.length > MOST_NAMED ? [`${page.andMore(some.length - MOST_NAMED)}.`] : []),
  ];
  const missingLabels = label === null ? 0 : columns[label]!.missingCount;
  return [
    ...notes.map(({ code, details }) => sentences[code](details)),
    ...(missingLabels > 0 ? [page.missingLabel(missingLabels)] : []),
    ...(gappy.length > 0
      ? [
          page.missing(
            list(gappy),
            gappy.reduce((sum, c) => sum + c.missingCount - c.strayCount, 0),
          ),
        ]
      : []),
    ...several(
      inputs.filter(({ strayCount }) => strayCount > 0),
      column => page.stray(named(column), column.strayCount, column.example!.text, column.example!.line),
    ),
    ...several(
      others.filter(({ kind }) => kind === 'text'),
      column =>
        column.example ? page.textColumn(named(column), column.example.text, column.example.line) : page.textColumnPlain(named(column)),
    ),
    ...several(
      others.filter(({ kind }) => kind === 'empty'),
      column => page.emptyColumn(named(column)),
    ),
    ...several(
      columns.filter((_, i) => usable.has(i) && !usual.has(i)),
      column => page.rowNumber(named(column)),
    ),
    ...several(
      columns.filter((column, i) => i !== label && column.kind === 'numbers' && !usable.has(i)),
      column => page.otherRows(named(column), column.rows),
    ),
    ...(constant.length > 0 ? [page.constant(list(constant))] : []),
    ...inputs
      .filter(({ constantCount, width }) => width > 1 && constantCount > 0)
      .map(column => page.constantParts(named(column), column.constantCount, column.width)),
  ];
}
