import { expect, test } from 'vitest';
import { configOf, courseOf, trainConfig } from '../../../../engine/testing.ts';
import { finish } from '../../../../lib/steps.ts';
import { mapPatches } from './drawing.ts';
import { toCsv } from './files.ts';
import { filmSteps, frameCount } from './frames.ts';
import { darkness, gridOf, rangeOf } from './map.ts';
import { binsOf, stripOf } from './strips.ts';
import type { Film, Frame } from './useFilm.ts';
import { filmViews, type MapView } from './views.ts';

const config = configOf('#net=9-8-7-3&batch=16&act=tanh');
const steps = filmSteps(20, 6);
const course = courseOf(config, { id: 'sgd', params: { learningRate: 0.5, weightDecay: 0 } });

function frameAt(step: number): Frame {
  let updates: readonly number[] | null = null;
  const onUpdates = (next: readonly number[]) => {
    updates = next;
  };
  return { step, result: finish(course.run(step, { magnitudes: true, onUpdates })), updates };
}

const film: Film = {
  config,
  steps,
  frames: steps.map(step => frameAt(step)),
  hasFailed: false,
};
const signal = filmViews.signal as MapView;

test('frames are all steps of a short training, and of a long one ever farther apart from 0 to the last', () => {
  expect(filmSteps(4, 48)).toEqual([0, 1, 2, 3, 4]);
  expect(steps).toEqual([0, 1, 2, 4, 9, 20]);
  const long = filmSteps(2000, 48);
  expect([long.at(-1), long.length <= 48, new Set(long).size]).toEqual([2000, true, long.length]);
});

test('more layers have fewer frames, within one budget of memory', () => {
  expect([frameCount(8 * 3), frameCount(8 * 65)]).toEqual([48, 47]);
  expect(frameCount(1e6)).toBe(3);
});

test('a map has a number for each layer and frame; what has not come is open', () => {
  const grid = gridOf({ ...film, frames: film.frames.slice(0, 2) }, signal);
  expect(grid).toHaveLength(3);
  expect(grid[0]![1]).toBe(film.frames[1]!.result.layers[0]!.activations!.rms);
  expect(grid[0]!.slice(2)).toEqual([undefined, undefined, undefined, undefined]);
});

test('the largest number is darkest, what is not finite has no shade, a share is drawn by the largest', () => {
  const range = rangeOf([[[1, 100, 10, Number.POSITIVE_INFINITY, 0]]], signal)!;
  expect(range).toEqual({ low: 1, high: 100 });
  expect([darkness(100, range, signal), darkness(Number.NaN, range, signal), darkness(0, range, signal)]).toEqual([1, null, 0]);
  expect(darkness(10, range, signal)).toBeCloseTo(0.53);
  const share = filmViews.saturation as MapView;
  expect(rangeOf([[[0.2, 0.6, 0]]], share)).toEqual({ low: 0, high: 0.6 });
  expect(darkness(0.3, { low: 0, high: 0.6 }, share)).toBe(0.5);
});

test('a strip counts every value once: bins, zeros and what is not finite make 1 at every frame', () => {
  const bins = binsOf([film], 'dWeights')!;
  for (const layer of [1, 2, 3]) {
    const { shares, zeros, lost } = stripOf(film, layer, 'dWeights', bins);
    for (const [i, found] of shares.entries()) {
      expect(found.reduce((sum, share) => sum + share, zeros[i]! + lost[i]!)).toBeCloseTo(1, 9);
    }
  }
});

test('the file has a line for each layer and step', () => {
  const lines = toCsv([{ id: 'a', film }], 'signal')
    .trim()
    .split('\r\n');
  expect(lines[0]).toBe('network,layer,step,signal');
  expect(lines).toHaveLength(1 + 3 * steps.length);
  expect(lines[2]).toBe(`A,1,1,${film.frames[1]!.result.layers[0]!.activations!.rms}`);
  const strips = toCsv([{ id: 'a', film }], 'weightStrips')
    .trim()
    .split('\r\n');
  expect(strips[0]).toBe('network,layer,step,from,to,share');
});

test('update : W of a frame is that of the step that led to it, as a training tells it of its last; what is beyond the guide is marked', () => {
  const update = filmViews.update as MapView;
  const grid = gridOf(film, update);
  expect(grid.map(row => row[0])).toEqual([undefined, undefined, undefined]);
  for (const [frame, step] of steps.entries()) {
    if (step === 0) continue;
    const { updates } = trainConfig({ config, optimizer: { id: 'sgd', params: { learningRate: 0.5, weightDecay: 0 } }, steps: step });
    expect(grid.map(row => row[frame])).toEqual(updates.last);
  }
  const marks = (value: number) => mapPatches([[value]], { low: 1e-5, high: 1 }, update, 10, 10).filter(({ isLost }) => isLost).length;
  expect([marks(1e-3), marks(1e-5), marks(0.5)]).toEqual([0, 1, 1]);
});
