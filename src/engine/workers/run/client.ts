import type { Config } from '../../../config/config.ts';
import type { Method } from '../../../config/training.ts';
import type { RunResult, TensorEvents } from '../../passes/run.ts';
import { workerFailure } from '../workerFailure.ts';
import { type Answer, type FromWorker, type Progress, type Refusal, type Request, type ToWorker, unpackResult } from './protocol.ts';

/** A result and what it is the result of. */
export interface Shown {
  readonly config: Config;
  /** How the network was trained before; null as it was initialized. */
  readonly after: Method | null;
  readonly result: RunResult;
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
 * cannot begin or breaks is ended; the next request starts another.
 */
export function createClient(startWorker: () => Worker, base: string, events: ClientEvents): Client {
  let newest = 0;
  let asked = new Map<number, Pick<Shown, 'config' | 'after'>>();
  let previous: RunResult | null = null;
  let worker: Worker | null = start();

  function start(): Worker {
    const started = startWorker();
    started.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (data.kind === 'answer') show(data);
      else if (data.id !== newest) return;
      else if (data.kind === 'progress') events.progress(data);
      else if (data.kind === 'tensor') events.tensors?.onTensor(data.layer, data.quantity, data.values);
      else if (data.kind === 'labels') events.tensors?.onLabels(data.values);
      else if (data.kind === 'targets') events.tensors?.onTargets(data.values);
      else events.refused(data);
    };
    started.onerror = event => {
      if (worker !== started) return;
      started.terminate();
      worker = null;
      events.refused({ kind: 'refusal', id: newest, failure: workerFailure(event) });
    };
    send(started, { kind: 'start', base });
    return started;
  }

  function show({ id, batchSize, steps, milliseconds, result: packed }: Answer): void {
    const question = asked.get(id);
    if (!question) return;
    asked = new Map([...asked].filter(([other]) => other >= id));
    previous = unpackResult(packed, previous);
    const { config, after } = question;
    const preview = batchSize < config.batchSize || (after !== null && steps < after.steps);
    events.shown(
      { config, after: steps > 0 ? { ...after!, steps } : null, result: previous, preview, batchSize, milliseconds },
      id === newest && !preview,
    );
  }

  return {
    request(config, options) {
      asked.set(++newest, { config, after: options.after ?? null });
      worker ??= start();
      send(worker, { kind: 'run', request: { id: newest, config, options } });
    },
    cancel: () => worker && send(worker, { kind: 'cancel' }),
    close: () => worker?.terminate(),
  };
}

const send = (worker: Worker, message: ToWorker): void => worker.postMessage(message);
