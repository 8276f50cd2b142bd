import { withFiles } from '../files.ts';

export const startWorker = (): Worker => withFiles(new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }));
