interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  /** Of it on the processor: without the time that other threads of a busy machine took. A virtual machine's clock now and then says more than `dur`. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

export interface Task {
  /** Milliseconds since the first. */
  readonly time: number;
  readonly milliseconds: number;
  /** Of it on the processor. */
  readonly busy: number;
}

export const TRACED = ['disabled-by-default-devtools.timeline'];

/** The tasks of the page's main thread in a trace: of the renderer that was busiest. */
export function mainThreadTasks(trace: Buffer): Task[] {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const key = ({ pid, tid }: TraceEvent) => `${pid}/${tid}`;
  const mains = [...new Set(traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(key))];
  const tasks = traceEvents.filter(({ name, ph }) => name === 'RunTask' && ph === 'X');
  const byThread = mains.map(main => tasks.filter(event => key(event) === main));
  const busy = (of: TraceEvent[]) => of.reduce((sum, { dur = 0 }) => sum + dur, 0);
  const busiest = byThread.toSorted((a, b) => busy(b) - busy(a))[0] ?? [];
  const first = Math.min(...busiest.map(({ ts }) => ts));
  return busiest.map(({ ts, dur = 0, tdur = 0 }) => ({
    time: (ts - first) / 1000,
    milliseconds: dur / 1000,
    busy: Math.min(dur, tdur) / 1000,
  }));
}
