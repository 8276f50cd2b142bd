import type { Experiment } from '../config/config.ts';
import { encode } from '../config/link.ts';
import { open, rest } from './actions.ts';
import { store } from './state.ts';
import { countSteps } from './steps.ts';

/** What an entry of the history keeps; one that the browser has made of a link has nothing yet. */
interface Kept {
  readonly opened: string | null;
  /** How many entries of one's own lie before it. */
  readonly step: number;
}

/** Browsers limit history calls (Safari: 100 in 30 s), so a drag writes the address at most this often. */
const EVERY = 400;
/** A gesture comes to rest: its last address is written at once, so that Back and Forward lead to where it ended. */
const RESTS = ['pointerup', 'change', 'keyup', 'dblclick'];

/**
 * Keeps the address bar and the experiment in step; alone touches history. A step that changes something makes an entry, so that Back undoes it;
 * a gesture makes one with its first change and then replaces it. Returns a function that ends it.
 */
export function syncUrl(view: Window): () => void {
  const steps = countSteps(view.history);
  let gesture: string | null = null;
  let timer: number | undefined;

  const addressOf = (experiment: Experiment) => {
    const fragment = encode(experiment);
    return fragment ? `#${fragment}` : view.location.pathname + view.location.search;
  };
  const stopTimer = () => {
    view.clearTimeout(timer);
    timer = undefined;
  };
  /** Without an experiment the address stays as it was written. */
  const write = (how: 'pushState' | 'replaceState', step: number, experiment?: Experiment) => {
    const kept: Kept = { opened: store.getState().opened, step };
    try {
      view.history[how](kept, '', experiment && addressOf(experiment));
      return true;
    } catch {
      return false; // a browser's limit has been reached all the same: a later change brings the address up to date
    }
  };
  const replace = (experiment: Experiment) => {
    stopTimer();
    write('replaceState', steps.at(), experiment);
  };
  const settle = () => {
    const { experiment, entry } = store.getState();
    if (timer !== undefined) replace(experiment);
    if (entry.kind !== 'gesture' || entry.by !== 'played') rest(); // what plays comes to rest by itself
  };
  /** What a finger did before the browser took it for a scroll is undone: its entry is left. */
  const cancel = () => {
    const { dragging, entry } = store.getState();
    if (!dragging || entry.kind !== 'gesture' || entry.by !== 'held') return;
    stopTimer();
    if (gesture !== null) view.history.back();
    rest();
  };
  /** Opens what the address says. A link's own entry begins the steps, or is one more where the page was open already. */
  const follow = (isStart: boolean) => {
    stopTimer();
    gesture = null;
    const { hash } = view.location;
    const kept = view.history.state as Kept | null;
    open(hash, { kind: 'address' }, kept ? kept.opened : hash);
    if (kept) return steps.arrive(kept.step);
    if (!isStart) steps.push();
    write('replaceState', steps.at());
  };
  const onPopState = () => follow(false);

  follow(true);
  view.addEventListener('popstate', onPopState);
  for (const name of RESTS) view.addEventListener(name, settle);
  view.addEventListener('pointercancel', cancel);
  const unsubscribe = store.subscribe(({ experiment, entry, opened }, { experiment: before, opened: openedBefore }) => {
    if (opened === null && openedBefore !== null && experiment === before) replace(experiment);
    if (experiment === before || entry.kind === 'address') return;
    if (entry.kind === 'found') return replace(experiment);
    if (entry.kind === 'gesture' && entry.gesture === gesture) {
      timer ??= view.setTimeout(() => replace(store.getState().experiment), EVERY);
      return;
    }
    if (timer !== undefined) replace(before);
    gesture = null;
    if (encode(experiment) === encode(before)) return;
    if (write('pushState', steps.at() + 1, experiment)) steps.push();
    if (entry.kind === 'gesture') gesture = entry.gesture;
  });
  return () => {
    unsubscribe();
    stopTimer();
    view.removeEventListener('popstate', onPopState);
    for (const name of RESTS) view.removeEventListener(name, settle);
    view.removeEventListener('pointercancel', cancel);
  };
}
