import type { RefusalCode, RefusalDetails } from '../weights/bytes.ts';

/** Why a file of data is not read, besides what is wrong with the bytes of a file of arrays. */
export const tableRefusalCodes = [
  'tooBig',
  'spreadsheet',
  'json',
  'notText',
  'unclosedQuote',
  'ragged',
  'noRows',
  'manyColumns',
  'manyCells',
  'noNumbers',
  'noArrays',
] as const;
export type TableRefusalCode = (typeof tableRefusalCodes)[number];

/** A file that gives no table, and why: the dictionaries have the sentence. */
export class TableRefusal extends Error {
  constructor(
    readonly code: TableRefusalCode,
    readonly details: RefusalDetails = {},
  ) {
    super(`${code} ${JSON.stringify(details)}`);
  }
}

export type AnyRefusalCode = RefusalCode | TableRefusalCode;
