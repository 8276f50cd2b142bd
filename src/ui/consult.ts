import { factsOf } from '../diagnostics/facts.ts';
import { type Advised, advise } from '../doctor/advise.ts';
import { sayCause, sayRemedy } from '../doctor/say.ts';
import { createTrialsOnWorkers } from '../engine/workers/poolOfWorkers.ts';
import type { Shown } from '../engine/workers/run/client.ts';
import type { Trials } from '../engine/workers/trials.ts';
import type { DoctorWords } from '../i18n/en/doctor.ts';

/** What the doctor says of the network that is shown, and the words for it, which come with it. */
export interface Advice {
  readonly advised: readonly Advised[];
  readonly words: DoctorWords;
  readonly say: { readonly cause: typeof sayCause; readonly remedy: typeof sayRemedy };
}

let trials: Trials | null = null;

/** Asks the doctor, whose workers stay ready for the next. An abort ends the runs that are under way; the promise then never settles. */
export async function consult(shown: Shown, words: DoctorWords, signal: AbortSignal): Promise<Advice> {
  trials ??= createTrialsOnWorkers(document.baseURI);
  const own = trials;
  const end = () => {
    own.close();
    if (trials === own) trials = null;
  };
  signal.addEventListener('abort', end);
  const advised = await advise(factsOf(shown), own.measure);
  signal.removeEventListener('abort', end);
  return { advised, words, say: { cause: sayCause, remedy: sayRemedy } };
}
