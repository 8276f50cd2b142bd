import type { Config } from '../../config/config.ts';
import type { RunResult } from '../passes/run.ts';
import type { Runner } from './pool.ts';
import type { Outcome } from './run/networkRunner.ts';

/** Runs networks that are asked one by one, on runners that stay ready for the next. */
export interface Trials {
  /** null for a network that cannot be run. Never settles once it is closed. */
  measure(config: Config): Promise<RunResult | null>;
  /** Ends what is under way. */
  close(): void;
}

interface Waiting {
  readonly config: Config;
  settle(result: RunResult | null): void;
}

/** At most `size` runners at a time, each started when it is first needed. */
export function createTrials(startRunner: () => Runner<Config, Outcome>, size: number): Trials {
  const idle: Runner<Config, Outcome>[] = [];
  const started: Runner<Config, Outcome>[] = [];
  let waiting: Waiting[] = [];
  let closed = false;

  const start = () => {
    const runner = startRunner();
    started.push(runner);
    return runner;
  };
  const next = async (): Promise<void> => {
    if (waiting.length === 0 || closed) return;
    const runner = idle.pop() ?? (started.length < size ? start() : null);
    if (!runner) return;
    const { config, settle } = waiting.shift()!;
    let result: RunResult | null = null;
    await runner.run(config, news => {
      result = news.kind === 'result' ? news.result : null;
    });
    if (closed) return;
    idle.push(runner);
    settle(result);
    void next();
  };

  return {
    measure: config =>
      new Promise(settle => {
        waiting.push({ config, settle });
        void next();
      }),
    close() {
      closed = true;
      waiting = [];
      for (const runner of started) runner.close();
    },
  };
}
