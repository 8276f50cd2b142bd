import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ExpressionError, evaluate, MAX_LENGTH, parseExpression } from './expression.ts';

const variables = ['n', 'm', 'l', 'L'];
const values = { n: 100, m: 10, l: 2, L: 5 };
const compute = (text: string) => evaluate(parseExpression(text, variables), values, Math);

/** What the text is refused for: code, offset and detail. */
function refusal(text: string): [string, number, string] | null {
  try {
    parseExpression(text, variables);
    return null;
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    return [error.code, error.index, error.detail];
  }
}

describe('values agree with Python', () => {
  test.each([
    ['sqrt(6/(n+m))', 0.23354968324845687],
    ['math.sqrt(6 / (n + m))', 0.23354968324845687],
    ['np.sqrt(2/n)', 0.1414213562373095],
    ['2*sqrt(1/n)', 0.2],
    ['2^3^2', 512],
    ['2**3**2', 512],
    ['-2^2', -4],
    ['(-2)^2', 4],
    ['2^-1^2', 0.5],
    ['2*-3^2', -18],
    ['-2*3', -6],
    ['--2', 2],
    ['+3 - -4', 7],
    ['2^-1*3', 1.5],
    ['8/4/2', 1],
    ['7-4-2', 1],
    ['1 + 2*3^2', 19],
    ['1e-2 + .5 + 2.', 2.51],
    ['min(n, m) + max(n, m)', 110],
    ['pow(2, 0.5)', Math.SQRT2],
    ['pi', Math.PI],
    ['log(e)', 1],
    ['abs(-l/L)', 0.4],
    ['l < L ? 1 : 2', 1],
    ['l >= L ? 1 : l > 1 ? 3 : 4', 3],
    ['\t( n ) \n', 100],
  ])('%s', (text, value) => {
    expect(compute(text)).toBeCloseTo(value, 14);
  });
});

test('the transcendental functions are the ones that are passed', () => {
  const seven = () => 7;
  const math = { exp: seven, log: seven, pow: seven, sin: seven, cos: seven, tanh: seven };
  for (const text of ['exp(1)', 'log(1)', 'pow(1, 1)', '1^1', 'sin(1)', 'cos(1)', 'tanh(1)']) {
    expect(evaluate(parseExpression(text, []), {}, math)).toBe(7);
  }
});

test('a variable hides a constant of its name', () => {
  expect(evaluate(parseExpression('e', ['e']), { e: 3 }, Math)).toBe(3);
});

describe('an error points at the offending character', () => {
  test.each<[string, string, number, string]>([
    ['', 'syntax', 0, ''],
    ['sqrt(6/(n+m)', 'syntax', 12, ''],
    ['6/(n+m))', 'syntax', 7, ')'],
    ['6/', 'syntax', 2, ''],
    ['2n', 'syntax', 1, 'n'],
    ['6×n', 'syntax', 1, '×'],
    ['n×m', 'syntax', 1, '×'],
    ['n 😀', 'syntax', 2, '😀'],
    ['.', 'syntax', 0, '.'],
    ['1.2.3', 'syntax', 3, '.'],
    ['n(3', 'syntax', 3, ''],
    ['max(1 2)', 'syntax', 6, '2'],
    ['max(1,)', 'syntax', 6, ')'],
    ['n > 1 ? 2', 'syntax', 9, ''],
    ['1, 2', 'syntax', 1, ','],
    ['1;', 'syntax', 1, ';'],
    ['n*N + n*N', 'unknownName', 2, 'N'],
    ['n + nn + nn', 'unknownName', 4, 'nn'],
    ['m + sqrt', 'unknownName', 4, 'sqrt'],
    ['1 + root(n)', 'unknownFunction', 4, 'root'],
    ['np.root(n)', 'unknownFunction', 3, 'root'],
    ['n + m(2)', 'unknownFunction', 4, 'm'],
    ['1 + sqrt()', 'arguments', 4, 'sqrt'],
    ['sqrt(n, m)', 'arguments', 0, 'sqrt'],
    ['min(n)', 'arguments', 0, 'min'],
    [`${'1+'.repeat(100)}1`, 'tooLong', MAX_LENGTH, '201'],
    [`${'-'.repeat(150)}1`, 'tooDeep', 100, '100'],
  ])('%s', (text, code, index, detail) => {
    expect(refusal(text)).toEqual([code, index, detail]);
  });
});

test('nothing that could reach an object or code is accepted', () => {
  const attacks = [
    'constructor', '__proto__', 'this', 'true', 'null', 'undefined', 'globalThis', 'n.constructor', 'n["constructor"]', '(n).x', '(n)(1)',
    'constructor("return 1")()', 'n.toString()', '"text"', "'text'", '`text`', '[1, 2]', '[1][0]', 'n = 1', 'n == 1', 'x => x', '{}',
    'new n', 'toString(1)', 'hasOwnProperty(1)', 'Math.constructor(1)', 'math', 'np.__proto__', 'n?.x', 'n++', '!n', '~n', 'n % 2', '/a/', 'a`b`',
    'sqrt.call(1)', 'max(...n)', 'n & m', 'n || m', 'n ?? m', '1n', '0x10', '1_000',
  ]; // biome-ignore format: one list
  for (const text of attacks) expect(refusal(text), text).not.toBeNull();
});

describe('fuzz', () => {
  const piece = fc.constantFrom(
    ...['n', 'm', 'sqrt', 'max', '(', ')', ',', '+', '-', '*', '/', '^', '**', '?', ':', '<', '>=', '1', '.5', '2e', 'e', ' ', '.', '[', '"', ';', 'é', '𝑥', '__proto__'],
  ); // biome-ignore format: one list
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 60 }).map(pieces => pieces.join('')),
  );

  test('any text gives a number or an ExpressionError with an index inside the text', () => {
    fc.assert(
      fc.property(text, source => {
        try {
          expect(typeof compute(source)).toBe('number');
        } catch (error) {
          if (!(error instanceof ExpressionError)) throw error;
          expect(error.index).toBeGreaterThanOrEqual(0);
          expect(error.index).toBeLessThanOrEqual(source.length);
        }
      }),
      { numRuns: 5000 },
    );
  });
});

describe('over a list', () => {
  const value = (text: string, entries: number[]) =>
    evaluate(parseExpression(text, ['x', 'k'], 'x'), { x: entries[0]!, k: 10 }, Math, { over: 'x', entries });

  test.each([
    ['sum(x)', 6],
    ['mean(x^2)', 14 / 3],
    ['sum(x*k) + x', 61],
    ['sum(x > 1 ? 1 : 0)', 2],
    ['sum(mean(x))', 6],
    ['sum(2)', 6],
  ])('%s of 1, 2, 3 is %f', (text, expected) => {
    expect(value(text, [1, 2, 3])).toBeCloseTo(expected, 12);
  });

  test('there is no sum without one, and none of two', () => {
    expect(() => parseExpression('sum(x)', ['x'])).toThrow(ExpressionError);
    expect(() => parseExpression('sum(x, x)', ['x'], 'x')).toThrow(ExpressionError);
  });
});
