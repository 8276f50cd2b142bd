import { keptTables, type Table } from '../../datasets/tables.ts';
import { type FileWeights, keepFile, keptFiles } from '../../initializers/files.ts';

/** Says to a worker what a file holds, before anything is asked of it that needs it. */
export type FileMessage = { readonly kind: 'file'; readonly file: FileWeights } | { readonly kind: 'table'; readonly table: Table };

const workers = new Set<WeakRef<Worker>>();

/** A worker that knows every file that the page has, and is told of those that come. */
export function withFiles(worker: Worker): Worker {
  workers.add(new WeakRef(worker));
  for (const file of keptFiles()) worker.postMessage({ kind: 'file', file } satisfies FileMessage);
  for (const table of keptTables()) worker.postMessage({ kind: 'table', table } satisfies FileMessage);
  return worker;
}

/** Keeps the weights of a file in the page and in all its workers. */
export function shareFile(file: FileWeights): void {
  keepFile(file);
  tellAll({ kind: 'file', file });
}

/** Says to all workers what a file holds that the page keeps. */
export function tellAll(message: FileMessage): void {
  for (const reference of workers) {
    const worker = reference.deref();
    if (worker) worker.postMessage(message);
    else workers.delete(reference);
  }
}
