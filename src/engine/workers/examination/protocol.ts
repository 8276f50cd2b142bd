import type { Config } from '../../../config/config.ts';
import type { Examination, Findings } from '../../examination/examine.ts';
import type { Failure } from '../run/protocol.ts';

/** What the page asks of an examiner: the first message, and the only one. `base` is the address that `data/…` is relative to. */
export interface ExaminationRequest {
  readonly base: string;
  readonly config: Config;
  readonly examination: Examination;
}

export type FromExaminer =
  | { readonly kind: 'progress'; readonly fraction: number }
  | { readonly kind: 'found'; readonly findings: Findings }
  | { readonly kind: 'failed'; readonly failure: Failure };
