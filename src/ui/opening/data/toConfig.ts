import type { Config } from '../../../config/config.ts';
import { edit } from '../../../config/edit.ts';
import { limits } from '../../../config/limits.ts';
import { findColumn, inputColumns } from '../../../datasets/chosen.ts';
import { file } from '../../../datasets/file.ts';
import type { Table } from '../../../datasets/tables.ts';
import { defaultSpec, type Spec } from '../../../lib/params.ts';
import { losses } from '../../../losses/all.ts';
import { nameInLink } from '../weights/toLink.ts';

/** What a person has chosen of a table. Columns count from 0. */
export interface Choice {
  readonly label: number | null;
  readonly asClasses: boolean;
  readonly inputs: readonly number[];
  readonly prepared: string;
}

const labelPattern = /^[\p{L}_][\p{L}\p{N}_.\- ]{0,59}$/u;

/** The data set that a link says. @param classes of the label; 0 without, or where it is a number */
export function dataSpec(table: Table, name: string, { label, inputs, prepared }: Choice, classes: number): Spec {
  const text = label === null ? '' : labelText(table, label);
  const usual = inputColumns(table, findColumn(table, text), '').map(column => table.columns.indexOf(column));
  const columns = String(usual) === String(inputs) ? '' : rangesOf(inputs.map(i => i + 1));
  return {
    id: file.id,
    params: { name: nameInLink(name), digest: table.digest, label: text, classes: String(classes), prepared, columns },
  };
}

/** Its name, where that finds it and a link can carry it as it is; else its number. */
function labelText(table: Table, label: number): string {
  const column = table.columns[label]!;
  const name = column.name.trim();
  return labelPattern.test(name) && findColumn(table, name) === column ? name : String(label + 1);
}

/** 1, 2, 3, 5 as `1-3+5`. */
function rangesOf(numbers: readonly number[]): string {
  const starts = numbers.filter((n, i) => n !== (numbers[i - 1] ?? -1) + 1);
  return starts
    .map(start => {
      let end = start;
      while (numbers.includes(end + 1)) end++;
      return end === start ? String(start) : `${start}-${end}`;
    })
    .join('+');
}

/** The network with these data: as many inputs and outputs as they need, a loss that fits, and no more rows in a batch than a training has. */
export function withData(config: Config, data: Spec, { inputs, classes, rows }: { inputs: number; classes: number; rows: number }): Config {
  const hasNumbers = data.params.label !== '' && classes === 0;
  const outputs = classes > 0 ? Math.max(2, classes) : hasNumbers ? 1 : config.widths.at(-1)!;
  const { against } = losses.get(config.loss.id);
  const loss = classes > 0 ? 'softmaxCrossEntropy' : hasNumbers && against !== 'targets' ? 'meanSquaredError' : null;
  return edit(config, {
    data,
    widths: [inputs, ...config.widths.slice(1, -1), outputs],
    batchSize: Math.min(config.batchSize, trainedRows(rows)),
    ...(loss && { loss: defaultSpec(losses.get(loss)) }),
    ...(data.params.label !== '' && { labels: 'real', targets: { id: 'labels', params: {} }, targetScale: 1, imbalance: 1 }),
  });
}

/** A training holds a quarter of the rows out, at most 512. */
export const heldOutRows = (rows: number) => Math.min(512, Math.floor(rows / 4));
const trainedRows = (rows: number) => Math.min(limits.batchSize.max, rows - heldOutRows(rows));
