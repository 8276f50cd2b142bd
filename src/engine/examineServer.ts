import { createArena } from './arena.ts';
import { examinationWork, examine, type Findings } from './examine.ts';
import type { ExaminationRequest, FromExaminer } from './examineProtocol.ts';
import { createSampleLoader, failureOf } from './samples.ts';
import type { Host } from './server.ts';
import { seededSource } from './source.ts';

const PROGRESS_EVERY = 100;

/** What the examiner needs of the place where it runs. */
export interface ExaminerHost extends Pick<Host, 'kernels' | 'read' | 'now'> {
  post(message: FromExaminer): void;
}

/** Examines one network and tells how far it is. It does not look for messages: to stop it, end its worker. */
export async function serveExamination({ config, examination }: Omit<ExaminationRequest, 'base'>, host: ExaminerHost): Promise<void> {
  const { kernels, read, post } = host;
  try {
    const samples = await createSampleLoader(read)(config);
    const arena = createArena(kernels);
    const steps = examine(kernels, arena, config, seededSource(kernels, arena, config, samples), examination);
    post({ kind: 'found', findings: follow(steps, examinationWork(config, examination), host) });
  } catch (error) {
    post({ kind: 'failed', failure: failureOf(error) });
  }
}

/** Does all the steps and posts the share that is done now and then. */
function follow(steps: Generator<number, Findings, void>, total: number, { now, post }: ExaminerHost): Findings {
  let worked = 0;
  let told = now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    worked += step.value;
    if (now() - told < PROGRESS_EVERY) continue;
    told = now();
    post({ kind: 'progress', fraction: Math.min(1, worked / total) });
  }
}
