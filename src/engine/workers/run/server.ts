import type { Config } from '../../../config/config.ts';
import type { Recipe } from '../../../config/training.ts';
import type { Samples } from '../../../datasets/dataset.ts';
import { schedules } from '../../../schedules/all.ts';
import { createKept } from '../../machine/kept.ts';
import type { Machine } from '../../machine/machine.ts';
import { type RunOptions, type RunResult, run, type TensorEvents } from '../../passes/run.ts';
import { buffersOf, type Plane } from '../../plane/plane.ts';
import { createSampleLoader, failureOf } from '../../sources/samples.ts';
import { seededSource } from '../../sources/source.ts';
import { type Course, createCourse, type OnTheWay } from '../../training/course.ts';
import { PATIENCE, type Pace } from '../paced.ts';
import { createCostModel } from './cost.ts';
import { type FromServer, packResult, type Request } from './protocol.ts';

/** What the server needs of the place where it runs. */
export interface Host extends Pace {
  readonly machine: Machine;
  /** The bytes of a file below `data/`. */
  read(name: string): Promise<Uint8Array>;
  post(message: FromServer, transfer: ArrayBuffer[]): void;
}

export interface Server {
  /** Serves this request as soon as the present one is done or stopped; a request that still waits is forgotten. */
  request(request: Request): void;
  cancel(): void;
}

/** A frame of a drag: what is estimated to take longer is first answered with a smaller batch. */
const FRAME = 16;
/**
 * A run that is so near its end is not stopped for a newer one. The first answer to a request may take longer, as long as nothing has
 * been answered: else a drag would never show anything of a network whose smallest preview takes longer than a frame.
 */
const NEARLY_DONE = 12;
const PROGRESS_EVERY = 100;
/** Milliseconds without an answer after which a training shows how far it is, but no more often than after so many passes. */
const ON_THE_WAY = 250;
const SELDOM = 5;

export function createServer(host: Host): Server {
  const { machine } = host;
  const kept = createKept();
  const courses = createCourses(machine);
  const cost = createCostModel();
  const samplesOf = createSampleLoader(host.read);
  let waiting: Request | null = null;
  let cancelled = false;
  let serving = false;
  /** When something was answered last, or the serving began. */
  let answered = 0;

  async function serveAll(): Promise<void> {
    serving = true;
    answered = host.now();
    while (waiting) {
      const request: Request = waiting;
      waiting = null;
      cancelled = false;
      try {
        await serve(request);
      } catch (error) {
        host.post({ kind: 'refusal', id: request.id, failure: failureOf(error) }, []);
      }
    }
    serving = false;
  }

  async function serve(request: Request): Promise<void> {
    if (!request.options.after) courses.forgetOthersThan(request.config);
    const samples = await samplesOf(request.config);
    const batchSize = cost.estimate(request.config) > FRAME ? cost.batchWithin(request.config, FRAME) : request.config.batchSize;
    const preview = !request.options.exactOnly && !request.options.after && batchSize < request.config.batchSize / 2;
    const sinceAnswered = () => Math.max(NEARLY_DONE, host.now() - answered);
    if (preview && !cancelled) {
      await compute(request, { ...request.config, batchSize }, samples, sinceAnswered);
      await host.pause(); // what has come meanwhile makes the exact run needless
    }
    if (!isStopped()) await compute(request, request.config, samples, preview ? () => NEARLY_DONE : sinceAnswered);
  }

  /** Runs and answers, unless it is stopped on the way: for a newer request only if more than `tolerated` milliseconds remain. */
  async function compute({ id, options }: Request, config: Config, samples: Samples | null, tolerated: () => number): Promise<void> {
    const expected = cost.estimate(config);
    const start = host.now();
    let paused = start;
    let told = start;
    const { after } = options;
    const extras: Extras = { plane: null, updates: null };
    const runOptions = { ...options, kept, ...(options.tensors && tensorPoster(host, id)), ...extrasTaker(options, extras) };
    const onTheWay: OnTheWay = {
      isWanted: () => host.now() - Math.max(answered, start) > Math.max(ON_THE_WAY, SELDOM * expected),
      show: (result, steps) => answer(id, config, steps, host.now() - start, result, extras),
    };
    const steps = after
      ? courses.of(config, after, samples).run(after.steps, runOptions, options.exactOnly ? undefined : onTheWay)
      : run(machine, config, seededSource(machine, config, samples), runOptions);
    for (;;) {
      const step = steps.next();
      const now = host.now();
      if (step.done) {
        if (!after) cost.learn(config, now - start);
        return answer(id, config, after?.steps ?? 0, now - start, step.value, extras);
      }
      if (now - paused < PATIENCE) continue;
      await host.pause();
      paused = host.now();
      const remaining = remainingOf(step.value, paused - start, after ? null : expected);
      if (isStopped() && (cancelled || remaining > tolerated())) return;
      if (now - told < PROGRESS_EVERY) continue;
      told = now;
      host.post({ kind: 'progress', id, fraction: step.value, remaining }, []);
    }
  }

  const isStopped = () => cancelled || waiting !== null;

  function answer(id: number, config: Config, steps: number, milliseconds: number, value: RunResult, { plane, updates }: Extras): void {
    const result = packResult(value);
    answered = host.now();
    const message = { kind: 'answer', id, batchSize: config.batchSize, steps, milliseconds, result, plane, updates } as const;
    host.post(message, [result.summaries, ...(plane ? buffersOf(plane) : [])]);
  }

  return {
    request(request) {
      waiting = request;
      if (!serving) void serveAll();
    },
    cancel() {
      waiting = null;
      cancelled = true;
    },
  };
}

