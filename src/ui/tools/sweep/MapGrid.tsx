import type { KeyboardEvent } from 'react';
import { useToolWords } from '../../hooks.ts';
import { headingName } from './headingName.ts';
import { MapSquare } from './MapSquare.tsx';
import type { CellOutcome, Measure } from './measure.ts';
import { outcomeText } from './ratioText.ts';
import type { SweepMap } from './squares.ts';
import { step } from './step.ts';

interface MapGridProps {
  readonly map: SweepMap;
  readonly outcomes: readonly (CellOutcome | undefined)[];
  readonly measure: Measure;
  readonly label: string;
  /** The square pointed at or focused; where the Tab key enters. */
  readonly current: number;
  readonly squareA: number;
  readonly squareB: number;
  readonly onPoint: (index: number) => void;
  readonly onLoad: (index: number) => void;
}

/** The map as a grid: Tab enters it, arrow keys, Home, End and the Page keys walk, Enter, Space or a click loads. */
export function MapGrid({ map, outcomes, measure, label, current, squareA, squareB, onPoint, onLoad }: MapGridProps) {
  const words = useToolWords();
  const rowNames = map.rows.map(row => headingName(row, words));
  const columnNames = map.columns.map(column => headingName(column, words));
  const kind = map.columns[0]!.kind;
  const handlers = gridHandlers(map, onPoint, onLoad);
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are walked with arrow keys is ARIA's data grid
    <table className={`sweep-grid by-${kind}`} role="grid" aria-label={label} {...handlers}>
      <thead>
        <tr>
          <td className="sweep-axis">
            {kind === 'depth' && `${words.sweep.axes[map.rows[0]!.kind === 'branch' ? 'branch' : 'gain']} ↓ ${words.sweep.axes.depth} →`}
          </td>
          {map.columns.map((column, i) => (
            <th key={columnNames[i]} scope="col">
              <span>{headingName(column, words, true)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {map.rows.map((row, r) => (
          <tr key={rowNames[r]}>
            <th scope="row">{headingName(row, words, true)}</th>
            {map.columns.map((_, c) => {
              const index = r * map.columns.length + c;
              return (
                <MapSquare
                  key={columnNames[c]}
                  index={index}
                  outcome={outcomes[index]}
                  measure={measure}
                  label={`${words.sweep.pair(rowNames[r]!, columnNames[c]!)}${words.ui.marks.colon}${outcomeText(outcomes[index], words)}`}
                  isEntry={index === current}
                  letters={(index === squareA ? 'A' : '') + (index === squareB ? 'B' : '')}
                />
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function gridHandlers({ rows, columns }: SweepMap, onPoint: (index: number) => void, onLoad: (index: number) => void) {
  const on = (act: (index: number) => void) => (event: { readonly target: EventTarget }) => {
    const index = indexAt(event.target);
    if (index !== null) act(index);
  };
  return {
    onFocus: on(onPoint),
    onPointerOver: on(onPoint),
    onClick: on(onLoad),
    onKeyDown(event: KeyboardEvent) {
      const index = indexAt(event.target);
      if (index === null) return;
      const loads = event.key === 'Enter' || event.key === ' ';
      const next = loads ? index : step(index, event.key, rows.length, columns.length, event.ctrlKey);
      if (next === null) return;
      event.preventDefault();
      if (loads) onLoad(index);
      else event.currentTarget.querySelector<HTMLElement>(`[data-index="${next}"]`)?.focus();
    },
  };
}

function indexAt(target: EventTarget): number | null {
  const square = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
  return square && Number(square.dataset.index);
}
