import { type CSSProperties, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { hasPlane } from '../../config/config.ts';
import type { RowId } from '../../config/view.ts';
import { type Column, columnsOf, hiddenColumns } from '../../diagnostics/table/columns.ts';
import { skipsOf } from '../../network/skips.ts';
import { useAppState, useWords } from '../hooks.ts';
import { later } from '../later.tsx';
import { typeScale } from '../typeScale.ts';
import { useSideways } from '../useSideways.ts';
import { useSize } from '../useSize.ts';
import { CellNumbers } from './CellNumbers.tsx';
import { DepthRow } from './DepthRow.tsx';
import { gridHandlers } from './grid.ts';
import { Heads } from './Heads.tsx';
import { ARCS_HEIGHT, type Layout, layOut, planeBand } from './layout.ts';
import { QuantityRow } from './QuantityRow.tsx';
import { SkipArcs } from './SkipArcs.tsx';
import { shownLayout } from './shownLayout.ts';

const PlaneRow = later(() => import('./plane/PlaneRow.tsx').then(m => m.PlaneRow), { quiet: true });

/** As in styles/narrow.css: the page scrolls as one. */
const ONE_PAGE = '(max-width: 700px), (max-width: 1100px) and (max-height: 520px)';

/** The network is the table: layers are columns, quantities rows, both networks in every cell, depth charts above on the same x. */
export function NetworkTable() {
  const place = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(place);
  useSideways(place);
  const { columns, names } = useColumns();
  const rows = useAppState(state => state.experiment.view.rows) as readonly RowId[];
  // Where the page scrolls as one, the table has no height to fill.
  const room = matchMedia(ONE_PAGE).matches ? 0 : height;
  const hasSkips = useAppState(({ experiment: { a, b } }) => [a, b].some(config => config && skipsOf(config).length > 0));
  const scale = typeScale();
  const planes = usePlanes();
  const band = planes === 0 ? 0 : planeBand(planes, room, scale);
  const left = Math.max(0, room - (hasSkips ? ARCS_HEIGHT : 0) - planes * band);
  const layout = useMemo(() => layOut(width, left, columns.length, rows.length, scale), [width, left, columns.length, rows.length, scale]);
  useLayoutEffect(() => shownLayout.setState({ layout }), [layout]);
  return (
    <>
      <div
        className={`table-place ${layout.mode}`}
        data-tight={layout.isTight || undefined}
        ref={place}
        style={sizesOf(layout, columns.length)}
      >
        {width > 0 && <Table columns={columns} names={names} rows={rows} layout={layout} hasSkips={hasSkips} band={band} planes={planes} />}
      </div>
      <CellNumbers columns={columns} names={names} layout={layout} />
    </>
  );
}

interface TableProps {
  readonly columns: readonly Column[];
  readonly names: readonly string[];
  readonly rows: readonly RowId[];
  readonly layout: Layout;
  readonly hasSkips: boolean;
  /** Px of the row that shows all inputs, for each of the networks that have it. */
  readonly band: number;
  readonly planes: number;
}

function Table({ columns, names, rows, layout, hasSkips, band, planes }: TableProps) {
  const { ui } = useWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are walked with arrow keys is ARIA's data grid
    <table className="network" role="grid" aria-label={ui.chart.table} {...gridHandlers}>
      <colgroup>
        <col className="col-head" />
        {columns.map(column => (
          <col key={column.index} className="col-layer" />
        ))}
      </colgroup>
      <thead>
        <DepthRow kind="signal" columns={columns} names={names} layout={layout} />
        <DepthRow kind="gradient" columns={columns} names={names} layout={layout} />
        {hasSkips && <SkipArcs columns={columns} layout={layout} />}
        <Heads columns={columns} names={names} layout={layout} />
      </thead>
      <tbody>
        {planes > 0 && (
          <tr style={{ height: planes * band }}>
            <PlaneRow columns={columns} names={names} layout={layout} band={band} />
          </tr>
        )}
        {rows.map((quantity, i) => (
          <QuantityRow key={quantity} quantity={quantity} columns={columns} names={names} layout={layout} first={i === 0} />
        ))}
      </tbody>
    </table>
  );
}

/** How many networks show all their inputs; while something is dragged that stays as it was. */
function usePlanes(): number {
  const planes = useAppState(({ experiment: { a, b, view } }) =>
    view.plane === 'on' ? [a, b].filter(config => config && hasPlane(config)).length : 0,
  );
  const isMoving = useAppState(state => state.dragging);
  const [held, setHeld] = useState(planes);
  if (!isMoving && held !== planes) setHeld(planes);
  return held;
}

/** The columns and their names; the same arrays as long as depth and language are the same. */
function useColumns(): { readonly columns: readonly Column[]; readonly names: readonly string[] } {
  const words = useWords().ui.layer;
  const hidden = useAppState(({ experiment: { a, b } }) => hiddenColumns(a, b));
  return useMemo(() => {
    const columns = columnsOf(hidden);
    return { columns, names: columns.map(({ kind, index }) => (kind === 'hidden' ? words.hidden(index) : words[kind])) };
  }, [hidden, words]);
}

function sizesOf({ headWidth, columnWidth, cellHeight }: Layout, count: number): CSSProperties {
  return {
    '--head': `${headWidth}px`,
    '--column': `${columnWidth}px`,
    '--cell': `${cellHeight}px`,
    '--table': `${headWidth + columnWidth * count}px`,
  } as CSSProperties;
}
