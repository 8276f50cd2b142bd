// A server under a clock of our own: products take fake time, messages come at fake times.

import { createMachine } from './machine/machine.ts';
import { configOf, kernels, readData } from './testing.ts';
import { unpackSummaries } from './workers/run/pack.ts';
import type { FromServer, Request } from './workers/run/protocol.ts';
import { createServer, type Host, type Server } from './workers/run/server.ts';

/** Fake milliseconds of a product: so many a layer, and so many a sample of the batch beside. */
export interface Costs {
  readonly layer: number;
  readonly sample: number;
}

export interface Event {
  readonly at: number;
  act(server: Server): void;
}

export type Sent = FromServer & { readonly at: number };

export const request = (at: number, id: number, link: string, options: Request['options'] = {}): Event => ({
  at,
  act: server => server.request({ id, config: configOf(link), options }),
});
export const cancel = (at: number): Event => ({ at, act: server => server.cancel() });

/** What the server posts, and when, while these events come in order. */
export async function simulate(costs: Costs, events: readonly Event[], host: Partial<Host> = {}): Promise<Sent[]> {
  let clock = 0;
  const sent: Sent[] = [];
  const coming = [...events];
  const takesTime = (rows: number) => {
    clock += costs.layer + costs.sample * rows;
  };
  const timed: typeof kernels = {
    ...kernels,
    denseForward(...args) {
      takesTime(args[9] - args[8]);
      kernels.denseForward(...args);
    },
    denseBackwardInputs(...args) {
      takesTime(args[8] - args[7]);
      kernels.denseBackwardInputs(...args);
    },
    denseBackwardWeights(...args) {
      takesTime(args[3]);
      kernels.denseBackwardWeights(...args);
    },
  };
  const deliver = () => {
    while (coming[0] && coming[0].at <= clock) coming.shift()!.act(server);
  };
  const server = createServer({
    machine: createMachine(timed),
    read: readData,
    post: message => sent.push({ ...message, at: clock }),
    pause: async () => deliver(),
    now: () => clock,
    ...host,
  });
  while (coming.length > 0) {
    clock = Math.max(clock, coming[0]!.at);
    deliver();
    await idle();
  }
  return sent;
}

/** The server waits for nothing but promises, so when a timer comes it is idle. */
const idle = () => new Promise(resolve => setTimeout(resolve));

export const answers = (sent: readonly Sent[]) => sent.filter(message => message.kind === 'answer');

/** The digest of layer 1's weights in an answer. */
export const firstWeights = (answer: Sent & { kind: 'answer' }) => unpackSummaries(answer.result.summaries)[1]!.digest;
