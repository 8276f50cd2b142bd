import type { DoctorWords } from '../i18n/en/doctor.ts';
import type { Advised } from './advise.ts';
import { formattedDetail, type Names } from './formatted.ts';
import type { Remedy } from './remedy.ts';

/** Why something is so, and how many draws show it, in a sentence each; none where no treatment or no draw tells. */
export function sayCause({ causes, draws }: Pick<Advised, 'causes' | 'draws'>, words: DoctorWords, names: Names): string {
  const because = causes.map(({ id, detail }) => words.causes[id](formattedDetail(detail, names)));
  return [...(draws ? [words.draws(draws)] : []), ...(because.length > 0 ? [words.cause(because)] : [])].join(words.space);
}

/** What a remedy does, and what was measured with it. */
export function sayRemedy({ prescriptions, after }: Remedy, words: DoctorWords, names: Names): string {
  const parts = prescriptions.map(
    ({ id, form, detail }) =>
      words.treatments[id][form]!(formattedDetail(detail, names)) + (detail.where ? words.where[detail.where]! : ''),
  );
  const { signal, loss } = after.facts;
  const perLayer = Number.isFinite(signal.perLayer) ? signal.perLayer.toFixed(2) : '';
  return words.use(parts.join(words.together)) + words.measured({ perLayer, loss: loss === null ? '' : loss.toFixed(2) });
}
