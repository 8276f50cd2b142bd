import { expect, test } from 'vitest';
import { initializers } from '../../../initializers/all.ts';
import { defaultSpec, type Spec } from '../../../lib/params.ts';
import { withGain } from './gain.ts';

const spec = (id: string, params: Spec['params'] = {}): Spec => {
  const { params: defaults } = defaultSpec(initializers.get(id));
  return { id, params: { ...defaults, ...params } };
};
const shape = { fanIn: 48, fanOut: 20, layer: 2, depth: 4 };
const variance = ({ id, params }: Spec, layer = 2) => initializers.get(id).variance({ ...shape, layer }, params, Math);

test('where an initializer has a gain, that is multiplied', () => {
  expect(withGain(spec('orthogonal', { gain: 1.5 }), 2)).toEqual(spec('orthogonal', { gain: 3 }));
});

test('a std, and a mean with it, are multiplied; bounds too; a variance by the square', () => {
  expect(withGain(spec('normal', { mean: 0.5, std: 0.1 }), 4)?.params).toEqual({ mean: 2, std: 0.4 });
  expect(withGain(spec('uniform'), 0.5)?.params).toEqual({ low: -0.025, high: 0.025 });
  expect(withGain(spec('varianceScaling', { scale: 2 }), 0.5)?.params.scale).toBe(0.5);
});

test('SIREN becomes a formula with its first layer apart', () => {
  expect(withGain(spec('siren'), 2)?.params.expression).toBe('2*((l<2)*(1/n)+(l>1)*(sqrt(6/n)/30))');
});

test('maximal update becomes a formula with its readout apart', () => {
  const scaled = withGain(spec('mup'), 2)!;
  expect(scaled.params.expression).toBe('2*((l<L)*(sqrt(1/n))+(l>L-1)*(1/n))');
  for (const layer of [1, 3, 4]) expect(variance(scaled, layer)).toBeCloseTo(4 * variance(spec('mup'), layer), 12);
});

test('He becomes a formula: its std √(2/n) times the gain, the slope put in', () => {
  const scaled = withGain(spec('heNormal', { negativeSlope: 0.5 }), 2)!;
  expect(scaled.params).toEqual({ distribution: 'normal', expression: '2*(sqrt(2/((1+0.5^2)*n)))' });
  expect(variance(scaled)).toBeCloseTo((4 * 2) / (1.25 * 48), 12);
});

test('ones become a constant, and zeros stay zeros', () => {
  expect(withGain(spec('ones'), 0.25)).toEqual({ id: 'constant', params: { value: 0.25 } });
  expect(withGain(spec('zeros'), 4)).toEqual({ id: 'constant', params: { value: 0 } });
});

test('there is none where a parameter would leave its bounds: another gain would not be that gain', () => {
  expect(withGain(spec('orthogonal', { gain: 80 }), 4)).toBeNull();
  expect(withGain(spec('uniform', { low: -5, high: 5 }), 4)).toBeNull();
  expect(withGain(spec('normal', { mean: 5, std: 1 }), 4)).toBeNull();
});

test('there is none where the formula would become too long for a link', () => {
  const expression = `sqrt(2/n)${'+0'.repeat(94)}`;
  expect(expression).toHaveLength(197);
  expect(withGain(spec('formula', { expression }), 2.828)).toBeNull();
  expect(withGain(spec('formula', { expression: expression.slice(0, 189) }), 2.828)?.params.expression).toHaveLength(197);
});

test('Nguyen and Widrow set the norm of each unit: there is no scale to change', () => {
  expect(withGain(spec('nguyenWidrow'), 2)).toBeNull();
});

test.each(initializers.all.map(({ id }) => id))('%s: a gain of ½ makes the variance a quarter, if it has a scale', id => {
  const scaled = withGain(spec(id), 0.5);
  for (const layer of [1, 2]) if (scaled) expect(variance(scaled, layer)).toBeCloseTo(variance(spec(id), layer) / 4, 12);
});
