import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { encode } from '../config/link.ts';
import { asEntry, change, dismissOpened, reset, setView } from './actions.ts';
import { store } from './state.ts';
import { steps } from './steps.ts';
import { syncUrl } from './urlSync.ts';

/** A browser's window as far as the address goes, with its history. */
function fakeWindow(hash: string) {
  const entries = [hash];
  const states: unknown[] = [null];
  let at = 0;
  const listeners = new Map<string, () => void>();
  const view = {
    calls: 0,
    get location() {
      return { hash: entries[at]!.startsWith('#') ? entries[at]! : '', pathname: '/app/', search: '?x=1' };
    },
    history: {
      get state() {
        return states[at];
      },
      pushState(state: unknown, _title: string, address: string) {
        view.calls++;
        entries.splice(at + 1, entries.length, address);
        states.splice(at + 1, states.length, state);
        at++;
      },
      replaceState(state: unknown, _title: string, address = entries[at]!) {
        view.calls++;
        entries[at] = address;
        states[at] = state;
      },
      back: () => go(-1),
      go: (by: number) => go(by),
    },
    addEventListener: (name: string, listener: () => void) => listeners.set(name, listener),
    removeEventListener: (name: string) => listeners.delete(name),
    setTimeout: (...args: Parameters<typeof setTimeout>) => setTimeout(...args),
    clearTimeout: (timer: number | undefined) => clearTimeout(timer),
  };
  const go = (by: number) => {
    at += by;
    listeners.get('popstate')?.();
  };
  /** As by a click on a link, or by editing the address. */
  const navigate = (hash: string) => {
    entries.splice(++at, entries.length, hash);
    states.splice(at, states.length, null);
    listeners.get('popstate')?.();
  };
  return { view, entries, go, navigate, listeners, start: () => syncUrl(view as unknown as Window) };
}

let stop = () => {};
function open(hash: string) {
  const fake = fakeWindow(hash);
  stop = fake.start();
  return fake;
}

