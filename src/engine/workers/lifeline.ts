import { PATIENCE, SLOW } from '../../lib/patience.ts';
import type { Failure } from './run/protocol.ts';

/** What a worker is loading: bytes so far, and in all where the host says how many. */
export interface Loading {
  readonly what: 'kernels' | 'data';
  readonly received: number;
  readonly total: number | null;
}

/** A page asks its worker once a second whether it lives, and the worker says so, with what it is loading. */
export interface Ping {
  readonly kind: 'ping';
}
export interface Pulse {
  readonly kind: 'pulse';
  readonly loading: Loading | null;
}

export interface Lifeline {
  /** An answer is owed from now on. */
  begin(): void;
  /** A message has come. Whether it was a pulse, which is nobody else's. */
  heard(message: { readonly kind: string } | Pulse): message is Pulse;
  /** Nothing is owed any more. */
  end(): void;
  /** Whether nothing has come nearer for a while. */
  isStuck(): boolean;
}

export interface LifelineEvents {
  /** Once a second while something loads. */
  loading?(loading: Loading): void;
  /** What was waited for has not come: the worker's script, a file, or an answer of a worker that has ended without a word. */
  lost(failure: Failure): void;
}

/**
 * Notices that a worker has ended without a word, or waits for a file that neither comes nor fails: neither tells the page anything. Counts its own
 * seconds, so that a computer that slept does not make a worker look dead.
 */
export function createLifeline(ping: (message: Ping) => void, { loading: tell, lost }: LifelineEvents): Lifeline {
  let timer: ReturnType<typeof setInterval> | undefined;
  let everHeard = false;
  let loading: Loading | null = null;
  let idle = 0;

  const end = () => {
    clearInterval(timer);
    timer = undefined;
  };
  const tick = () => {
    if (loading) tell?.(loading);
    if (++idle <= PATIENCE) return ping({ kind: 'ping' });
    end();
    lost({ kind: 'late', message: loading?.what ?? (everHeard ? 'answer' : 'script') });
  };
  return {
    begin() {
      idle = 0;
      timer ??= setInterval(tick, 1000);
    },
    heard(message): message is Pulse {
      everHeard = true;
      const next = isPulse(message) ? message.loading : null;
      if (!next || next.what !== loading?.what || next.received !== loading.received) idle = 0;
      loading = next;
      return isPulse(message);
    },
    end,
    isStuck: () => timer !== undefined && idle >= SLOW,
  };
}

const isPulse = (message: { readonly kind: string }): message is Pulse => message.kind === 'pulse';

/** The worker's end of it. */
export interface Heart {
  /** The bytes at an address. @throws TypeError (by rejection) when it cannot be reached or answers with an error */
  load(what: Loading['what'], url: string): Promise<Uint8Array<ArrayBuffer>>;
  /** Whether a message was a ping; it has then been answered. */
  answers(message: object): boolean;
}

export function createHeart(post: (pulse: Pulse) => void): Heart {
  const underWay = new Map<string, Loading>();
  return {
    async load(what, url) {
      try {
        return await fetchBytes(url, (received, total) => underWay.set(url, { what, received, total }));
      } finally {
        underWay.delete(url);
      }
    },
    answers(message) {
      if (!('kind' in message && message.kind === 'ping')) return false;
      post({ kind: 'pulse', loading: [...underWay.values()][0] ?? null });
      return true;
    },
  };
}

async function fetchBytes(url: string, tell: (received: number, total: number | null) => void): Promise<Uint8Array<ArrayBuffer>> {
  tell(0, null);
  const response = await fetch(url);
  if (!response.ok) throw new TypeError(`${url} answered ${response.status}.`);
  const total = Number(response.headers.get('content-length')) || null;
  let received = 0;
  const counted = response.body?.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        received += chunk.length;
        tell(received, total);
        controller.enqueue(chunk);
      },
    }),
  );
  return new Uint8Array(await new Response(counted).arrayBuffer());
}
