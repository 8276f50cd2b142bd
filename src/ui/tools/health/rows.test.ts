import { expect, test } from 'vitest';
import { factsOf } from '../../../diagnostics/facts.ts';
import { deadUnits } from '../../../diagnostics/verdicts/units.ts';
import type { RunOptions } from '../../../engine/passes/run.ts';
import { configOf, runLink } from '../../../engine/testing.ts';
import { markOf } from './guide.ts';
import { costlyRows, freeRows, type HealthRow } from './rows.ts';
import { type Subject, subjectOf } from './subject.ts';
import { totals } from './totals.ts';

function shownOf(link: string, preview = false, options?: RunOptions) {
  const config = configOf(link);
  return { config, result: runLink(link, options), after: null, preview, batchSize: config.batchSize, milliseconds: 0 };
}

const subject = (link: string) => subjectOf(shownOf(link), null);

const row = (id: string): HealthRow => [...freeRows, ...costlyRows].find(row => row.id === id)!;
const values = (id: string, of: Subject) => of.layers.map((_, i) => row(id).value(of, i + 1));
const marks = (id: string, of: Subject) =>
  of.layers.map((_, i) => markOf(row(id).value(of, i + 1) ?? Number.NaN, row(id).guide(of, i + 1)));

test('Glorot shrinks a ReLU’s signal and gradient to 0.71 a layer, He holds them', () => {
  const glorot = subject('net=300-300x4-10');
  for (const value of values('forwardGain', glorot).slice(0, 4)) expect(value).toBeCloseTo(0.71, 1);
  expect(marks('forwardGain', glorot)).toEqual(['low', 'low', 'low', 'low', null]);
  expect(marks('backwardGain', glorot)).toEqual(['low', 'low', 'low', null, null]);
  const he = subject('net=300-300x4-10&init=heNormal');
  expect(marks('forwardGain', he)).toEqual([null, null, null, null, null]);
  expect(marks('backwardGain', he)).toEqual([null, null, null, null, null]);
});

test('four times He’s variance makes a ReLU’s signal and gradient twice as large in each layer', () => {
  const of = subject('net=300-300x4-10&init=varianceScaling(8,fanIn,normal)');
  for (const value of values('forwardGain', of).slice(0, 4)) expect(value).toBeCloseTo(2, 0);
  expect(marks('forwardGain', of)).toEqual(['high', 'high', 'high', 'high', null]);
  expect(marks('backwardGain', of)).toEqual(['high', 'high', 'high', null, null]);
});

test('tanh at gain 5/3 saturates about 5 %, at N(0,1) nearly all', () => {
  const good = subject('net=500-500x5-10&act=tanh&init=glorotNormal(1.6666667)&batch=64');
  // Of the fifth layer; one draw of five hundred units strays by a few tenths of that.
  expect(Math.abs(values('saturation', good)[4]! / 0.05 - 1)).toBeLessThan(0.4);
  const bad = subject('net=500-500x5-10&act=tanh&init=normal(0,1)&batch=64');
  expect(marks('saturation', bad)[2]).toBe('high');
  expect(values('saturation', bad)[2]).toBeGreaterThan(0.9);
});

test('dead units, zeros and values that are not finite are marked', () => {
  const dead = subject('net=20-20x3-10&bias=constant(-10)');
  expect(values('deadUnits', dead).slice(0, 3)).toEqual([20, 20, 20]);
  expect(marks('zeros', dead).slice(0, 3)).toEqual(['high', 'high', 'high']);
  const exploding = subject('net=100-100x30-10&init=normal(0,100)&batch=8');
  expect(marks('nonFinite', exploding).at(-1)).toBe('high');
  // Where a gradient is partly NaN, the rest of it tells nothing of a step.
  expect(values('gradientToWeights', exploding)[0]).toBeNaN();
  expect(marks('updateToWeights', exploding)[0]).toBeNull();
});

test('what is counted does not depend on which rows are shown', () => {
  const link = 'net=100-100x30-10&init=normal(0,100)&batch=8';
  const [without, shown] = [{ occasional: false }, { occasional: true }].map(options => subjectOf(shownOf(link, false, options), null)) as [
    Subject,
    Subject,
  ];
  expect(shown.layers[0]!.dActivations!.nanCount).toBeGreaterThan(0);
  for (const id of ['nonFinite', 'underflow']) expect(values(id, shown), id).toEqual(values(id, without));
});

