import type { DepthKind } from '../../diagnostics/table/depthSeries.ts';
import type { Quantity } from '../../summary/summary.ts';
import { Help } from '../controls/Help.tsx';
import { RowCard } from '../legend/cards.ts';

interface RowNameProps {
  readonly of: Quantity | DepthKind;
  readonly children: string;
}

/** The name of a row or of a chart; it opens what is shown there. */
export function RowName({ of, children }: RowNameProps) {
  return (
    <span className="row-name">
      <Help text={<RowCard of={of} />}>{children}</Help>
    </span>
  );
}
