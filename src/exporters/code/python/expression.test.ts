import { describe, expect, test } from 'vitest';
import { parseExpression } from '../../../lib/expression.ts';
import { ordinaryThroughout, toPython } from './expression.ts';

const variables = ['n', 'm', 'l', 'L'];
const python = (text: string, names = { n: 'n', m: 'm', l: 'i', L: 'depth' }) => toPython(parseExpression(text, variables).root, names);

describe('a formula in Python', () => {
  test.each([
    ['sqrt(6/(n+m))', 'math.sqrt(6 / (n + m))'],
    ['2^-n^2', '2 ** -n ** 2'],
    ['(2^n)^2', '(2 ** n) ** 2'],
    ['(-n)^2', '(-n) ** 2'],
    ['-n^2', '-n ** 2'],
    ['n - (m - l)', 'n - (m - i)'],
    ['n/(m*L)/2', 'n / (m * depth) / 2'],
    ['-(n + m)*2', '-(n + m) * 2'],
    ['pow(n + 1, 1/3)', '(n + 1) ** (1 / 3)'],
    ['min(abs(n), max(m, pi))', 'min(abs(n), max(m, math.pi))'],
    ['erf(e) + tanh(.5) + 1e-7', 'math.erf(math.e) + math.tanh(0.5) + 1e-7'],
    ['l < 2 ? 1/n : 2/m', '1 / n if i < 2 else 2 / m'],
    ['n - 1 ? n : m', 'n if n - 1 else m'],
    ['(l < 2 ? n : m)*3', '(n if i < 2 else m) * 3'],
    ['l < 2 ? n : l < 3 ? m : L', 'n if i < 2 else m if i < 3 else depth'],
    ['(n > 2)*3', 'float(n > 2) * 3'],
    ['1 < n < m', 'float(float(1 < n) < m)'],
    ['1*sqrt(n)', 'math.sqrt(n)'],
  ])('%s', (text, expected) => {
    expect(python(text)).toBe(expected);
  });

  test('has numbers in the place of parameters', () => {
    expect(python('n^2*m', { n: '-2.0', m: '0.5', l: '', L: '' })).toBe('(-2.0) ** 2 * 0.5');
  });
});

test('what Python would stop at is told, though JavaScript gets to a number; a branch that is not taken does not count', () => {
  const ordinary = (text: string) => ordinaryThroughout(parseExpression(text, ['n']).root, { n: 3 });
  for (const text of ['1/(1/(n - n))', 'min(1, exp(1000))', '0^-1', 'max(n, sqrt(-1))', '(0 - 8)^(1/3)', '2^99*2^-99'])
    expect(ordinary(text), text).toBe(false);
  for (const text of ['exp(-1000)', 'n < 4 ? n : 1/0', '1/n', '(-2)^3']) expect(ordinary(text), text).toBe(true);
});
