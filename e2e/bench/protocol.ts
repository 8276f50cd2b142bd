// What the driver says to an engine, and hears from it; one request at a time.
import type { Workload } from './workloads.ts';

export type Request =
  | { readonly op: 'contestants' }
  | { readonly op: 'prepare'; readonly contestant: string; readonly workload: Workload }
  | { readonly op: 'sample'; readonly contestant: string; readonly part: string }
  | { readonly op: 'release'; readonly contestant: string };

export interface Preparation {
  readonly parts: readonly { readonly name: string; readonly multiplyAdds?: number }[];
  /** Seconds that a pass is estimated to take; with no parts, it is too long to be measured. */
  readonly seconds: number;
}

export interface Sample {
  readonly milliseconds: number;
  /** Of the register peak right before and after, in GF/s. */
  readonly peaks: readonly [number, number];
}

export type Reply<R extends Request> = R extends { op: 'contestants' }
  ? string[]
  : R extends { op: 'prepare' }
    ? Preparation
    : R extends { op: 'sample' }
      ? Sample
      : null;

/** How a reply travels: what was thrown on the other side is thrown on this one. */
export type Envelope = { readonly reply: unknown } | { readonly error: string };

export const sealed = (answer: Promise<unknown>): Promise<Envelope> =>
  answer.then(
    reply => ({ reply }),
    error => ({ error: String(error instanceof Error ? error.stack : error) }),
  );

export function opened<R extends Request>(envelope: Envelope): Reply<R> {
  if ('error' in envelope) throw new Error(envelope.error);
  return envelope.reply as Reply<R>;
}

/** One process (or worker) in which contestants run. */
export interface Engine {
  readonly name: string;
  readonly contestants: readonly string[];
  ask<R extends Request>(request: R): Promise<Reply<R>>;
  close(): Promise<void>;
}
