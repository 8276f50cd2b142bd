import { parseArgs } from 'node:util';
import { type Workload, workloads } from './workloads.ts';

export interface Options {
  readonly workloads: readonly Workload[];
  readonly rounds: number;
  /** Contestants whose name contains one of these; all without any. */
  readonly who: readonly string[] | undefined;
  /** Only how our frame's cost grows. */
  readonly law: boolean;
  /** Only how long the steps of a training take. */
  readonly training: boolean;
}

const usage = 'npm run bench -- [--only S,M,D,L] [--rounds 7] [--who Initscope,NumPy] [--law] [--training]';

/** @throws where an argument is not one of ours */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string' },
      rounds: { type: 'string', default: '7' },
      who: { type: 'string' },
      law: { type: 'boolean', default: false },
      training: { type: 'boolean', default: false },
    },
  });
  const names = values.only?.split(',') ?? workloads.map(({ name }) => name);
  const chosen = workloads.filter(({ name }) => names.includes(name));
  const rounds = Number(values.rounds);
  if (chosen.length < names.length || !(rounds >= 1)) throw new Error(usage);
  return { workloads: chosen, rounds, who: values.who?.split(','), law: values.law, training: values.training };
}
