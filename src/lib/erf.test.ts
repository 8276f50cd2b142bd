import { expect, test } from 'vitest';
import { erf, erfc } from './erf.ts';

/** x, erf(x), erfc(x) by mpmath with 30 digits. */
const reference: readonly (readonly [number, number, number])[] = [
  [-6.5, -1, 2],
  [-3, -0.9999779095030014, 1.9999779095030015],
  [-1, -0.8427007929497149, 1.8427007929497148],
  [-0.5, -0.5204998778130465, 1.5204998778130465],
  [-0.46875, -0.49261347321793797, 1.492613473217938],
  [-0.1, -0.1124629160182849, 1.1124629160182848],
  [1e-9, 1.1283791670955127e-9, 0.9999999988716208],
  [0.3, 0.3286267594591274, 0.6713732405408726],
  [0.46875, 0.49261347321793797, 0.507386526782062],
  [0.47, 0.4937450508860821, 0.5062549491139179],
  [1, 0.8427007929497149, 0.15729920705028513],
  [2, 0.9953222650189527, 0.004677734981047266],
  [3.9, 0.9999999652077514, 3.4792248597231765e-8],
  [4, 0.9999999845827421, 1.541725790028002e-8],
  [4.1, 0.9999999932999724, 6.700027654084918e-9],
  [6, 1, 2.1519736712498913e-17],
  [9, 1, 4.13703174651381e-37],
  [15, 1, 7.212994172451207e-100],
  [26, 1, 5.663192408856143e-296],
];

test('erf and erfc agree with mpmath to a few units of the last place, far tails included', () => {
  for (const [x, e, c] of reference) {
    expect(Math.abs(erf(x) / e - 1), `erf(${x})`).toBeLessThan(1e-15);
    expect(Math.abs(erfc(x) / c - 1), `erfc(${x})`).toBeLessThan(1e-15);
  }
});

test('the ends are exact and NaN stays NaN', () => {
  expect([erf(0), erf(Infinity), erf(-Infinity)]).toEqual([0, 1, -1]);
  expect([erfc(0), erfc(Infinity), erfc(-Infinity)]).toEqual([1, 0, 2]);
  expect(erf(Number.NaN)).toBeNaN();
  expect(erfc(Number.NaN)).toBeNaN();
});
