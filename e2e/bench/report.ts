import type { Lane, Race } from './race.ts';
import { round, table } from './table.ts';
import type { Workload } from './workloads.ts';

const parts = ['pass', 'sampling', 'summaries', 'frame', 'answer'];

/** Times of all parts, each frame as a multiple of ours in the same engine (of Chromium's for Python), and the speed of our products. */
export function report({ workload, peaks, lanes }: Race, { widths, activation, batchSize }: Workload): string {
  const rows = lanes.map(lane => [
    lane.engine,
    lane.contestant,
    ...(lane.skipped === null ? times(lane, oursFor(lane, lanes)) : [`left out: a pass takes some ${Math.round(lane.skipped)} s`]),
  ]);
  const network = `${widths[0]}-${widths[1]}×${widths.length - 2}-${widths.at(-1)}`;
  const speeds = Object.entries(peaks).map(([engine, peak]) => `${engine} ${peak.toFixed(1)} GF/s`);
  return [
    '',
    `${workload}: ${network}, ${activation}, batch ${batchSize}. Medians in ms.`,
    ...table([['engine', 'contestant', ...parts, 'frame / ours', 'at full speed'], ...rows]),
    `Register peak: ${speeds.join(', ')}.`,
    ...lanes.flatMap(productLines),
  ].join('\n');
}

function oursFor({ engine }: Lane, lanes: readonly Lane[]): number | undefined {
  const ours = lanes.filter(({ contestant }) => contestant === 'Initscope');
  return (ours.find(lane => lane.engine === engine) ?? ours[0])?.timings.frame?.milliseconds;
}

function times({ timings }: Lane, ours: number | undefined): string[] {
  const sum = (of: 'kept' | 'taken') => Object.values(timings).reduce((total, timing) => total + timing[of], 0);
  const columns = parts.map(part => (timings[part] ? round(timings[part].milliseconds) : ''));
  return [...columns, ours && timings.frame ? round(timings.frame.milliseconds / ours) : '', `${sum('kept')} of ${sum('taken')}`];
}

function productLines({ engine, products }: Lane): string[] {
  const rows = Object.entries(products).map(([name, { gigaflops, share }]) => [name, gigaflops.toFixed(1), `${Math.round(100 * share)} %`]);
  return rows.length > 0 ? [`Products in ${engine}: GF/s, and of the register peak`, ...table(rows)] : [];
}