test('units that are 0 on a few samples, or on a preview, are not called dead, here or in the verdict', () => {
  const dead = 'net=20-20x3-10&bias=constant(-10)';
  for (const [batch, preview, judged] of [
    [1, false, false],
    [15, false, false],
    [16, true, false],
    [16, false, true],
  ] as const) {
    const shown = shownOf(`${dead}&batch=${batch}`, preview);
    expect(marks('deadUnits', subjectOf(shown, null))[0]).toBe(judged ? 'high' : null);
    expect(deadUnits.judge(factsOf(shown)) !== null).toBe(judged);
  }
});

test('the first step changes weights by log₁₀(0.1·std G / std W)', () => {
  const of = subject('');
  const { weights, dWeights } = of.layers[0]!;
  expect(values('updateToWeights', of)[0]).toBeCloseTo(Math.log10((0.1 * dWeights!.std) / weights!.std), 12);
  expect(values('gradientToWeights', of)[0]).toBeCloseTo(dWeights!.std / weights!.std, 12);
});

test('a step changes tiny weights too much, and those before and after them too little', () => {
  const of = subject('init.2=normal(0,0.0001)');
  expect(marks('updateToWeights', of)).toEqual(['low', 'high', 'low']);
  expect(marks('gradientToWeights', of)).toEqual([null, 'high', null]);
});

test('the loss of U(−1, 1) is far above ln 10, of small weights at it', () => {
  const [loss] = totals;
  const large = subject('init=uniform(-1,1)');
  expect(markOf(loss.value(large)!, loss.guide(large))).toBe('high');
  const small = subject('init=uniform(-0.05,0.05)');
  expect(loss.value(small)).toBeCloseTo(Math.LN10, 2);
  expect(markOf(loss.value(small)!, loss.guide(small))).toBeNull();
});

test('sigmoids let ∂L/∂z vanish from last to first', () => {
  const of = subject('net=100-100x8-10&act=sigmoid&init=glorotUniform');
  const delta = totals.find(({ id }) => id === 'deltaRatio')!;
  expect(markOf(delta.value(of)!, delta.guide(of))).toBe('low');
});

test('what is found on demand is not there before', () => {
  const of = subject('');
  for (const { id } of costlyRows) expect(values(id, of), id).toEqual([undefined, undefined, undefined]);
});

test('branches of He on a stream without norms add twice its mean square with each block; γ has a gradient where there is a norm', () => {
  const of = subject('net=300-300x5-10&block=preNorm&init=heNormal');
  const ratios = values('branchToStream', of);
  expect(ratios.map(ratio => ratio !== undefined)).toEqual([false, false, true, false, true, false]);
  for (const ratio of [ratios[2], ratios[4]]) expect(ratio! / Math.SQRT2).toBeCloseTo(1, 1);
  expect(values('gammaGradient', of)).toEqual(Array(6).fill(undefined));
  const normed = subject('net=300-300x5-10&block=preNorm&norm=layerNorm&init=heNormal');
  expect(values('gammaGradient', normed)[0]).toBe(normed.layers[0]!.dGammas!.rms);
});

test('along a stream the gains go from block to block, and where a norm reads it they are not judged', () => {
  const of = subject('net=300-300x5-10&block=preNorm&init=heNormal');
  const gains = values('forwardGain', of);
  expect(gains.map(gain => gain !== undefined)).toEqual([true, false, true, false, true, false]);
  // √(1 + 2) a block: Hanin & Rolnick 2018.
  for (const gain of [gains[2], gains[4]]) expect(gain! / Math.sqrt(3)).toBeCloseTo(1, 1);
  expect(values('backwardGain', of)[2]! / Math.sqrt(3)).toBeCloseTo(1, 0);
  expect(marks('forwardGain', of)[2]).toBe('high');
  expect(marks('forwardGain', subject('net=300-300x5-10&block=preNorm&norm=layerNorm&init=heNormal'))[2]).toBeNull();
});
