import { expect, test } from 'vitest';
import { configOf, runConfig } from '../../engine/testing.ts';
import { ui } from '../../i18n/en/ui.ts';
import { factsOf } from '../facts.ts';
import { columnsOf } from './columns.ts';
import { depthKey } from './depthKey.ts';
import { depthSeries } from './depthSeries.ts';

const nan = Number.NaN;
const config = configOf('#init=normal(0,1)&net=100-100x46-10&batch=64');
const shown = { config, result: runConfig(config), after: null, preview: false, batchSize: 64, milliseconds: 0 };
const series = (kind: 'signal' | 'gradient', id: string) =>
  depthSeries(kind, 'a', shown, columnsOf(46), false).find(s => s.id === id)!.values;

test('a signal with NaN is NaN, though what is left of it is finite, or 0', () => {
  const [before, partly, last] = shown.result.layers.slice(43, 46).map(layer => layer.activations!);
  expect(partly!.nanCount).toBeLessThan(partly!.count / 2);
  expect(partly!.rms).toBeGreaterThan(1e37);
  expect(last!.rms).toBe(0);
  expect(series('signal', 'a activations').slice(44, 47)).toEqual([before!.rms, nan, nan]);
});

test('a gradient of which a part is NaN and the rest 0 is NaN', () => {
  const { nanCount, count, zeroCount } = shown.result.layers[9]!.dPreactivations!;
  expect([nanCount > 0, zeroCount > 0, nanCount + zeroCount]).toEqual([true, true, count]);
  expect(series('gradient', 'a dPreactivations').slice(1)).toEqual(Array(47).fill(nan));
});

test('such a signal has no factor a layer: what is left of the last layer does not say that it vanishes', () => {
  expect(factsOf(shown).signal.perLayer).toBeNaN();
});

test('the key names what the line is: the stream of a network with skip connections, what leaves a layer without, both where the two differ', () => {
  const of = (role: 'a' | 'b', link: string) => {
    const own = configOf(link);
    const run = { config: own, result: runConfig(own), after: null, preview: false, batchSize: 8, milliseconds: 0 };
    return (['signal', 'gradient'] as const).map(kind => depthSeries(kind, role, run, columnsOf(3), true));
  };
  const [skips, gradient] = of('a', '#net=9-9x3-5&batch=8&block=preNorm');
  const [plain, ofPlain] = of('b', '#net=9-9x3-5&batch=8');
  const [normed] = of('a', '#net=9-9x3-5&batch=8&norm=layerNorm(afterActivation)');
  expect(depthKey('signal', skips!, 'activations', ui)).toBe('stream s line · z dots');
  expect(depthKey('signal', plain!, 'activations', ui)).toBe('a line · z dots');
  expect(depthKey('signal', normed!, 'activations', ui)).toBe('ẑ line · z dots');
  expect(depthKey('signal', [...skips!, ...plain!], 'activations', ui)).toBe('stream s, a line · z dots');
  expect(depthKey('signal', [], 'stream', ui)).toBe('stream s line · z dots'); // before there is a run
  expect(depthKey('gradient', [...gradient!, ...ofPlain!], 'dPreactivations', ui)).toBe('∂L/∂s, z line · ∂L/∂W dots');
});

test('a narrow He-ReLU network has the typical rms of its width beside the mean; a wide one, and one of which it is not known, has not', () => {
  const typicalOf = (link: string) => {
    const own = configOf(link);
    const run = { config: own, result: runConfig(own), after: null, preview: false, batchSize: own.batchSize, milliseconds: 0 };
    return depthSeries('signal', 'a', run, columnsOf(own.widths.length - 2), true).find(({ id }) => id.startsWith('typical'))?.values;
  };
  const values = typicalOf('#net=32-32x30-10&init=heNormal&batch=8')!;
  // 30 layers at −0.041270 each.
  expect(Math.log(values[30]! / values[0]!)).toBeCloseTo(-1.2381, 3);
  expect(values[31]).toBeUndefined();
  for (const link of [
    '#net=1024-1024x3-10&init=heNormal&batch=8',
    '#net=32-32x30-10&init=orthogonal&batch=8',
    '#net=32-32x30-10&act=tanh&batch=8',
  ]) {
    expect(typicalOf(link), link).toBeUndefined();
  }
});
