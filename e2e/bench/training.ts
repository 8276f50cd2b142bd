import type { Engine } from './protocol.ts';
import { type Lane, race } from './race.ts';
import { round, table } from './table.ts';
import { optimizersOf, trainingWorkloads, type Workload } from './workloads.ts';

/** Steps a second by SGD and by Adam, ours in Chromium beside PyTorch's, and how much longer ours takes than its products alone would at the register peak. */
export async function measureTraining(engines: readonly Engine[], rounds: number): Promise<readonly string[]> {
  const asked = engines.map(engine => ({ ...engine, contestants: engine.contestants.filter(name => /Initscope|PyTorch/.test(name)) }));
  const reports: string[] = [];
  for (const workload of trainingWorkloads) {
    const { peaks, lanes } = await race(asked, workload, rounds);
    reports.push(reportOf(workload, lanes, peaks));
  }
  return reports;
}

function reportOf(workload: Workload, lanes: readonly Lane[], peaks: Readonly<Record<string, number>>): string {
  const { name, widths, activation, batchSize } = workload;
  const ours = lanes.find(({ contestant }) => contestant === 'Initscope');
  const rows = lanes.map(({ engine, contestant, timings }) => [
    engine,
    contestant,
    ...optimizersOf.flatMap(({ id }) => {
      const { milliseconds } = timings[id]!;
      const own = ours?.timings[id]?.milliseconds;
      return [round(milliseconds), round(1000 / milliseconds), own ? round(milliseconds / own) : ''];
    }),
  ]);
  const heads = optimizersOf.flatMap(({ id }) => [`${id}, ms`, 'steps/s', '/ ours']);
  const peak = ours && peaks[ours.engine];
  const alone = peak && productFlops(workload) / peak / 1e6;
  const beside = alone ? optimizersOf.map(({ id }) => `${id} ×${round(ours.timings[id]!.milliseconds / alone)}`).join(', ') : '';
  return [
    '',
    `${name}: ${widths.join('-')}, ${activation}, batch ${batchSize}. Medians of a step.`,
    ...table([['engine', 'contestant', ...heads], ...rows]),
    ...(alone
      ? [`  Its products alone take ${round(alone)} ms at the register peak of ${peak.toFixed(1)} GF/s; a step of ours: ${beside}.`]
      : []),
  ].join('\n');
}

/** Of a step: two products in the first layer, three in each other; a multiply-add counts twice. */
const productFlops = ({ widths, batchSize }: Workload): number =>
  widths.slice(1).reduce((sum, fanOut, i) => sum + 2 * batchSize * widths[i]! * fanOut * (i === 0 ? 2 : 3), 0);
