import { useCallback, useEffect, useState } from 'react';
import type { Config } from '../../config/config.ts';
import type { Outcome } from '../../engine/pool.ts';
import { createPoolOfWorkers } from '../../engine/poolOfWorkers.ts';
import type { Failure } from '../../engine/protocol.ts';

/** How far many runs are. */
export interface Runs<T> {
  /** One for each config; undefined where it has not been run yet. */
  readonly results: readonly (T | undefined)[];
  readonly doneCount: number;
  /** `failed`: all are done, some of them in vain, for what may be there another time, such as the network. */
  readonly state: 'running' | 'stopped' | 'failed' | 'done';
  stop(): void;
  /** Runs what is missing or has failed. */
  resume(): void;
}

/** What is kept of an outcome: something of its result, or the failure as it is. */
interface Kept {
  readonly kind: string;
  readonly failure?: Failure;
}

/** Milliseconds between two pictures: drawing must not take the processor from the runs. */
const EVERY = 100;

/**
 * Runs the configs in workers beside those of the page, in the order given, while the component is there; `read` takes from an outcome what is kept.
 * Other configs, by identity, end what is under way; what is known of a config stays known as long as the object lives. Nothing starts while `held`.
 * Results show in bursts.
 */
export function useRuns<T extends Kept>(
  configs: readonly Config[],
  order: readonly number[],
  read: (outcome: Outcome) => T,
  held = false,
): Runs<T> {
  const [known] = useState(() => new WeakMap<Config, T>());
  const [pool] = useState(() => createPoolOfWorkers(document.baseURI));
  const [stopped, setStopped] = useState<readonly Config[] | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [, setShownCount] = useState(0);
  const isStopped = stopped === configs;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt runs what is missing
  useEffect(() => {
    if (held || isStopped) return;
    const missing = order.map(index => configs[index]!).filter(config => !known.has(config));
    const abort = new AbortController();
    let timer: number | undefined;
    const show = () => {
      timer = undefined;
      setShownCount(count => count + 1);
    };
    const keep = (index: number, outcome: Outcome) => {
      known.set(missing[index]!, read(outcome));
      timer ??= window.setTimeout(show, EVERY);
    };
    void pool.runAll(missing, keep, abort.signal);
    return () => {
      abort.abort();
      clearTimeout(timer);
    };
  }, [configs, order, read, held, isStopped, attempt, known, pool]);

  const results = configs.map(config => known.get(config));
  const doneCount = results.filter(result => result !== undefined).length;
  return {
    results,
    doneCount,
    state: doneCount === configs.length ? (results.some(mayDoBetter) ? 'failed' : 'done') : isStopped ? 'stopped' : 'running',
    stop: useCallback(() => setStopped(configs), [configs]),
    resume: useCallback(() => {
      for (const config of configs) if (mayDoBetter(known.get(config))) known.delete(config);
      setStopped(null);
      setAttempt(count => count + 1);
    }, [configs, known]),
  };
}

const mayDoBetter = (kept: Kept | undefined) => kept?.failure !== undefined && kept.failure.kind !== 'memory';
