import { attempt, type Texts, type Warn } from './attempt.ts';
import type { RowScale, View } from './config.ts';
import { FieldProblem } from './problem.ts';

/** Rows that can be shown, in the table's order: the tensors of a layer. */
export const rowIds = [
  'weights',
  'biases',
  'preactivations',
  'activations',
  'dActivations',
  'dPreactivations',
  'dWeights',
  'dBiases',
] as const;
export type RowId = (typeof rowIds)[number];

export const rowScales: readonly RowScale[] = ['shared', 'own', 'log'];

export const defaultView: View = {
  rows: ['weights', 'preactivations', 'activations', 'dPreactivations', 'dWeights'],
  rowScale: 'shared',
};

const viewFields = {
  rows: {
    key: 'rows',
    parse(text: string): readonly string[] {
      const asked = text.split(',');
      if (!asked.every(row => (rowIds as readonly string[]).includes(row)))
        throw new FieldProblem('unknownValue', { options: rowIds.join(', ') });
      return rowIds.filter(row => asked.includes(row));
    },
    format: (rows: readonly string[]) => rows.join(','),
  },
  rowScale: {
    key: 'scale.rows',
    parse(text: string): RowScale {
      const scale = rowScales.find(s => s === text);
      if (!scale) throw new FieldProblem('unknownValue', { options: rowScales.join(', ') });
      return scale;
    },
    format: (scale: RowScale) => scale,
  },
};

export const viewKeys: readonly string[] = Object.values(viewFields).map(field => field.key);

/** The view that these texts describe; what is left out or wrong is the default. */
export function readView(texts: Texts, warn: Warn): View {
  const { rows, rowScale } = viewFields;
  return {
    rows: attempt(texts, rows.key, defaultView.rows, rows, warn),
    rowScale: attempt(texts, rowScale.key, defaultView.rowScale, rowScale, warn),
  };
}

/** What differs from the default view, as a link says it. */
export function writeView(view: View): Texts {
  const texts = new Map<string, string>();
  const { rows, rowScale } = viewFields;
  if (rows.format(view.rows) !== rows.format(defaultView.rows)) texts.set(rows.key, rows.format(view.rows));
  if (view.rowScale !== defaultView.rowScale) texts.set(rowScale.key, rowScale.format(view.rowScale));
  return texts;
}
