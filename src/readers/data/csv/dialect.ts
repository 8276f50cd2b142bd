import { scan } from './scan.ts';

const SAMPLE = 1 << 18;
const RECORDS = 100;
/** Of a hundred records at least so many have the same number of cells. */
const MOST = 0.9;

/** Rarer in prose and in numbers first: where several would do, it is the first. */
const separators = ['\t', ';', ',', ' '] as const;
export type Separator = (typeof separators)[number];

/** What parts the cells: the first that gives most of the first records the same number of cells, more than one; else a comma. */
export function findSeparator(bytes: Uint8Array): { readonly separator: Separator; readonly cells: number } {
  const head = bytes.length > SAMPLE ? bytes.subarray(0, bytes.lastIndexOf(0x0a, SAMPLE)) : bytes;
  const found = separators.map(separator => ({ separator, ...countCells(head, separator) }));
  const several = found.filter(({ cells }) => cells > 1);
  const best = several.find(({ share }) => share >= MOST) ?? several.toSorted((a, b) => b.share - a.share)[0];
  return best && best.share > 0.5 ? best : { separator: ',', cells: Math.max(1, found[2]!.share > 0.5 ? found[2]!.cells : 1) };
}

/** The commonest number of cells, and the share of the records that have it. A quote that is not closed ends the count. */
function countCells(bytes: Uint8Array, separator: Separator): { readonly cells: number; readonly share: number } {
  const counts = new Map<number, number>();
  let records = 0;
  try {
    scan(bytes, separator.charCodeAt(0), {
      cell() {},
      record(_, cells) {
        counts.set(cells, (counts.get(cells) ?? 0) + 1);
        return ++records < RECORDS;
      },
    });
  } catch {
    // The scan that follows says it.
  }
  const [cells, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [1, 0];
  return { cells, share: records > 0 ? count / records : 0 };
}
