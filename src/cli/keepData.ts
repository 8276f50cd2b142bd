import type { Experiment } from '../config/config.ts';
import { misfitOf } from '../datasets/chosen.ts';
import { keepTable } from '../datasets/keep.ts';
import { keptTable } from '../datasets/tables.ts';
import { data } from '../i18n/en/data.ts';
import { weights } from '../i18n/en/weights.ts';
import { readTable } from '../readers/data/readTable.ts';
import { TableRefusal } from '../readers/data/refusal.ts';
import { Refusal } from '../readers/weights/bytes.ts';
import { UsageError } from './arguments.ts';
import { openFile } from './openFile.ts';

/** What keeps a link's data from being those of its file. */
export function dataSentences({ a, b }: Experiment): string[] {
  const sentences = [a, ...(b ? [b] : [])].flatMap(config => {
    const { name, digest } = config.data.params;
    if (config.data.id !== 'file') return [];
    if (!keptTable(digest)) return [data.page.missingFile(String(name), String(digest))];
    const misfit = misfitOf(config);
    return misfit ? [data.page.misfit(data.misfits[misfit.kind]({ ...misfit }))] : [];
  });
  return [...new Set(sentences)];
}

/** Reads a file of data, for a link that names it by its digest. @throws UsageError with a sentence for the person */
export function keepData(path: string): void {
  try {
    keepTable(readTable(openFile(path)).table);
  } catch (error) {
    if (!(error instanceof Refusal || error instanceof TableRefusal)) throw error;
    const sentences = { ...weights.refusals, ...data.refusals };
    throw new UsageError(`${path}: ${sentences[error.code](error.details)}`);
  }
}
