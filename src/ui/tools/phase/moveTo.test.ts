import { expect, test } from 'vitest';
import { decode, encode } from '../../../config/link.ts';
import { moveTo } from './moveTo.ts';
import { hasOwnSettings, type Place, placeOf, typicalLayer } from './place.ts';

const config = (fragment: string) => decode(fragment).experiment.a;
const link = (fragment: string, to: Partial<Place>) => {
  const { experiment } = decode(fragment);
  return encode({ ...experiment, a: moveTo(experiment.a, to) });
};

test('σw² is taken of the first layer from hidden to hidden, or of the first of all', () => {
  expect(typicalLayer(config('net=7-17-33-9-4'))).toMatchObject({ layer: 2, fanIn: 17, fanOut: 33 });
  expect(typicalLayer(config('net=7-17-4'))).toMatchObject({ layer: 1, fanIn: 7, fanOut: 17 });
});

test.each([
  ['init=heNormal', 2, 0],
  ['net=9-100-300-5&init=glorotUniform', 0.5, 0],
  ['init=uniform(-1,1)&bias=normal(0,0.5)', 100 / 3, 0.25],
  ['init=pytorchLinear', 1 / 3, 1 / 300],
  ['init=orthogonal(1.5)', 2.25, 0],
  ['init=zeros', 0, 0],
])('%s stands at σw² = %f, σb² = %f', (fragment, sigmaW2, sigmaB2) => {
  expect(placeOf(config(fragment)).sigmaW2).toBeCloseTo(sigmaW2, 9);
  expect(placeOf(config(fragment)).sigmaB2).toBeCloseTo(sigmaB2, 9);
});

test.each([
  ['init=glorotUniform', 2.25, 'init=glorotUniform(1.5)'],
  ['init=glorotNormal(3,yes)', 4, 'init=glorotNormal(2,yes)'],
  ['init=orthogonal', 1.44, 'init=orthogonal(1.2)'],
  ['init=varianceScaling(1,fanOut,uniform)', 1.761, 'init=varianceScaling(1.761,fanOut,uniform)'],
  ['init=normal', 4, 'init=normal(,0.2)'],
  ['init=uniform', 3, 'init=uniform(-0.3,0.3)'],
  ['init=heUniform', 1.5, 'init=varianceScaling(1.5,,uniform)'],
  ['init=heNormal(,,yes)', 1.5, 'init=varianceScaling(1.5)'],
  ['init=lecunNormal', 1.5, 'init=varianceScaling(1.5,,normal)'],
  ['init=uniform(0,1)', 1.5, 'init=varianceScaling(1.5,,uniform)'],
  ['init=identity', 1.5, 'init=varianceScaling(1.5,,normal)'],
  ['init=zeros', 1.5, 'init=varianceScaling(1.5,,normal)'],
])('%s at σw² = %f becomes %s', (before, sigmaW2, after) => {
  expect(encode(decode(link(before, { sigmaW2 })).experiment)).toBe(encode(decode(after).experiment));
  expect(placeOf(config(link(before, { sigmaW2 }))).sigmaW2).toBeCloseTo(sigmaW2, 4);
});

test('biases become normal, or zeros at 0, and stay where only σw² moves', () => {
  expect(config(link('', { sigmaB2: 0.04 })).bias).toEqual({ id: 'normal', params: { mean: 0, std: 0.2 } });
  expect(config(link('bias=normal(0,0.2)', { sigmaB2: 0 })).bias.id).toBe('zeros');
  expect(config(link('bias=constant(0.3)', { sigmaW2: 2 })).bias).toEqual({ id: 'constant', params: { value: 0.3 } });
});

test('an initializer that brings biases of its own leaves them behind when it gives way to another', () => {
  const moved = config(link('init=pytorchLinear', { sigmaW2: 2 }));
  expect(moved.initializer).toMatchObject({ id: 'varianceScaling', params: { distribution: 'uniform' } });
  expect(placeOf(moved).sigmaB2).toBeCloseTo(1 / 300, 6);
});

test('a parameter goes no farther than its limits', () => {
  expect(config(link('init=glorotUniform', { sigmaW2: 1e9 })).initializer.params.gain).toBe(100);
  expect(config(link('init=varianceScaling', { sigmaW2: 0 })).initializer.params.scale).toBe(0.001);
});

test('layers with settings of their own are noticed', () => {
  expect(hasOwnSettings(config('init.2=zeros'))).toBe(true);
  expect(hasOwnSettings(config(''))).toBe(false);
});
