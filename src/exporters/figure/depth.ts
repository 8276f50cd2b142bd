import { coordinate } from '../../charts/coordinate.ts';
import { depthDomain } from '../../charts/depthDomain.ts';
import { depthDrawing } from '../../charts/depthDrawing.ts';
import { formatNumber } from '../../charts/formatNumber.ts';
import { factsOf } from '../../diagnostics/facts.ts';
import { depthKey } from '../../diagnostics/table/depthKey.ts';
import { type DepthKind, depthSeries, leadOf } from '../../diagnostics/table/depthSeries.ts';
import { AXIS, HEAD } from './layout.ts';
import { rowName } from './rowName.ts';
import { networksOf, type Scene } from './scene.ts';
import { depthStyle, gridStyle, textColour } from './style.ts';
import { type Block, moved, path, text } from './svg.ts';

const HEIGHT = 96;
/** Below it: marks on its floor stand apart from the chart that follows. */
const FOOT = 6;

/** The rms by layer, above the columns on the same x, and in words how much of it a layer keeps. */
export function depthChart(kind: DepthKind, scene: Scene): Block {
  const { columns, layout, experiment, words } = scene;
  const theory = experiment.view.theory === 'on';
  const series = networksOf(scene).flatMap(([network, shown]) => depthSeries(kind, network, shown, columns, theory));
  const domain = depthDomain(series);
  const width = layout.columnWidth * columns.length + AXIS;
  const xs = columns.map((_, i) => (i + 0.5) * layout.columnWidth);
  const { ticks, marks } = depthDrawing({ series, xs, domain, width, height: HEIGHT });
  const grid = path(ticks.lines.map(y => `M0 ${coordinate(y)}H${coordinate(width)}`).join(''), gridStyle);
  const numbers = ticks.labels.map(label => text(width, label.y, label.text, { 'text-anchor': 'end' }));
  const drawn = marks.map(mark => path(mark.d, depthStyle(mark)));
  const seen = (['chart-theory', 'chart-typical'] as const).filter(wanted => marks.some(({ kind: mark, d }) => mark === wanted && d));
  const chart = words.ui.chart;
  const lines = [
    { text: depthKey(kind, series, leadOf(kind, experiment.a), words.ui) },
    ...factors(kind, scene),
    { text: kind === 'signal' ? chart.flowsRight : chart.flowsLeft },
  ];
  const name = rowName(chart[kind], lines);
  return {
    markup: name.markup + moved(HEAD, 0, grid, ...numbers, ...drawn),
    height: Math.max(HEIGHT, name.height) + FOOT,
    seen: new Set(seen),
  };
}

/** “×0.71 a layer (theory 0.71)”, of each network of which it can be said. */
function factors(kind: DepthKind, scene: Scene): { readonly text: string; readonly fill: string }[] {
  return networksOf(scene).flatMap(([network, shown]) => {
    const { perLayer, theory } = factsOf(shown)[kind];
    if (!Number.isFinite(perLayer)) return [];
    const told = scene.experiment.view.theory === 'on' && theory !== null ? formatNumber(theory) : null;
    return [{ text: scene.words.ui.chart.perLayer(formatNumber(perLayer), told), fill: textColour(network) }];
  });
}
