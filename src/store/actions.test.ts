import { beforeEach, expect, test } from 'vitest';
import { encode } from '../config/link.ts';
import { change, compareWith, dismissWarnings, open, removeB, setTarget, setView, swap } from './actions.ts';
import { idle, store } from './state.ts';

const link = () => encode(store.getState().experiment);
const heNormal = { initializer: { id: 'heNormal', params: { mode: 'fanIn', negativeSlope: 0, truncated: 'no' } } };

beforeEach(() => {
  store.setState(store.getInitialState(), true);
  open('vs.act=tanh');
});

test('a change of A is one of B, too, but for what differs', () => {
  change({ batchSize: 7, activation: { id: 'selu', params: {} } });
  expect(link()).toBe('batch=7&act=selu&vs.act=tanh');
});

test('a change of B is B’s alone', () => {
  setTarget('b');
  change({ batchSize: 7 });
  expect(link()).toBe('vs.batch=7&vs.act=tanh');
});

test('without B the controls point at A, whatever they pointed at', () => {
  setTarget('b');
  removeB();
  expect(store.getState().target).toBe('a');
  setTarget('b');
  open('seed=5');
  expect(store.getState().target).toBe('a');
  change({ batchSize: 7 });
  expect(link()).toBe('batch=7&seed=5');
});

test('a comparison starts from A', () => {
  removeB();
  change({ batchSize: 7 });
  compareWith(heNormal);
  expect(link()).toBe('batch=7&vs.init=heNormal');
  compareWith({});
  expect(link()).toBe('batch=7&vs=same');
});

test('a link without B takes B away, and what was shown of it', () => {
  const { a } = store.getState().runs;
  store.setState({ runs: { a, b: { ...idle, pending: true } } });
  open('vs.act=selu');
  expect(store.getState().runs.b.pending).toBe(true);
  open('seed=5');
  expect(store.getState().runs).toEqual({ a, b: idle });
});

test('swapping exchanges the networks and what is shown of them, and twice is as before', () => {
  const before = store.getState().experiment;
  store.setState({ runs: { a: { ...idle, pending: true }, b: idle } });
  swap();
  expect(link()).toBe('act=tanh&vs.act=relu');
  expect(store.getState().runs).toMatchObject({ a: { pending: false }, b: { pending: true } });
  swap();
  expect(store.getState().experiment).toEqual(before);
});

test('without B there is nothing to swap', () => {
  removeB();
  swap();
  expect(link()).toBe('');
});

test('what a link did not say rightly is told until the next change or until it is dismissed', () => {
  open('init=nonsense');
  expect(store.getState().warnings).toHaveLength(1);
  change({ batchSize: 7 });
  expect(store.getState().warnings).toEqual([]);
  open('init=nonsense');
  dismissWarnings();
  expect(store.getState().warnings).toEqual([]);
});

test('a change of the view leaves the networks the very same', () => {
  const { a, b } = store.getState().experiment;
  setView({ rowScale: 'log' });
  expect(link()).toBe('vs.act=tanh&scale.rows=log');
  expect(store.getState().experiment.a).toBe(a);
  expect(store.getState().experiment.b).toBe(b);
});
