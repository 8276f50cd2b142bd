// Weights of a file take the place of a draw, and nothing else changes.
import { expect, test } from 'vitest';
import { decode } from '../../config/link.ts';
import { keepFile } from '../../initializers/files.ts';
import { tensorsOf } from '../testing.ts';

const digest = '0123456789abcdef';
const count = (of: number, from: number) => Float32Array.from({ length: of }, (_, i) => (i + from) / 64);
const layers = [
  { fanIn: 6, fanOut: 5, weights: count(30, 1), biases: count(5, 7) },
  { fanIn: 5, fanOut: 4, weights: count(20, -9), biases: count(4, 2) },
  { fanIn: 4, fanOut: 3, weights: count(12, 3), biases: count(3, -1) },
];
const link = `batch=8&net=6-5-4-3&init=file(a.pt,${digest})`;
const tensor = (name: string, of = link) => [...tensorsOf(of).get(name)!];

test('before the file is here, Glorot’s draw stands in; then its weights and biases do', () => {
  expect(tensor('1/weights')).toEqual(tensor('1/weights', 'batch=8&net=6-5-4-3&init=glorotUniform'));
  keepFile({ digest, layers });
  layers.forEach(({ weights, biases }, i) => {
    expect(tensor(`${i + 1}/weights`)).toEqual([...weights]);
    expect(tensor(`${i + 1}/biases`)).toEqual([...biases]);
  });
});

test('z is x·W + b of those numbers', () => {
  const tensors = tensorsOf(link);
  const x = tensors.get('0/activations')!.slice(0, 6);
  const expected = Array.from({ length: 5 }, (_, j) =>
    x.reduce((sum, value, i) => sum + value * layers[0]!.weights[i * 5 + j]!, layers[0]!.biases[j]!),
  );
  for (const [j, z] of tensors.get('1/preactivations')!.slice(0, 5).entries()) expect(z).toBeCloseTo(expected[j]!, 5);
});

test('a layer of another shape is drawn, one with an initializer of its own is drawn by that, and biases may be chosen', () => {
  expect(tensor('2/weights', link.replace('6-5-4-3', '6-7-4-3'))).toEqual(tensor('2/weights', 'batch=8&net=6-7-4-3'));
  expect(tensor('3/weights', link.replace('6-5-4-3', '6-7-4-3'))).toEqual([...layers[2]!.weights]);
  expect(new Set(tensor('2/weights', `${link}&init.2=zeros`))).toEqual(new Set([0]));
  expect(new Set(tensor('1/biases', `${link}&bias=constant(0.5)`))).toEqual(new Set([0.5]));
});

test('a name and a digest that are none are not taken', () => {
  for (const text of ['file(a b,0123456789abcdef)', 'file(a.pt,0123)', 'file(a/b,0123456789abcdef)'])
    expect(decode(`init=${text}`)).toMatchObject({
      experiment: { a: { initializer: { id: 'glorotUniform' } } },
      warnings: [{ field: 'init' }],
    });
});
