import { parseArgs } from 'node:util';
import { type Workload, workloads } from './workloads.ts';

export interface Options {
  readonly workloads: readonly Workload[];
  readonly rounds: number;
  /** Only how our frame's cost grows. */
  readonly law: boolean;
}

const usage = 'npm run bench -- [--only S,M,D,L] [--rounds 7] [--law]';

/** @throws where an argument is not one of ours */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: { only: { type: 'string' }, rounds: { type: 'string', default: '7' }, law: { type: 'boolean', default: false } },
  });
  const names = values.only?.split(',') ?? workloads.map(({ name }) => name);
  const chosen = workloads.filter(({ name }) => names.includes(name));
  const rounds = Number(values.rounds);
  if (chosen.length < names.length || !(rounds >= 1)) throw new Error(usage);
  return { workloads: chosen, rounds, law: values.law };
}
