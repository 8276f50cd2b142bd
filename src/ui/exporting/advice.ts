import type { Config, Experiment } from '../../config/config.ts';
import { trainedBy } from '../../config/training.ts';
import { factsOfRun } from '../../diagnostics/facts.ts';
import { advise } from '../../doctor/advise.ts';
import { type WrittenAdvice, written } from '../../doctor/written.ts';
import type { RunResult } from '../../engine/passes/run.ts';
import { createTrialsOnWorkers } from '../../engine/workers/poolOfWorkers.ts';
import { doctor } from '../../i18n/en/doctor.ts';
import { english } from '../../i18n/index.ts';

export type AdviceByNetwork = Partial<Record<'A' | 'B', WrittenAdvice>>;

/** The doctor's advice on both networks as `describe` prints it, in English; nothing of one that has been trained. An abort ends the trials. */
export async function adviceFor(experiment: Experiment, a: RunResult, b: RunResult | null, signal: AbortSignal): Promise<AdviceByNetwork> {
  const trials = createTrialsOnWorkers(document.baseURI);
  const ended = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  const on = async (id: 'a' | 'b', config: Config, result: RunResult) => {
    if (trainedBy(config, experiment.view, id)) return undefined;
    return written(experiment, id, await Promise.race([advise(factsOfRun(config, result), trials.measure), ended]), english, doctor);
  };
  try {
    const ofA = await on('a', experiment.a, a);
    const ofB = experiment.b && b ? await on('b', experiment.b, b) : undefined;
    return { ...(ofA && { A: ofA }), ...(ofB && { B: ofB }) };
  } finally {
    trials.close();
  }
}
