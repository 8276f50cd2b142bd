import { formatCount, formatNumber } from '../../charts/index.ts';
import { percent } from '../../diagnostics/table/describeCell.ts';
import type { Ui } from '../../i18n/en/ui.ts';
import { quantileLevels, type TensorSummary } from '../../summary/summary.ts';

/** A row of the table of numbers: its name, and its value for a tensor; null where it means nothing. */
export interface Statistic {
  readonly name: string;
  value(summary: TensorSummary): string | null;
}

const countAndShare = (n: number | null, of: number) => (n === null ? null : n === 0 ? '0' : `${formatCount(n)} (${percent(n / of)})`);

/** Everything that is known of a tensor, in the language's words. `exact` gives numbers with all their digits; quantiles have no more than three. */
export function statistics({ stats }: Ui, exact: boolean): Statistic[] {
  const brief = (x: number) => (Number.isNaN(x) ? '–' : formatNumber(x));
  const number = (x: number) => (exact && !Number.isNaN(x) ? String(Number(x.toPrecision(9))).replace('-', '−') : brief(x));
  return [
    { name: stats.count, value: s => formatCount(s.count) },
    { name: stats.mean, value: s => number(s.mean) },
    { name: stats.std, value: s => number(s.std) },
    { name: stats.rms, value: s => number(s.rms) },
    { name: stats.min, value: s => number(s.min) },
    { name: stats.max, value: s => number(s.max) },
    { name: stats.skewness, value: s => number(s.skewness) },
    { name: stats.excessKurtosis, value: s => number(s.excessKurtosis) },
    ...quantileLevels.map((level, i) => ({
      name: stats.quantile(`${100 * level}\u00a0%`),
      value: (s: TensorSummary) => brief(s.quantiles[i]!),
    })),
    { name: stats.zeros, value: s => countAndShare(s.zeroCount, s.count) },
    { name: stats.saturated, value: s => countAndShare(s.saturatedCount, s.count) },
    { name: stats.dead, value: s => (s.deadUnitCount === null ? null : formatCount(s.deadUnitCount)) },
    { name: stats.nan, value: s => countAndShare(s.nanCount, s.count) },
    { name: stats.infinity, value: s => countAndShare(s.infinityCount, s.count) },
    { name: stats.subnormal, value: s => countAndShare(s.subnormalCount, s.count) },
  ];
}

/** Those that a glance needs: the moments, and the counts that are not 0. */
export function briefStatistics(ui: Ui, summaries: readonly (TensorSummary | undefined)[]): Statistic[] {
  const { stats } = ui;
  const always = [stats.mean, stats.std, stats.rms];
  const counts = [stats.zeros, stats.saturated, stats.dead, stats.nan, stats.infinity, stats.subnormal];
  return statistics(ui, false).filter(
    ({ name, value }) =>
      always.includes(name) || (counts.includes(name) && summaries.some(summary => summary && (value(summary) ?? '0') !== '0')),
  );
}
