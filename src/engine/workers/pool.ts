/** Does one job after the other. */
export interface Runner<Job, News> {
  /** Tells news of the job, the last of them its outcome, and settles. */
  run(job: Job, tell: (news: News) => void): Promise<void>;
  /** Ends its worker and whatever is under way: that settles, too. */
  close(): void;
}

/** Does many jobs beside what the page shows. */
export interface Pool<Job, News> {
  /**
   * Does the jobs in their order, each once, and tells all news as they come; a job that fails does not stop the others. Settles when all are done, or at
   * once when `signal` is aborted: then nothing more is told. A second call while one is under way gets runners of its own.
   */
  runAll(jobs: readonly Job[], onNews: (index: number, news: News) => void, signal: AbortSignal): Promise<void>;
}

/** At most `size` runners at a time. They live as long as the `runAll` that started them, so that an idle pool holds no memory. */
export function createPool<Job, News>(startRunner: () => Runner<Job, News>, size: number): Pool<Job, News> {
  return {
    async runAll(jobs, onNews, signal) {
      if (signal.aborted) return;
      let next = 0;
      const work = async () => {
        const runner = startRunner();
        signal.addEventListener('abort', runner.close);
        while (next < jobs.length && !signal.aborted) {
          const index = next++;
          await runner.run(jobs[index]!, news => {
            if (!signal.aborted) onNews(index, news);
          });
        }
        signal.removeEventListener('abort', runner.close);
        runner.close();
      };
      await Promise.all(Array.from({ length: Math.min(size, jobs.length) }, work));
    },
  };
}
