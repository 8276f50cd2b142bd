import { expect, test } from 'vitest';
import { configOf } from '../../../engine/testing.ts';
import { chancesOf } from './chances.ts';

const [ten, seven] = [configOf('#net=9-8-10'), configOf('#net=9-8-7')];
const squared = configOf('#loss=meanSquaredError');
const of = (...configs: (typeof ten)[]) =>
  chancesOf(configs.map((config, i) => ({ id: i === 0 ? 'a' : 'b', config }))).map(({ id, classes }) => [id, classes]);

test('what both have in common is nobody’s; else each has its own', () => {
  expect(of(ten)).toEqual([[null, 10]]);
  expect(of(ten, ten)).toEqual([[null, 10]]);
  expect(of(ten, seven)).toEqual([
    ['a', 10],
    ['b', 7],
  ]);
});

test('beside a squared error, which has no chance, it is said whose it is', () => {
  expect(of(squared, ten)).toEqual([['b', 10]]);
  expect(of(squared)).toEqual([]);
});
