import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { inTime, LateError, orSlow, unlessAborted } from './patience.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const never = new Promise<never>(() => {});
const after = <T>(seconds: number, value: T) => new Promise<T>(resolve => setTimeout(() => resolve(value), 1000 * seconds));

test('what comes after 14 seconds has come, and was called slow once, after 3', async () => {
  const slow = vi.fn();
  const coming = inTime(after(14, 'it'), slow);
  await vi.advanceTimersByTimeAsync(2900);
  expect(slow).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(200);
  expect(slow).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(11_000);
  await expect(coming).resolves.toBe('it');
  expect([vi.getTimerCount(), slow.mock.calls.length]).toEqual([0, 1]);
});

test('what never comes is given up after 15 seconds, and no sooner', async () => {
  const given = vi.fn();
  inTime(never).catch(given);
  await vi.advanceTimersByTimeAsync(14_900);
  expect(given).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(200);
  expect(given).toHaveBeenCalledWith(expect.any(LateError));
});

test('what fails fails as it did, and nothing is told afterwards', async () => {
  const slow = vi.fn();
  await expect(inTime(Promise.reject(new Error('broken')), slow)).rejects.toThrow('broken');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(slow).not.toHaveBeenCalled();
});

test('an abort, even an earlier one, ends the waiting with its reason', async () => {
  const abort = new AbortController();
  const waiting = unlessAborted(never, abort.signal);
  abort.abort(new Error('enough'));
  await expect(waiting).rejects.toThrow('enough');
  await expect(unlessAborted(never, abort.signal)).rejects.toThrow('enough');
  await expect(unlessAborted(Promise.resolve(3), new AbortController().signal)).resolves.toBe(3);
});

test('who goes on without it waits 3 seconds at most, and for no failure', async () => {
  const going = vi.fn();
  void orSlow(never).then(going);
  await vi.advanceTimersByTimeAsync(2900);
  expect(going).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(200);
  expect(going).toHaveBeenCalledOnce();
  await expect(orSlow(Promise.reject(new Error('broken')))).resolves.toBeUndefined();
});
