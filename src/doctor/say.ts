import type { DoctorWords } from '../i18n/en/doctor.ts';
import type { Advised, Remedy } from './advise.ts';
import { formattedDetail, type Names } from './formatted.ts';

/** Why something is so, as a sentence; '' where no treatment tells. */
export const sayCause = ({ causes }: Pick<Advised, 'causes'>, words: DoctorWords, names: Names): string =>
  causes.length === 0 ? '' : words.cause(causes.map(({ id, detail }) => words.causes[id](formattedDetail(detail, names))));

/** What a remedy does, and what was measured with it. */
export function sayRemedy({ prescriptions, after }: Remedy, words: DoctorWords, names: Names): string {
  const parts = prescriptions.map(({ id, form, detail }) => words.treatments[id][form]!(formattedDetail(detail, names)));
  const { signal, loss } = after.facts;
  const perLayer = Number.isFinite(signal.perLayer) ? signal.perLayer.toFixed(2) : '';
  return words.use(parts.join(words.together)) + words.measured({ perLayer, loss: loss === null ? '' : loss.toFixed(2) });
}
