import { beforeEach, describe, expect, test } from 'vitest';
import type { Config } from '../config/config.ts';
import { duplicateLayer, insertLayer, removeLayer, setHiddenCount } from '../config/edit.ts';
import { encode } from '../config/link.ts';
import { change, compareWith, dismissWarnings, open, removeB, setTarget, setView, swap, update } from './actions.ts';
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

describe('where layers come to A or go, B’s own settings move with its layers', () => {
  const updated = (before: string, transform: (config: Config) => Config) => {
    open(before);
    update(transform);
    return link();
  };

  test.each<[string, string, (config: Config) => Config, string]>([
    ['more layers', 'net=9-8-7-3&vs.init.3=orthogonal', a => setHiddenCount(a, 4), 'net=9-8-7x3-3&vs.init.5=orthogonal'],
    ['one inserted', 'net=9-8-7-3&vs.act.2=tanh', a => insertLayer(a, 1), 'net=9-9-8-7-3&vs.act.3=tanh'],
    ['one duplicated', 'net=9-8-7-3&vs.act.1=tanh', a => duplicateLayer(a, 1), 'net=9-8-8-7-3&vs.act.1=tanh&vs.act.2=tanh'],
    ['one removed', 'net=9-8-7-3&act.2=selu&vs.act.2=tanh', a => removeLayer(a, 1), 'net=9-7-3&act.1=selu&vs.act.1=tanh'],
  ])('%s', (_, before, transform, expected) => expect(updated(before, transform)).toBe(expected));

  test('whose data decide its input width and nothing else of it', () => {
    expect(updated('net=9-8-7-3&vs.data=digits&vs.act.2=tanh', a => insertLayer(a, 1))).toBe('net=9-9-8-7-3&vs.data=digits&vs.act.3=tanh');
  });

  test('but not those of a B of other widths, whose layers stay', () => {
    expect(updated('net=9-8-7-3&vs.net=9-5-4-3&vs.act.2=tanh', a => insertLayer(a, 1))).toBe('net=9-9-8-7-3&vs.net=9-5-4-3&vs.act.2=tanh');
  });
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