beforeEach(() => {
  vi.useFakeTimers();
  store.setState(store.getInitialState(), true);
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

const batch = () => store.getState().experiment.a.batchSize;
const drag = (batchSize: number, gesture = 'one') => change({ batchSize }, { kind: 'gesture', gesture, by: 'held' });

test('the link that one came from stays known in all steps that lead on from it, and so does that it is dismissed', () => {
  const { go, navigate } = open('#net=9-9-3');
  const opened = () => store.getState().opened;
  change({ batchSize: 7 });
  expect(opened()).toBe('#net=9-9-3');
  go(-1);
  go(1);
  expect([batch(), opened()]).toEqual([7, '#net=9-9-3']);
  dismissOpened();
  change({ batchSize: 8 });
  go(-1);
  expect([batch(), opened()]).toEqual([7, null]);
  navigate('#net=8-8-3');
  expect(opened()).toBe('#net=8-8-3');
});

test('the address opens at the start and is left as it was written', () => {
  const { entries, view } = open('#seed=5&batch=7&nonsense=1');
  expect(batch()).toBe(7);
  expect(store.getState().warnings).toHaveLength(1);
  expect([entries, view.calls]).toEqual([['#seed=5&batch=7&nonsense=1'], 1]); // the entry is counted
});

describe('a step', () => {
  test('is one entry: Back undoes it, Forward does it again', () => {
    const { entries, go } = open('#seed=5');
    change({ batchSize: 7 });
    expect(entries).toEqual(['#seed=5', '#batch=7&seed=5']);
    go(-1);
    expect(batch()).toBe(256);
    go(1);
    expect(batch()).toBe(7);
    expect(entries).toHaveLength(2);
  });

  test('that changes nothing is none, and the address stays as it was written', () => {
    const { view, entries } = open('#seed=5&batch=7&nonsense=1');
    const { calls } = view;
    change({ batchSize: 7 });
    drag(7);
    expect([entries, view.calls]).toEqual([['#seed=5&batch=7&nonsense=1'], calls]);
  });

  test('to the defaults leaves an address without a fragment', () => {
    const { entries } = open('#batch=7');
    change({ batchSize: 256 });
    expect(entries.at(-1)).toBe('/app/?x=1');
  });
});

describe('a drag', () => {
  test('is one entry, which ends at what was dragged to', () => {
    const { entries, go } = open('#seed=5');
    for (let size = 1; size <= 100; size++) drag(size);
    vi.runAllTimers();
    expect(entries).toEqual(['#seed=5', '#batch=100&seed=5']);
    go(-1);
    expect(batch()).toBe(256);
  });

  test('writes the address less than four times a second, for browsers limit that', () => {
    const { view } = open('');
    for (let size = 1; size <= 250; size++) {
      drag(size);
      vi.advanceTimersByTime(16);
    }
    expect(view.calls).toBeLessThan(4 * 4);
  });

  test('that follows another is an entry of its own, and the first ends where it ended', () => {
    const { entries } = open('');
    drag(1, 'one');
    drag(2, 'one');
    drag(3, 'two');
    drag(4, 'two');
    vi.runAllTimers();
    expect(entries).toEqual(['', '#batch=2', '#batch=4']);
  });

  test.each(['pointerup', 'change', 'keyup'])(
    'that rests (%s) has its last address at once: Back and Forward lead to where it ended',
    event => {
      const { entries, go, listeners } = open('#seed=5');
      for (const size of [1, 2, 3]) drag(size);
      listeners.get(event)!();
      expect(entries).toEqual(['#seed=5', '#batch=3&seed=5']);
      go(-1);
      go(1);
      expect(batch()).toBe(3);
    },
  );

  test('that the browser takes for a scroll is undone, and leaves nothing held', () => {
    const { entries, listeners } = open('#net=9-8-7-3');
    for (const size of [1, 2]) drag(size);
    listeners.get('pointercancel')!();
    vi.runAllTimers();
    expect([batch(), store.getState().dragging]).toEqual([256, false]);
    drag(9, 'two');
    expect(entries).toEqual(['#net=9-8-7-3', '#batch=9&net=9-8-7-3']);
  });

  test('that has moved nothing is no entry to leave when it is taken for a scroll', () => {
    const { listeners } = open('#batch=7');
    change({ batchSize: 9 });
    drag(9);
    listeners.get('pointercancel')!();
    expect(batch()).toBe(9);
  });

  test('comes to rest when it is let go', () => {
    const { listeners } = open('#batch=7');
    drag(9);
    expect(store.getState().dragging).toBe(true);
    listeners.get('pointerup')!();
    expect(store.getState().dragging).toBe(false);
  });

  test('that plays goes on while the page is scrolled or a key is let go', () => {
    const { listeners } = open('#batch=7');
    for (const batchSize of [9, 10]) change({ batchSize }, { kind: 'gesture', gesture: 'play', by: 'played' });
    for (const event of ['pointercancel', 'pointerup', 'keyup']) listeners.get(event)!();
    expect([batch(), store.getState().dragging]).toEqual([10, true]);
  });

  test('undone by Back before its last address was written stays undone, and the address before it as it was written', () => {
    const { entries, go } = open('#seed=5&nonsense=1');
    drag(1);
    drag(2);
    go(-1);
    vi.runAllTimers();
    expect(batch()).toBe(256);
    expect(entries[0]).toBe('#seed=5&nonsense=1');
  });

  test('after Back is a new entry though it is the same control', () => {
    const { entries, go } = open('#seed=5');
    drag(1);
    go(-1);
    drag(9);
    expect(entries).toEqual(['#seed=5', '#batch=9&seed=5']);
  });
});

describe('undo', () => {
  const { undo, redo } = { undo: () => steps.getState().undo(), redo: () => steps.getState().redo() };
  const room = () => [steps.getState().back, steps.getState().forward];

  test('takes back steps, drags and links that were followed, one by one, and redo brings them again', () => {
    const { navigate, listeners } = open('#seed=5');
    change({ batchSize: 7 });
    drag(8);
    drag(9);
    listeners.get('pointerup')!();
    navigate('#batch=20');
    expect(room()).toEqual([3, 0]);
    for (const size of [9, 7, 256]) {
      undo();
      expect(batch()).toBe(size);
    }
    expect(room()).toEqual([0, 3]);
    for (const _ of [1, 2, 3]) redo();
    expect([batch(), room()]).toEqual([20, [3, 0]]);
  });

  test('never leaves the page, at either end', () => {
    const { entries } = open('#seed=5');
    undo();
    redo();
    change({ batchSize: 7 });
    for (const _ of [1, 2, 3]) undo();
    expect([batch(), room(), entries.length]).toEqual([256, [0, 1], 2]);
    for (const _ of [1, 2, 3]) redo();
    expect(batch()).toBe(7);
  });

  test('pressed faster than the browser goes is added up', () => {
    const { view } = open('');
    for (const batchSize of [7, 8, 9, 10]) change({ batchSize });
    const { go } = view.history;
    const waiting: number[] = [];
    view.history.go = by => waiting.push(by);
    for (const _ of [1, 2, 3]) undo();
    redo();
    expect(waiting).toEqual([-1]);
    go(waiting.shift()!);
    expect(waiting).toEqual([-1]);
    go(waiting.shift()!);
    expect([batch(), waiting, room()]).toEqual([8, [], [2, 2]]);
  });

  test('a change takes the place of what was undone', () => {
    open('');
    change({ batchSize: 7 });
    change({ batchSize: 8 });
    undo();
    change({ batchSize: 9 });
    expect(room()).toEqual([2, 0]);
    redo();
    expect(batch()).toBe(9);
    undo();
    expect(batch()).toBe(7);
  });

  test('goes on where the page is opened again in the midst of its steps', () => {
    const { start } = open('#seed=5');
    change({ batchSize: 7 });
    stop();
    stop = start();
    expect(room()).toEqual([1, 0]);
    undo();
    expect(batch()).toBe(256);
  });

  test('takes back a reset of all, which is one step and none where nothing was set', () => {
    const { entries } = open('#seed=5&batch=7&vs.act=tanh&scale.rows=log&tool=phase');
    reset();
    expect([entries.length, encode(store.getState().experiment)]).toEqual([2, '']);
    reset();
    expect(entries.length).toBe(2);
    undo();
    expect(encode(store.getState().experiment)).toBe('batch=7&seed=5&vs.act=tanh&scale.rows=log&tool=phase');
  });
});

test('what a control says is one thought is one entry, whichever action it calls', () => {
  const { entries, go } = open('#seed=5');
  const typed = { kind: 'gesture', gesture: 'choice', by: 'typed' } as const;
  asEntry(typed, () => change({ batchSize: 7 }));
  asEntry(typed, () => setView({ rowScale: 'log' }));
  vi.runAllTimers();
  expect(entries).toEqual(['#seed=5', '#batch=7&seed=5&scale.rows=log']);
  change({ batchSize: 8 });
  expect(entries).toHaveLength(3);
  go(-2);
  expect(batch()).toBe(256);
});

test('ended, it follows nothing any more', () => {
  const { entries, listeners } = open('');
  stop();
  change({ batchSize: 7 });
  expect(entries).toEqual(['']);
  expect(listeners.size).toBe(0);
});
