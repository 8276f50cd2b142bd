import type { RefusalDetails } from '../../weights/bytes.ts';
import type { AnyRefusalCode } from '../refusal.ts';
import type { TableReport } from '../report.ts';

export interface OpenTable {
  readonly file: Blob;
}

export type FromTableReader =
  | { readonly kind: 'reading' }
  | { readonly kind: 'report'; readonly report: TableReport }
  | { readonly kind: 'refusal'; readonly code: AnyRefusalCode; readonly details: RefusalDetails };
