import { expect, test } from 'vitest';
import { configOf } from '../../../engine/testing.ts';
import { layersOf } from '../../../network/network.ts';
import { perLayer } from './branches.ts';
import { assign, fold, widthList } from './text.ts';

const layers = layersOf(configOf('net=9-8x7-2'));
const letters = (text: string) => perLayer(layers, ({ layer }) => [text[layer - 1]!]).join('\n');

test('layers that are alike are told once, the others by their numbers, and the most frequent kind last', () => {
  expect(letters('aaaaaaaa')).toBe('a');
  expect(letters('baaaaaaa')).toBe('if i == 1:\n    b\nelse:\n    a');
  expect(letters('aaaaaaab')).toBe('if i == 8:\n    b\nelse:\n    a');
  expect(letters('bbbaaaac')).toBe('if i <= 3:\n    b\nelif i == 8:\n    c\nelse:\n    a');
  expect(letters('aabbaaac')).toBe('if 3 <= i <= 4:\n    b\nelif i == 8:\n    c\nelse:\n    a');
  expect(letters('abaabaaa')).toBe('if i in (2, 5):\n    b\nelse:\n    a');
  expect(letters('aaaaabbb')).toBe('if i >= 6:\n    b\nelse:\n    a');
});

test('equal widths in a row are counted, and long lists and formulas take several lines of fewer than 100 characters', () => {
  expect(widthList([100, 100, 100, 10])).toEqual(['widths = [100, 100, 100, 10]']);
  expect(widthList([784, 50, 256, 256, 256, 256, 10, 10])).toEqual(['widths = [784, 50] + [256] * 4 + [10, 10]']);
  const long = widthList(Array.from({ length: 66 }, (_, k) => 900 + k));
  expect(long[0]).toBe('widths = [');
  expect(long.at(-1)).toBe(']');
  expect(Math.max(...long.map(line => line.length))).toBeLessThan(100);
  const formula = assign('limit', 'math.sqrt(6 / (n + m)) + '.repeat(8).slice(0, -3));
  expect([formula[0], formula.at(-1)]).toEqual(['limit = (', ')']);
  expect(Math.max(...formula.map(line => line.length))).toBeLessThan(92);
});

test('a line that is too long is broken in the bracket that it ends with', () => {
  const number = '0.3333333333333333';
  expect(fold(`    nn.init.trunc_normal_(layer.weight, mean=${number}, std=${number}, a=${number}, b=max(${number}, 1))`)).toEqual([
    '    nn.init.trunc_normal_(',
    `        layer.weight, mean=${number}, std=${number}, a=${number},`,
    `        b=max(${number}, 1)`,
    '    )',
  ]);
  expect(fold('print(1)')).toEqual(['print(1)']);
});
