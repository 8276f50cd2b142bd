import type { Experiment } from '../config/config.ts';
import { encode, rebase } from '../config/link.ts';
import { severityOf } from '../diagnostics/judge.ts';
import type { DoctorWords } from '../i18n/en/doctor.ts';
import type { Dictionary } from '../i18n/index.ts';
import type { Advised } from './advise.ts';
import { formattedDetail } from './formatted.ts';
import type { Remedy } from './remedy.ts';
import { sayCause, sayRemedy } from './say.ts';

/** What `describe` prints of a network's health. */
export interface WrittenAdvice {
  /** No finding is bad. */
  readonly healthy: boolean;
  /** Gravest first. */
  readonly verdicts: readonly {
    readonly id: string;
    readonly severity: string;
    readonly text: string;
    /** Best first; `link` is a whole fragment. */
    readonly remedies: readonly { readonly id: string; readonly text: string; readonly link: string }[];
  }[];
}

/** The advice on network `id` of an experiment, in words. */
export function written(
  experiment: Experiment,
  id: 'a' | 'b',
  advice: readonly Advised[],
  { verdicts, registries }: Dictionary,
  words: DoctorWords,
): WrittenAdvice {
  const names = registries.activations;
  const text = (advised: Advised) => {
    const { title, text } = verdicts.list[advised.id as keyof typeof verdicts.list];
    const detail = formattedDetail(advised.detail, names);
    return [title(detail) + verdicts.colon + text(detail), sayCause(advised, words, names)].filter(part => part !== '').join(' ');
  };
  const remedy = (made: Remedy) => ({
    ...{ id: made.id, text: sayRemedy(made, words, names) },
    link: `#${encode(withNetwork(experiment, id, made.config))}`,
  });
  return {
    healthy: severityOf(advice) !== 'bad',
    verdicts: advice.map(advised => ({
      ...{ id: advised.id, severity: advised.severity, text: text(advised) },
      remedies: advised.remedies.map(remedy),
    })),
  };
}

/** A remedy of A is one of B, too, but for the fields in which B differs. */
function withNetwork(experiment: Experiment, id: 'a' | 'b', config: Experiment['a']): Experiment {
  const { a, b } = experiment;
  return id === 'b' ? { ...experiment, b: config } : { ...experiment, a: config, b: b && rebase(b, a, config) };
}
