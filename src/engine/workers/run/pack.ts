import { hexWord } from '../../../summary/digests.ts';
import { quantileLevels, type TensorSummary } from '../../../summary/summary.ts';

/** Float64 fields of a packed summary, in order; what does not apply is −1. */
const scalars = [
  'count',
  'mean',
  'std',
  'rms',
  'min',
  'max',
  'skewness',
  'excessKurtosis',
  'zeroCount',
  'saturatedCount',
  'deadUnitCount',
  'sampleDistance',
  'nanCount',
  'infinityCount',
  'subnormalCount',
] as const;
const QUANTILES = scalars.length;
/** low, high, below, above, number of bins; first and number of magnitudes; two words of the digest. */
const HISTOGRAM = QUANTILES + quantileLevels.length;
const HEADER = HISTOGRAM + 9;

const words = (summary: TensorSummary) => HEADER * 2 + even(summary.histogram.counts.length) + even(summary.magnitudes.counts.length);
const even = (n: number) => n + (n % 2);

/** All of these in one buffer, to be transferred: a message of 252 objects would take ten times as long. */
export function packSummaries(summaries: readonly TensorSummary[]): ArrayBuffer {
  const buffer = new ArrayBuffer(summaries.reduce((sum, s) => sum + words(s) * 4, 0));
  let at = 0;
  for (const summary of summaries) {
    writeSummary(summary, buffer, at);
    at += words(summary) * 4;
  }
  return buffer;
}

function writeSummary(summary: TensorSummary, buffer: ArrayBuffer, at: number): void {
  const header = new Float64Array(buffer, at, HEADER);
  scalars.forEach((field, i) => {
    header[i] = summary[field] ?? -1;
  });
  header.set(summary.quantiles, QUANTILES);
  const { low, high, below, above, counts } = summary.histogram;
  const { first, counts: magnitudes } = summary.magnitudes;
  const digest = [summary.digest.slice(0, 8), summary.digest.slice(8)].map(hex => Number.parseInt(hex, 16));
  header.set([low, high, below, above, counts.length, first, magnitudes.length, ...digest], HISTOGRAM);
  const tail = new Uint32Array(buffer, at + HEADER * 8, even(counts.length) + magnitudes.length);
  tail.set(counts);
  tail.set(magnitudes, even(counts.length));
}

/** The summaries in the buffer, their counts as views of it. */
export function unpackSummaries(buffer: ArrayBuffer): TensorSummary[] {
  const summaries: TensorSummary[] = [];
  for (let at = 0; at < buffer.byteLength; ) {
    const summary = readSummary(buffer, at);
    summaries.push(summary);
    at += words(summary) * 4;
  }
  return summaries;
}

function readSummary(buffer: ArrayBuffer, at: number): TensorSummary {
  const header = new Float64Array(buffer, at, HEADER);
  const field = (i: number) => header[i]!;
  const bins = field(HISTOGRAM + 4);
  const countsAt = at + HEADER * 8;
  const summary: Record<string, unknown> = {
    quantiles: quantileLevels.map((_, i) => field(QUANTILES + i)),
    histogram: {
      low: field(HISTOGRAM),
      high: field(HISTOGRAM + 1),
      below: field(HISTOGRAM + 2),
      above: field(HISTOGRAM + 3),
      counts: new Uint32Array(buffer, countsAt, bins),
    },
    magnitudes: { first: field(HISTOGRAM + 5), counts: new Uint32Array(buffer, countsAt + even(bins) * 4, field(HISTOGRAM + 6)) },
    digest: hexWord(field(HISTOGRAM + 7)) + hexWord(field(HISTOGRAM + 8)),
  };
  // Assigned one by one: building the object from a list of entries takes ten times as long, on the thread that draws.
  scalars.forEach((name, i) => {
    summary[name] = field(i) < 0 && optional.has(name) ? null : field(i);
  });
  return summary as unknown as TensorSummary;
}

const optional = new Set<string>(['saturatedCount', 'deadUnitCount', 'sampleDistance'] satisfies (keyof TensorSummary)[]);
