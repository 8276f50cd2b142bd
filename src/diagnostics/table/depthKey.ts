import type { Ui } from '../../i18n/en/ui.ts';
import type { Quantity } from '../../summary/summary.ts';
import type { DepthKind, TableSeries } from './depthSeries.ts';

/** What is measured by these series: “a”, “∂L/∂s”; where the two networks' are not the same, “s, a” and “∂L/∂s, z”. */
export function symbolOf(series: readonly TableSeries[], { quantity }: Ui): string {
  const symbols = [...new Set(series.filter(({ role }) => role !== 'theory').map(own => quantity[own.quantity].symbol))];
  return symbols.map((symbol, i) => (i === 0 ? symbol : symbol.replace('∂L/∂', ''))).join(', ');
}

/** What line and dots of a depth chart are: “a line · z dots”, and of a stream so named. `coming` is the line's quantity before there is a line. */
export function depthKey(kind: DepthKind, series: readonly TableSeries[], coming: Quantity, ui: Ui): string {
  const lines = series.filter(({ line }) => line === 'solid');
  const symbol = symbolOf(lines, ui) || ui.quantity[coming].symbol;
  const isStream = lines.length > 0 ? lines.some(({ quantity }) => quantity === 'stream') : coming === 'stream';
  return ui.chart[`${kind}Key`](isStream ? ui.chart.stream(symbol) : symbol);
}
