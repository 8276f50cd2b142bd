import { formatNumber } from '../../charts/formatNumber.ts';
import type { Ui } from '../../i18n/en/ui.ts';
import { nonFiniteCount, type TensorSummary } from '../../summary/summary.ts';

/** A share as the page writes it, with a space that does not break: 50 %, 0.4 %, < 0.1 %. */
export function percent(share: number): string {
  if (share > 0 && share < 0.001) return '< 0.1\u00a0%';
  return `${Number((100 * share).toFixed(share < 0.1 ? 1 : 0))}\u00a0%`;
}

/** +2 %, −13 %. */
export function signedPercent(share: number): string {
  return `${share < 0 ? '−' : '+'}${Number((100 * Math.abs(share)).toPrecision(2))}\u00a0%`;
}

/** What can be remarked of a tensor, what weighs most first. */
const remarkKinds = ['nonFinite', 'zeros', 'dead', 'saturated'] as const;
type Remarks = Partial<Record<(typeof remarkKinds)[number], string>>;

/** What a tensor has besides its distribution, in few words: exact zeros, dead units, saturation, values that are not finite. */
export function remarks(summary: TensorSummary, { chart }: Ui): Remarks {
  const { count, zeroCount, deadUnitCount, saturatedCount } = summary;
  const notFinite = nonFiniteCount(summary);
  if (zeroCount === count) return { zeros: chart.allZero };
  return {
    ...(notFinite > 0 && { nonFinite: chart.nonFinite(percent(notFinite / count)) }),
    ...(zeroCount / count > 0.005 && { zeros: chart.zero(percent(zeroCount / count)) }),
    ...(deadUnitCount && { dead: chart.dead(deadUnitCount) }),
    ...(saturatedCount && saturatedCount / count > 0.01 && { saturated: chart.saturated(percent(saturatedCount / count)) }),
  };
}

/** A remark of a cell, in the words of both networks, or of each in its own. */
type CellRemark = readonly { readonly network: 'a' | 'b' | null; readonly text: string }[];

/** What is remarked of a cell: of each kind what both networks share, or where they differ what is said of each. */
export function cellRemarks(a: TensorSummary | undefined, b: TensorSummary | undefined, ui: Ui): CellRemark[] {
  const [ofA, ofB] = [a ? remarks(a, ui) : {}, b ? remarks(b, ui) : {}];
  return remarkKinds
    .filter(kind => ofA[kind] ?? ofB[kind])
    .map(kind => {
      const [textA, textB] = [ofA[kind], ofB[kind]];
      if (!a || !b || textA === textB) return [{ network: null, text: (textA ?? textB)! }];
      return [...(textA ? [{ network: 'a', text: textA } as const] : []), ...(textB ? [{ network: 'b', text: textB } as const] : [])];
    });
}

/** One line for a screen reader. */
export function sentence(summary: TensorSummary, ui: Ui): string {
  const { stats } = ui;
  const numbers = (
    [
      ['mean', summary.mean],
      ['std', summary.std],
      ['rms', summary.rms],
    ] as const
  ).map(([name, value]) => `${stats[name]} ${formatNumber(value)}`);
  return [...numbers, ...Object.values(remarks(summary, ui))].join(ui.marks.comma);
}
