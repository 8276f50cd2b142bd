import { AXIS_HEIGHT } from '../../charts/bottomAxis.ts';
import { formatDomain } from '../../charts/formatDomain.ts';
import { sharedDomain } from '../../charts/sharedDomain.ts';
import { summaryIn } from '../../diagnostics/table/columns.ts';
import { theoryIn } from '../../diagnostics/table/theory.ts';
import type { Quantity } from '../../summary/summary.ts';
import { type Cell, cornerLines, drawnMarks, marksOf, ownAxis } from './cell.ts';
import { GAP, HEAD, INNER } from './layout.ts';
import { rowName } from './rowName.ts';
import type { Scene } from './scene.ts';
import { gridStyle, NOTE } from './style.ts';
import { type Block, moved, path, type Seen } from './svg.ts';

const PLOT = 74;
const STRIP = 92;
const LINE = 14;

/** One quantity through all layers, on one scale unless each cell is to have its own; below it a line. */
export function row(quantity: Quantity, scene: Scene): Block {
  const { columns, layout, experiment, words } = scene;
  const { rowScale, theory } = experiment.view;
  const cells = columns.map(
    (column): Cell => ({
      a: summaryIn(column, quantity, scene.a),
      b: summaryIn(column, quantity, scene.b),
      ...(theory === 'on' && { theoryA: theoryIn(column, quantity, scene.a), theoryB: theoryIn(column, quantity, scene.b) }),
    }),
  );
  const domainOf = (some: readonly Cell[]) =>
    sharedDomain(
      some.flatMap(({ a, b }) => [a, b].filter(summary => summary !== undefined)),
      rowScale,
    );
  const shared = rowScale === 'own' ? null : domainOf(cells);
  const width = layout.strips ? layout.columnWidth : layout.columnWidth - GAP;
  const corners = cells.map(cell => cornerLines(cell, width, scene));
  const top = 3 + LINE * Math.max(0, ...corners.map(({ lineCount }) => lineCount));
  const height = layout.strips ? STRIP : PLOT;
  const axis = !shared && !layout.strips;
  const seen = new Set<Seen>();
  const drawn = cells.map((cell, i) => {
    const summaries = [cell.a, cell.b].filter(summary => summary !== undefined);
    if (summaries.length === 0) return '';
    const domain = shared ?? domainOf([cell]);
    const marks = marksOf(cell, domain, width, height, layout.strips);
    for (const { kind, d } of marks) if (d) seen.add(kind);
    if (summaries.some(({ zeroCount, count }) => zeroCount > 0 && zeroCount < count)) seen.add('zeros');
    const plot = moved(0, top, drawnMarks(marks, layout.strips), axis ? moved(0, height, ownAxis(domain, width)) : '');
    return moved(HEAD + i * layout.columnWidth + (layout.strips ? 0 : GAP / 2), 0, corners[i]!.markup, plot);
  });
  const { name, symbol } = words.ui.quantity[quantity];
  const range = shared ? formatDomain(shared) : words.ui.chart.ownScale;
  const bottom = top + height + (axis ? AXIS_HEIGHT : 0) + 3;
  const { markup: head } = rowName(name, [{ text: symbol, size: NOTE, italic: true }, { text: range }]);
  return { markup: head + drawn.join('\n') + path(`M0 ${bottom}H${INNER}`, gridStyle), height: bottom, seen };
}
