import { describe, expect, test } from 'vitest';
import { singularValues, singularValuesWork } from './singularValues.ts';
import { finish } from './steps.ts';

/** ((7i + 11j + 3ij) mod 13 − 6) / 4: deterministic, of full rank up to 5 × 5, of rank 5 at 6 × 6. */
const pattern = (rows: number, columns: number) =>
  Float64Array.from({ length: rows * columns }, (_, at) => {
    const [i, j] = [Math.floor(at / columns), at % columns];
    return (((7 * i + 11 * j + 3 * i * j) % 13) - 6) / 4;
  });

const valuesOf = (a: ArrayLike<number>, rows: number, columns: number) => finish(singularValues(a, rows, columns));

function expectClose(actual: Float64Array, expected: readonly number[], tolerance = 4e-15): void {
  expect(actual).toHaveLength(expected.length);
  expected.forEach((value, i) => {
    expect(Math.abs(actual[i]! - value), `s${i}`).toBeLessThanOrEqual(tolerance * expected[0]!);
  });
}

// numpy.linalg.svd, NumPy 2.4.6.
describe('singular values are NumPy’s', () => {
  test.each([
    [1, 1, [1.5]],
    [1, 4, [2.1065374432940898]],
    [5, 1, [2.2638462845343543]],
    [3, 5, [2.6116982478640036, 2.1793323727191454, 1.0269092809603164]],
    [5, 3, [3.098926719930245, 1.4918444743423611, 1.1106544236964697]],
    [6, 6, [3.638044811969919, 2.8770285849613213, 2.1313416994130914, 1.666642971767761, 0.6924739940346201, 0]],
  ])('of a %i × %i matrix', (rows, columns, expected) => {
    expectClose(valuesOf(pattern(rows, columns), rows, columns), expected);
  });

  test('of a matrix of rank 2', () => {
    const a = Float64Array.from({ length: 24 }, (_, at) => {
      const [i, j] = [Math.floor(at / 4), at % 4];
      return (i + 1) * (j + 2) + (i % 2) * (j % 3);
    });
    expectClose(valuesOf(a, 6, 4), [72.03676859344843, 1.9245702413689278, 0, 0]);
  });

  test('of the Hilbert matrix', () => {
    const a = Float64Array.from({ length: 25 }, (_, at) => 1 / (Math.floor(at / 5) + (at % 5) + 1));
    const expected = [1.567050691098231, 0.2085342186110134, 0.011407491623419804, 0.00030589804015118606, 3.287928772171693e-6];
    expectClose(valuesOf(a, 5, 5), expected, 1e-15);
  });
});

test('a graded matrix keeps its small singular values (mpmath, 60 digits)', () => {
  const a = pattern(5, 5).map((value, at) => value * 10 ** (-3 * (at % 5)));
  const expected = [2.2638467937655, 0.0016790945440187, 1.3508017842746e-6, 7.7140846135322e-10];
  const values = valuesOf(a, 5, 5);
  expected.forEach((value, i) => {
    expect(values[i]! / value, `s${i}`).toBeCloseTo(1, 12);
  });
  expect(values[4]!).toBeLessThan(1e-15);
});

test('a bidiagonal matrix keeps values that are 1e-15 of the largest', () => {
  // [[1, 1], [0, 1e-15]]: s₁s₂ = 1e-15 and s₁² + s₂² = 2 + 1e-30.
  const [large, small] = valuesOf([1, 1, 0, 1e-15], 2, 2);
  expect(large).toBeCloseTo(Math.SQRT2, 14);
  expect(small! / (1e-15 / Math.SQRT2)).toBeCloseTo(1, 4);
});

test('a diagonal matrix has its magnitudes, in order', () => {
  expect([...valuesOf([-2, 0, 0, 0, 5, 0, 0, 0, 0], 3, 3)]).toEqual([5, 2, 0].map(value => expect.closeTo(value, 12)));
});

test('the scale does not matter, however large or small', () => {
  for (const scale of [2 ** 1015, 2 ** -1000]) {
    const values = valuesOf(
      pattern(5, 3).map(x => x * scale),
      5,
      3,
    );
    expect(values.map(x => x / scale)).toEqual(valuesOf(pattern(5, 3), 5, 3));
  }
});

test('all zeros, nothing, and what is not finite', () => {
  expect([...valuesOf(new Float64Array(6), 3, 2)]).toEqual([0, 0]);
  expect([...valuesOf([], 0, 3)]).toEqual([]);
  expect([...valuesOf([1, 2, Number.NaN, 4], 2, 2)]).toEqual([Number.NaN, Number.NaN]);
  expect([...valuesOf([1, Infinity], 1, 2)]).toEqual([Number.NaN]);
});

test.each([
  [7, 4],
  [4, 7],
  [6, 6],
])('the steps of a %i × %i matrix add up to its work', (rows, columns) => {
  const worked = [...singularValues(pattern(rows, columns), rows, columns)].reduce((sum, work) => sum + work, 0);
  expect(worked).toBe(singularValuesWork(rows, columns));
});
