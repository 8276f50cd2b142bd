import type { Engine } from './protocol.ts';
import { race } from './race.ts';
import { round, table } from './table.ts';
import { square, type Workload } from './workloads.ts';

/** What grows, by how much a doubling should multiply the cost, and the networks: 10 layers of 256 with batch 256, one of them changed. */
const series: readonly (readonly [string, number, readonly Workload[]])[] = [
  ['width', 4, [64, 128, 256, 512, 1024].map(width => square(width, 10, 256))],
  ['depth', 2, [5, 10, 20, 40].map(depth => square(256, depth, 256))],
  ['batch', 2, [64, 128, 256, 512, 1024].map(batch => square(256, 10, batch))],
];

/** How our frame's cost grows, beside the law through the largest of each series. */
export async function measureLaw(engine: Engine, rounds: number): Promise<string> {
  const ours: Engine = { ...engine, contestants: engine.contestants.slice(0, 1) };
  const lines = [`Our whole frame in ${engine.name}, and the law: quadratic in width, linear in depth and batch.`];
  for (const [what, factor, workloads] of series) {
    const frames: number[] = [];
    for (const workload of workloads) frames.push((await race([ours], workload, rounds, ['frame'])).lanes[0]!.timings.frame!.milliseconds);
    const law = (i: number) => frames.at(-1)! / factor ** (frames.length - 1 - i);
    const rows = workloads.map(({ name }, i) => [
      name,
      round(frames[i]!),
      i > 0 ? `× ${(frames[i]! / frames[i - 1]!).toFixed(2)}` : '',
      round(law(i)),
      (frames[i]! / law(i)).toFixed(2),
    ]);
    lines.push('', `${what}: a doubling is × ${factor}`, ...table([['hidden layers', 'ms', 'grown', 'law', 'measured / law'], ...rows]));
  }
  return lines.join('\n');
}
