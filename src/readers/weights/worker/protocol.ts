import type { RefusalCode, RefusalDetails } from '../bytes.ts';
import type { WeightsReport } from '../report.ts';

export interface OpenFile {
  readonly file: Blob;
  /** Which way the matrices lie, where a person has said it. */
  readonly transposed?: boolean;
  /** Which of several models, likewise. */
  readonly model?: string;
}

export type FromReader =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'report'; readonly report: WeightsReport }
  | { readonly kind: 'refusal'; readonly code: RefusalCode; readonly details: RefusalDetails };
