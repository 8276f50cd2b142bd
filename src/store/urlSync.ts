import type { Experiment } from '../config/config.ts';
import { encode } from '../config/link.ts';
import { open, rest } from './actions.ts';
import { store } from './state.ts';

/** Browsers limit history calls (Safari: 100 in 30 s), so a drag writes the address at most this often. */
const EVERY = 400;
/** A gesture comes to rest: its last address is written at once, so that Back and Forward lead to where it ended. */
const RESTS = ['pointerup', 'change', 'keyup', 'dblclick'];

/**
 * Keeps the address bar and the experiment in step; alone touches history. A step that changes something makes an entry, so that Back undoes it;
 * a gesture makes one with its first change and then replaces it. Returns a function that ends it.
 */
export function syncUrl(view: Window): () => void {
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
  const write = (how: 'pushState' | 'replaceState', experiment: Experiment) => {
    try {
      view.history[how]({ opened: store.getState().opened }, '', addressOf(experiment));
    } catch {
      // A browser's limit has been reached all the same: a later change brings the address up to date.
    }
  };
  const replace = (experiment: Experiment) => {
    stopTimer();
    write('replaceState', experiment);
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
  const follow = () => {
    stopTimer();
    gesture = null;
    const { hash } = view.location;
    const step = view.history.state as { readonly opened: string | null } | null; // of one's own; a link has none
    open(hash, { kind: 'address' }, step ? step.opened : hash);
  };

  follow();
  view.addEventListener('popstate', follow);
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
    write('pushState', experiment);
    if (entry.kind === 'gesture') gesture = entry.gesture;
  });
  return () => {
    unsubscribe();
    stopTimer();
    view.removeEventListener('popstate', follow);
    for (const name of RESTS) view.removeEventListener(name, settle);
    view.removeEventListener('pointercancel', cancel);
  };
}
