import { type FileWeights, keepFile, keptFiles } from '../../initializers/files.ts';

/** Says to a worker what a file holds, before anything is asked of it that needs it. */
export interface FileMessage {
  readonly kind: 'file';
  readonly file: FileWeights;
}

const workers = new Set<WeakRef<Worker>>();

/** A worker that knows every file that the page has, and is told of those that come. */
export function withFiles(worker: Worker): Worker {
  workers.add(new WeakRef(worker));
  for (const file of keptFiles()) tell(worker, file);
  return worker;
}

/** Keeps a file in the page and in all its workers. */
export function shareFile(file: FileWeights): void {
  keepFile(file);
  for (const reference of workers) {
    const worker = reference.deref();
    if (worker) tell(worker, file);
    else workers.delete(reference);
  }
}

const tell = (worker: Worker, file: FileWeights) => worker.postMessage({ kind: 'file', file } satisfies FileMessage);