/** Share of a run from which what it has taken so far says more of its length than what was expected. */
const TELLING = 0.1;

/** Milliseconds to the end of a run that has done `share` of its work in `elapsed`: at first as expected, if anything is, then ever more by its own pace. */
function remainingOf(share: number, elapsed: number, expected: number | null): number {
  const byPace = share > 0 ? elapsed / share : elapsed;
  const trust = expected === null ? 1 : share ** 2 / (share ** 2 + TELLING ** 2);
  return (1 - share) * (trust * byPace + (1 - trust) * Math.max(expected ?? 0, elapsed));
}

interface Courses {
  of(config: Config, recipe: Recipe, samples: Samples | null): Course;
  /** Frees the memory of a course of another network. */
  forgetOthersThan(config: Config): void;
}

/** Only the last course is kept. */
function createCourses(machine: Machine): Courses {
  let last: { readonly network: string; readonly way: string; readonly course: Course } | null = null;
  return {
    of(config, recipe, samples) {
      const [network, way] = [JSON.stringify(config), wayOf(recipe)];
      if (last?.network !== network || last.way !== way) {
        last = { network, way, course: createCourse(machine, config, recipe, samples) };
      }
      return last.course;
    },
    forgetOthersThan(config) {
      if (last && last.network !== JSON.stringify(config)) last = null;
    },
  };
}

/** What tells one way through a training from another: its length only where the schedule goes by it. */
function wayOf({ optimizer, clip, schedule }: Recipe): string {
  const length = schedule && schedules.get(schedule.id).hasEnd ? schedule.steps : null;
  return JSON.stringify([optimizer, clip, schedule?.id, schedule?.params, length]);
}

/** What is asked for beside a result. */
interface Extras {
  plane: Plane | null;
  updates: readonly number[] | null;
}

/** Keeps the newest of those that are asked for. */
function extrasTaker({ plane, updates }: Request['options'], extras: Extras): Pick<RunOptions, 'onPlane' | 'onUpdates'> {
  return {
    ...(plane && {
      onPlane(next) {
        extras.plane = next;
      },
    }),
    ...(updates && {
      onUpdates(next) {
        extras.updates = next;
      },
    }),
  };
}

/** Copies each tensor out of the arena as soon as it has been made, so that no more than one waits here. */
function tensorPoster(host: Host, id: number): TensorEvents {
  return {
    onTensor(layer, quantity, view) {
      const values = view.slice();
      host.post({ kind: 'tensor', id, layer, quantity, values }, [values.buffer]);
    },
    onLabels(view) {
      const values = view.slice();
      host.post({ kind: 'labels', id, values }, [values.buffer]);
    },
    onTargets(view) {
      const values = view.slice();
      host.post({ kind: 'targets', id, values }, [values.buffer]);
    },
  };
}
