import { createStore } from 'zustand/vanilla';
import type { Experiment } from '../config/config.ts';
import { decode } from '../config/link.ts';
import type { LinkWarning } from '../config/problem.ts';
import type { Loading } from '../engine/workers/lifeline.ts';
import type { Shown } from '../engine/workers/run/client.ts';
import type { Failure } from '../engine/workers/run/protocol.ts';

export type NetworkId = 'a' | 'b';

/** How far one network's newest result is. */
export interface NetworkRun {
  /** The newest result, perhaps of an earlier config; null before the first. */
  readonly shown: Shown | null;
  /** A newer result is on its way. */
  readonly pending: boolean;
  /** Share done and estimated milliseconds left, once it takes longer than a moment. */
  readonly progress: { readonly fraction: number; readonly remaining: number } | null;
  /** The file that is waited for, once that takes longer than a moment. */
  readonly loading: Loading | null;
  readonly failure: Failure | null;
  /** The person stopped the run: what is shown is older than the config. */
  readonly stopped: boolean;
}

/** How a change enters the browser's history. */
export type Entry =
  /**
   * One step of a drag: the first of `gesture` makes an entry, the others replace it. Text that is `typed` is not held, and pasted it ends with no key;
   * what is `played` moves by itself.
   */
  | { readonly kind: 'gesture'; readonly gesture: string; readonly by: 'held' | 'typed' | 'played' }
  | { readonly kind: 'step' }
  /** What the page has found out by itself, which belongs to the entry before it. */
  | { readonly kind: 'found' }
  /** From the address itself. */
  | { readonly kind: 'address' };

export interface State {
  readonly experiment: Experiment;
  readonly entry: Entry;
  /** A control is being dragged, or its key held, or something plays: the picture must not tremble. */
  readonly dragging: boolean;
  /** The link that all of one's own steps since lead on from; null once what is said of it has been dismissed. */
  readonly opened: string | null;
  /** What of the link that was opened last was not taken as written. */
  readonly warnings: readonly LinkWarning[];
  /** The network that the controls change. */
  readonly target: NetworkId;
  readonly runs: Readonly<Record<NetworkId, NetworkRun>>;
  /** Counts experiments chosen whole (a preset, a link): the picture may then glide. */
  readonly glide: number;
}

/**
 * Whether the picture is of other networks than the link: newer ones are on their way, have failed or were stopped. What speaks of the picture must then
 * not say what the link says. Before the first picture there is none that could be behind.
 */
export const isBehind = ({ experiment, runs }: Pick<State, 'experiment' | 'runs'>): boolean =>
  runs.a.shown !== null && (['a', 'b'] as const).some(id => (runs[id].shown?.config ?? null) !== experiment[id]);

export const idle: NetworkRun = { shown: null, pending: false, progress: null, loading: null, failure: null, stopped: false };

export const store = createStore<State>()(() => ({
  ...decode(''),
  opened: null,
  entry: { kind: 'address' },
  dragging: false,
  target: 'a',
  runs: { a: idle, b: idle },
  glide: 0,
}));
