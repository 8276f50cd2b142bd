import { expect, test } from 'vitest';
import { activations } from '../../../activations/all.ts';
import { decode, encode } from '../../../config/link.ts';
import { defaultView } from '../../../config/view.ts';
import { cellThatMakes, gains, mapKinds, sweepMap } from './map.ts';
import type { Heading } from './squares.ts';

const configOf = (link: string) => decode(link).experiment.a;
const ids = (headings: readonly Heading[]) =>
  headings.map(heading => ('spec' in heading ? heading.spec.id : 'text' in heading ? heading.text : heading.value));
const article = configOf('');

test('the gains are the powers of √2 from ¼ to 4, largest first', () => {
  expect(gains.join(' ')).toBe('4 2.828 2 1.414 1 0.7071 0.5 0.3536 0.25');
});

test('every activation is a column; constants and formulas are no rows', () => {
  const { rows, columns, cells } = sweepMap('choice', article);
  expect(columns).toHaveLength(activations.all.length);
  expect(ids(rows)).toContain('orthogonal');
  expect(ids(rows)).not.toContain('zeros');
  expect(ids(rows)).not.toContain('formula');
  expect(cells).toHaveLength(rows.length * columns.length);
});

test('what A uses is there as A has it, and marks the square that is A', () => {
  const a = configOf('#init=constant(0.3)&act=leakyRelu(0.2)');
  const map = sweepMap('choice', a);
  const square = map.cells[cellThatMakes(a, map, a)]!;
  expect(map.rows[square.row]).toEqual({ kind: 'initializer', spec: { id: 'constant', params: { value: 0.3 } } });
  expect(map.columns[map.ownColumn]).toEqual({ kind: 'activation', spec: a.activation });
  expect(square.column).toBe(map.ownColumn);
});

test('a layer’s own activation gives way to the square’s: such an A is no square', () => {
  const a = configOf('#net=9-8-8-3&act.2=tanh');
  const map = sweepMap('choice', a);
  expect(map.cells.every(({ config }) => Object.keys(config.own.activation).length === 0)).toBe(true);
  expect(cellThatMakes(a, map, a)).toBe(-1);
});

test('squares run on at most 64 samples, and a smaller batch stays', () => {
  expect(sweepMap('choice', article).cells[0]!.config.batchSize).toBe(64);
  expect(sweepMap('scale', configOf('#batch=13')).cells[0]!.config.batchSize).toBe(13);
});

test('the depths hold A’s own, and hidden layers are as wide as A’s first', () => {
  const map = sweepMap('scale', configOf('#net=7-33-9-9-9-4'));
  expect(ids(map.columns)).toEqual([1, 2, 3, 4, 5, 8, 13, 20, 30, 45, 64]);
  const square = map.cells.find(({ row, column }) => row === 2 && column === 2)!;
  expect(square.config.widths).toEqual([7, 33, 33, 33, 4]);
  expect(square.config.initializer.params.gain).toBe(2);
});

test('PyTorch’s biases stay when a formula stands for its weights', () => {
  const map = sweepMap('scale', configOf('#init=pytorchLinear'));
  const link = encode({ a: map.cells[0]!.config, b: null, view: defaultView });
  expect(link).toContain('init=formula(uniform,4*(1/sqrt(n)))');
  expect(link).toContain('bias=pytorchLinear');
});

test('without a scale there is one row', () => {
  expect(ids(sweepMap('scale', configOf('#init=nguyenWidrow')).rows)).toEqual([1]);
});

test('every square’s link opens as that square', () => {
  for (const kind of mapKinds) {
    for (const { config } of sweepMap(kind, article).cells) {
      const { experiment, warnings } = decode(encode({ a: config, b: null, view: defaultView }));
      expect(warnings).toEqual([]);
      expect(experiment.a).toEqual(config);
    }
  }
});

test('the map of norms and arrangements has A’s own square; a network too shallow for blocks is made deeper', () => {
  const a = configOf('#net=9-8x5-3&norm=layerNorm&block=preNorm(2,1/L)&norm.2=none');
  const map = sweepMap('norm', { ...a, own: { ...a.own, norm: {} } });
  expect([map.rows.length, map.columns.length]).toEqual([4, 5]);
  const square = map.cells[cellThatMakes({ ...a, own: { ...a.own, norm: {} } }, map, a)]!;
  expect([square.row, square.column]).toEqual([2, 3]);
  expect(map.cells.every(({ config }) => config.widths.length === 7)).toBe(true);
  expect(map.cells[4]!.config.block.params.branchScale).toBe('1/L');
  expect(sweepMap('norm', article).cells[1]!.config.widths).toHaveLength(19);
});

test('the map of branches has whole blocks at each depth, A’s own scale and depth among them', () => {
  const a = configOf('#net=9-8x8-3&block=postNorm(3,0.3)&norm=layerNorm');
  const map = sweepMap('branch', a);
  expect(ids(map.columns)).toEqual([4, 7, 8, 13, 25, 49, 97]);
  expect(map.rows.map(row => 'text' in row && row.text)).toEqual(['0.3', '2', '1', '0.5', '1/sqrt(L)', '1/L', '0']);
  expect(cellThatMakes(a, map, a)).toBe(map.ownColumn);
  expect(sweepMap('branch', article).cells[0]!.config.block).toMatchObject({ id: 'preNorm', params: { branchScale: '2' } });
});
