import type { DepthKind } from '../../diagnostics/table/depthSeries.ts';
import type { Quantity } from '../../summary/summary.ts';
import { useToolWords } from '../hooks.ts';
import { FlowDrawing } from './FlowDrawing.tsx';

/** What a row of the table, or a chart above it, shows. */
export function RowCard({ of }: { readonly of: Quantity | DepthKind }) {
  return of === 'signal' || of === 'gradient' ? <ChartCard kind={of} /> : <QuantityCard quantity={of} />;
}

function ChartCard({ kind }: { readonly kind: DepthKind }) {
  const { ui, legend } = useToolWords();
  return (
    <>
      <p>
        <b>{ui.chart[kind]}</b>
      </p>
      <p>{legend.charts[kind]}</p>
      <p className="note">{legend.chartHint}</p>
    </>
  );
}

/** A quantity's card: its place in a layer, and what it is. */
export function QuantityCard({ quantity }: { readonly quantity: Quantity }) {
  const { ui, legend } = useToolWords();
  const { name, symbol } = ui.quantity[quantity];
  return (
    <>
      <p>
        <b>{name}</b> <i>{symbol}</i>
      </p>
      <FlowDrawing quantity={quantity} symbol={symbol} />
      <p>{legend.rows[quantity]}</p>
    </>
  );
}
