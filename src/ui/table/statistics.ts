import { formatCount, formatNumber } from '../../charts/index.ts';
import { percent } from '../../diagnostics/table/describeCell.ts';
import type { ToolDictionary } from '../../i18n/index.ts';
import { quantileLevels, type TensorSummary } from '../../summary/summary.ts';

/** A row of the table of numbers: its name, and its value for a tensor; null where it means nothing. */
export interface Statistic {
  readonly name: string;
  value(summary: TensorSummary): string | null;
}

const countAndShare = (n: number | null, of: number) => (n === null ? null : n === 0 ? '0' : `${formatCount(n)} (${percent(n / of)})`);

/** Everything that is known of a tensor, in the language's words. `exact` gives numbers with all their digits; quantiles have no more than three. */
export function statistics({ ui: { stats }, statistics: words }: ToolDictionary, exact: boolean): Statistic[] {
  const brief = (x: number) => (Number.isNaN(x) ? '–' : formatNumber(x));
  const number = (x: number) => (exact && !Number.isNaN(x) ? String(Number(x.toPrecision(9))).replace('-', '−') : brief(x));
  return [
    { name: words.count, value: s => formatCount(s.count) },
    { name: stats.mean, value: s => number(s.mean) },
    { name: stats.std, value: s => number(s.std) },
    { name: stats.rms, value: s => number(s.rms) },
    { name: words.min, value: s => number(s.min) },
    { name: words.max, value: s => number(s.max) },
    { name: words.skewness, value: s => number(s.skewness) },
    { name: words.excessKurtosis, value: s => number(s.excessKurtosis) },
    ...quantileLevels.map((level, i) => ({
      name: words.quantile(`${100 * level}\u00a0%`),
      value: (s: TensorSummary) => brief(s.quantiles[i]!),
    })),
    { name: words.zeros, value: s => countAndShare(s.zeroCount, s.count) },
    { name: words.saturated, value: s => countAndShare(s.saturatedCount, s.count) },
    { name: words.dead, value: s => (s.deadUnitCount === null ? null : formatCount(s.deadUnitCount)) },
    { name: words.nan, value: s => countAndShare(s.nanCount, s.count) },
    { name: words.infinity, value: s => countAndShare(s.infinityCount, s.count) },
    { name: words.subnormal, value: s => countAndShare(s.subnormalCount, s.count) },
  ];
}

/** Those that a glance needs: the moments, and the counts that are not 0. */
export function briefStatistics(words: ToolDictionary, summaries: readonly (TensorSummary | undefined)[]): Statistic[] {
  const { stats } = words.ui;
  const always = [stats.mean, stats.std, stats.rms];
  const { zeros, saturated, dead, nan, infinity, subnormal } = words.statistics;
  const counts = [zeros, saturated, dead, nan, infinity, subnormal];
  return statistics(words, false).filter(
    ({ name, value }) =>
      always.includes(name) || (counts.includes(name) && summaries.some(summary => summary && (value(summary) ?? '0') !== '0')),
  );
}
