import { examinationWork, examine, type Findings } from '../../examination/examine.ts';
import { createSampleLoader, failureOf } from '../../sources/samples.ts';
import { seededSource } from '../../sources/source.ts';
import { paced } from '../paced.ts';
import type { Host } from '../run/server.ts';
import type { ExaminationRequest, FromExaminer } from './protocol.ts';

/** What the examiner needs of the place where it runs. */
export interface ExaminerHost extends Pick<Host, 'machine' | 'read' | 'pause' | 'now'> {
  post(message: FromExaminer): void;
}

/** Examines one network and tells how far it is. To stop it, end its worker. */
export async function serveExamination({ config, examination }: Omit<ExaminationRequest, 'base'>, host: ExaminerHost): Promise<void> {
  const { machine, read, post } = host;
  try {
    const samples = await createSampleLoader(read)(config);
    const steps = examine(machine, config, seededSource(machine, config, samples), examination);
    const shares = sharesOf(steps, examinationWork(config, examination));
    post({ kind: 'found', findings: await paced(shares, host, fraction => post({ kind: 'progress', fraction })) });
  } catch (error) {
    post({ kind: 'failed', failure: failureOf(error) });
  }
}

/** From the work of each step to the share of all that is done. */
function* sharesOf(steps: Generator<number, Findings, void>, total: number): Generator<number, Findings, void> {
  for (let worked = 0; ; ) {
    const step = steps.next();
    if (step.done) return step.value;
    worked += step.value;
    yield Math.min(1, worked / total);
  }
}
