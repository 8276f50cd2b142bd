import type { Config } from '../../../config/config.ts';
import type { Method } from '../../../config/training.ts';
import type { RunResult, TensorEvents } from '../../passes/run.ts';
import type { Plane } from '../../plane/plane.ts';
import { createLifeline, type Lifeline, type Loading } from '../lifeline.ts';
import { workerFailure } from '../workerFailure.ts';
import {
  type Answer,
  type Failure,
  type FromWorker,
  type Progress,
  type Refusal,
  type Request,
  type ToWorker,
  unpackResult,
} from './protocol.ts';

/** A result and what it is the result of. */
export interface Shown {
  readonly config: Config;
  /** How the network was trained before; null as it was initialized. */
  readonly after: Method | null;
  readonly result: RunResult;
  /** What the network makes of all inputs, where that was asked for and can be. */
  readonly plane?: Plane | null;
  /** How far the last step moved the weights of each layer, where that was asked for and is known. */
  readonly updates?: readonly number[] | null;
  /** Computed on fewer samples than the config says, or after fewer steps than were asked for; the exact result follows. */
  readonly preview: boolean;
  /** On how many samples it was computed. */
  readonly batchSize: number;
  readonly milliseconds: number;
}

export interface ClientEvents {
  /** A result newer than any before; `last` when nothing newer is under way. */
  shown(shown: Shown, last: boolean): void;
  progress(progress: Progress): void;
  refused(refusal: Refusal): void;
  /** Once a second while a file loads that the newest request waits for. */
  loading?(loading: Loading): void;
  /** Takes the tensors of a request that asks for them. */
  readonly tensors?: TensorEvents;
}

export interface Client {
  request(config: Config, options: Request['options']): void;
  /** Stops what is under way. */
  cancel(): void;
  close(): void;
}

/**
 * One worker that computes one network. Each request replaces those before; answers older than the newest shown are dropped. A worker that
 * cannot begin or breaks is ended; the next request starts another. One that ends without a word is followed by another, which is asked the same, once.
 */
export function createClient(startWorker: () => Worker, base: string, events: ClientEvents): Client {
  let newest = 0;
  let asked = new Map<number, Pick<Shown, 'config' | 'after'>>();
  let previous: RunResult | null = null;
  let last: Request | null = null;
  let repeated = 0;
  let lifeline: Lifeline;
  let worker: Worker | null = start();

  function start(): Worker {
    const started = startWorker();
    const own = createLifeline(ping => send(started, ping), {
      loading: loading => events.loading?.(loading),
      lost: failure => (failure.message === 'answer' && repeated !== newest ? repeat() : refuse(failure)),
    });
    lifeline = own;
    started.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (own.heard(data)) return;
      if (data.kind === 'answer') show(data);
      else if (data.id !== newest) return;
      else if (data.kind === 'progress') events.progress(data);
      else if (data.kind === 'tensor') events.tensors?.onTensor(data.layer, data.quantity, data.values);
      else if (data.kind === 'labels') events.tensors?.onLabels(data.values);
      else if (data.kind === 'targets') events.tensors?.onTargets(data.values);
      else {
        own.end();
        events.refused(data);
      }
    };
    started.onerror = event => worker === started && refuse(workerFailure(event));
    send(started, { kind: 'start', base });
    return started;
  }

  function end(): void {
    lifeline.end();
    worker?.terminate();
    worker = null;
  }

  function refuse(failure: Failure): void {
    end();
    events.refused({ kind: 'refusal', id: newest, failure });
  }

  function ask(request: Request): void {
    worker ??= start();
    send(worker, { kind: 'run', request });
    lifeline.begin();
  }

  function repeat(): void {
    end();
    repeated = newest;
    ask(last!);
  }

  function show({ id, batchSize, steps, milliseconds, result: packed, plane, updates }: Answer): void {
    const question = asked.get(id);
    if (!question) return;
    asked = new Map([...asked].filter(([other]) => other >= id));
    previous = unpackResult(packed, previous);
    const { config, after } = question;
    const preview = batchSize < config.batchSize || (after !== null && steps < after.steps);
    if (id === newest && !preview) lifeline.end();
    events.shown(
      { config, after: steps > 0 ? { ...after!, steps } : null, result: previous, plane, updates, preview, batchSize, milliseconds },
      id === newest && !preview,
    );
  }

  return {
    request(config, options) {
      asked.set(++newest, { config, after: options.after ?? null });
      last = { id: newest, config, options };
      ask(last);
    },
    cancel() {
      if (lifeline.isStuck()) return end();
      lifeline.end();
      if (worker) send(worker, { kind: 'cancel' });
    },
    close: end,
  };
}

const send = (worker: Worker, message: ToWorker): void => worker.postMessage(message);
