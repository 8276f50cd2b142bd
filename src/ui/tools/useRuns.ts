import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Pool } from '../../engine/workers/pool.ts';
import type { Failure } from '../../engine/workers/run/protocol.ts';

/** How far many runs are. */
export interface Runs<T> {
  /** One for each job; undefined where nothing is known of it yet. */
  readonly results: readonly (T | undefined)[];
  readonly doneCount: number;
  /** Of the whole work, what is under way included. */
  readonly share: number;
  /** Estimated milliseconds until all is done; null before anything is known, and where nothing is under way. */
  readonly remaining: number | null;
  /** `failed`: all are done, some of them in vain, for what may be there another time, such as the network. */
  readonly state: 'running' | 'stopped' | 'failed' | 'done';
  stop(): void;
  /** Runs what is missing or has failed. */
  resume(): void;
}

/** What is kept of a job's news: something of them, or the failure as it is. */
interface Kept {
  readonly kind: string;
  readonly failure?: Failure;
  /** How far the job is, while it is under way. */
  readonly share?: number;
}

/** Milliseconds between two pictures: drawing must not take the processor from the runs. */
const EVERY = 100;

/**
 * Does the jobs in workers beside those of the page, in the order given, while the component is there; `read` takes from the news what is kept. Other jobs,
 * by identity, end what is under way; what is known of a job stays known as long as the object lives, and one that was ended begins anew. Nothing starts
 * while `held`. News show in bursts.
 */
export function useRuns<Job extends object, News, T extends Kept>(
  openPool: (base: string) => Pool<Job, News>,
  jobs: readonly Job[],
  order: readonly number[],
  read: (news: News) => T,
  held = false,
): Runs<T> {
  const [known] = useState(() => new WeakMap<Job, T>());
  const [pool] = useState(() => openPool(document.baseURI));
  /** What is not to be done; `coming`: what is still held back, whatever it will be. */
  const [stopped, setStopped] = useState<readonly Job[] | 'coming' | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [shownCount, setShownCount] = useState(0);
  const begun = useRef({ at: 0, share: 0 });
  const isStopped = stopped === jobs || stopped === 'coming';

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt runs what is missing
  useEffect(() => {
    if (stopped === 'coming' && !held) setStopped(jobs);
    if (held || isStopped) return;
    for (const job of jobs) if (!isOver(known.get(job))) known.delete(job); // it begins anew
    begun.current = { at: performance.now(), share: shareOf(jobs, known) };
    const missing = order.map(index => jobs[index]!).filter(job => !isOver(known.get(job)));
    const abort = new AbortController();
    let timer: number | undefined;
    const show = () => {
      timer = undefined;
      setShownCount(count => count + 1);
    };
    const keep = (index: number, news: News) => {
      known.set(missing[index]!, read(news));
      timer ??= window.setTimeout(show, EVERY);
    };
    void pool.runAll(missing, keep, abort.signal);
    return () => {
      abort.abort();
      clearTimeout(timer);
    };
  }, [jobs, order, read, held, stopped, attempt, known, pool]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is known changes with these; while it does not, the results are the same array
  const results = useMemo(() => jobs.map(job => known.get(job)), [jobs, known, shownCount, attempt, held, isStopped]);
  const doneCount = results.filter(isOver).length;
  const state = doneCount === jobs.length ? (results.some(mayDoBetter) ? 'failed' : 'done') : isStopped ? 'stopped' : 'running';
  const share = shareOf(jobs, known);
  const passed = share - begun.current.share;
  return {
    results,
    doneCount,
    share,
    remaining: state === 'running' && passed > 0 ? ((performance.now() - begun.current.at) * (1 - share)) / passed : null,
    state,
    stop: useCallback(() => setStopped(held ? 'coming' : jobs), [jobs, held]),
    resume: useCallback(() => {
      for (const job of jobs) if (mayDoBetter(known.get(job))) known.delete(job);
      setStopped(null);
      setAttempt(count => count + 1);
    }, [jobs, known]),
  };
}

function shareOf<Job extends object>(jobs: readonly Job[], known: WeakMap<Job, Kept>): number {
  const shares = jobs.map(job => {
    const kept = known.get(job);
    return kept ? (kept.share ?? 1) : 0;
  });
  return shares.reduce((sum, share) => sum + share, 0) / Math.max(1, jobs.length);
}

const isOver = (kept: Kept | undefined) => kept !== undefined && kept.share === undefined;
const mayDoBetter = (kept: Kept | undefined) => kept?.failure !== undefined && kept.failure.kind !== 'memory';
