// A person's table takes the place of what is drawn, and nothing else changes.
import { expect, test } from 'vitest';
import { decode, encode } from '../../config/link.ts';
import { keepTable } from '../../datasets/keep.ts';
import type { Column } from '../../datasets/tables.ts';
import { chanceLoss } from '../../network/classes.ts';
import { inputCorrelation } from '../../network/inputs.ts';
import { configOf, runLink, tensorsOf, trainConfig } from '../testing.ts';

const digest = '00000000000000aa';
const rows = 40;
const own = (i: number) => [i / 4, i % 7 === 3 ? Number.NaN : (i * i) % 11, 5];
const kinds = (i: number) => i % 3;

function column(name: string, values: readonly number[]): Column {
  const there = values.filter(value => !Number.isNaN(value));
  const mean = there.reduce((sum, value) => sum + value, 0) / there.length;
  const std = Math.sqrt(there.reduce((sum, value) => sum + (value - mean) ** 2, 0) / there.length);
  const one = (value: number) => Float64Array.of(value);
  const bounds = { lows: one(Math.min(...there)), highs: one(Math.max(...there)) };
  return {
    ...{ name, rows, width: 1, texts: null, isWhole: false },
    numbers: Float64Array.from(values),
    means: one(mean),
    stds: one(std),
    ...bounds,
  };
}

const all = Array.from({ length: rows }, (_, i) => i);
const numeric = [0, 1, 2].map(j =>
  column(
    'abc'[j]!,
    all.map(i => own(i)[j]!),
  ),
);
const codes = Uint16Array.from(all, i => (i === 5 ? 3 : kinds(i)));
const text: Column = { ...column('kind', all), numbers: null, texts: { names: ['x', 'y', 'z'], codes } };
const price = column(
  'price',
  all.map(i => (i === 9 ? Number.NaN : 100 * i)),
);
const table = { digest, columns: [...numeric, text, price] };

const data = (more: string) => `data=file(t.csv,${digest},${more})`;
const classes = `${data('kind,3,raw,1-3')}&net=3-5-3&batch=16`;
const numbers = `${data('price,0,standardized,1-3')}&net=3-5-1&batch=16`;

test('a link says all of it, with the file and without, and is written as it was', () => {
  const links = [
    classes,
    numbers,
    `${data('4,3')}&net=9-5-3`,
    `${data(',0,zeroToOne')}&net=9-5-3`,
    `${data('two words,3')}&net=3-5-3`,
    `${data('price')}&net=3-1&labels=random&loss=softmaxCrossEntropy`,
    `net=3-5-3&vs.${data('kind,3')}&vs.init=heNormal`,
  ];
  for (const link of links) {
    const { experiment, warnings } = decode(link);
    expect(warnings, link).toEqual([]);
    expect(decode(encode(experiment)).experiment, link).toEqual(experiment);
    expect(decodeURIComponent(encode(experiment)).split('&').sort(), link).toEqual(
      link
        .split('&')
        .sort()
        .filter(part => part !== 'batch=256'),
    );
  }
});

test('what a file cannot say is told, and the rest holds', () => {
  const said = (link: string) => decode(link).warnings.map(({ field, code, used }) => [field, code, used]);
  expect(said(`data=file(t.csv,123)`)).toEqual([['data', 'unknownValue', 'gaussian']]);
  expect(said(data('kind,2000'))).toEqual([['data', 'unknownValue', 'gaussian']]);
  expect(said(data('kind,3,whitened'))).toEqual([['data', 'unknownValue', 'gaussian']]);
  expect(said(`${data('kind,12')}&net=3-5-3&labels=real`)).toEqual([['labels', 'noRealLabels', 'random']]);
  expect(said(`${data('price')}&net=3-5-1&loss=softmaxCrossEntropy`)).toEqual([['loss', 'noClasses', 'meanSquaredError']]);
});

test('before the file is here normal inputs stand in', () => {
  expect(tensorsOf(classes).get('0/activations')).toEqual(tensorsOf('net=3-5-3&batch=16').get('0/activations'));
  expect(runLink(numbers).loss).toBeGreaterThan(0);
});

test('inputs and labels are those of rows that have a label, each once', () => {
  keepTable(table);
  const tensors = tensorsOf(classes);
  const inputs = tensors.get('0/activations')!;
  const labels = tensors.get('labels')!;
  const found = Array.from({ length: 16 }, (_, r) => Math.round(inputs[3 * r]! * 4));
  expect(new Set(found).size).toBe(16);
  expect(found).not.toContain(5);
  found.forEach((i, r) => {
    const [first, second, third] = own(i) as [number, number, number];
    const [a, b, c] = inputs.subarray(3 * r, 3 * r + 3);
    expect([a, c, labels[r]]).toEqual([Math.fround(first), third, kinds(i)]);
    expect(b).toBe(Math.fround(Number.isNaN(second) ? numeric[1]!.means[0]! : second));
  });
});

test('standardized and 0 to 1, by the whole column; what never changes is 0', () => {
  const [mean, std] = [numeric[0]!.means[0]!, numeric[0]!.stds[0]!];
  expect([mean, std]).toEqual([4.875, Math.sqrt((1600 - 1) / 12) / 4]); // of 0, 1, … 39 quarters
  const raw = tensorsOf(classes).get('0/activations')!;
  const standardized = tensorsOf(classes.replace('raw', 'standardized')).get('0/activations')!;
  const unit = tensorsOf(classes.replace('raw', 'zeroToOne')).get('0/activations')!;
  for (let r = 0; r < 16; r++) {
    expect(standardized[3 * r]).toBeCloseTo((raw[3 * r]! - mean) / std, 6);
    expect(unit[3 * r]).toBeCloseTo(raw[3 * r]! / 9.75, 6);
    expect([standardized[3 * r + 2], unit[3 * r + 2]]).toEqual([0, 0]);
  }
});

test('numbers are the targets, prepared alike; rows without one are left out', () => {
  const tensors = tensorsOf(numbers);
  const x = tensors.get('0/activations')!;
  const targets = tensors.get('targets')!;
  const row = (r: number) => Math.round((x[3 * r]! * numeric[0]!.stds[0]! + numeric[0]!.means[0]!) * 4);
  for (let r = 0; r < 16; r++) {
    expect(row(r)).not.toBe(9);
    expect(targets[r]).toBeCloseTo((100 * row(r) - price.means[0]!) / price.stds[0]!, 4);
  }
});

test('a batch of more rows than there are takes some of them again, and none that is held out', () => {
  const inputs = tensorsOf(classes.replace('batch=16', 'batch=100')).get('0/activations')!;
  const found = Array.from({ length: 100 }, (_, r) => inputs[3 * r]!);
  expect(new Set(found).size).toBe(30); // of 39 with a label a quarter, 9, is held out
});

test('a training is judged by the rows that were held out', () => {
  const plan = {
    config: configOf(classes.replace('raw', 'standardized')),
    steps: 30,
    optimizer: { id: 'adam', params: { learningRate: 0.01 } },
  };
  expect(trainConfig(plan).judgement!.rows).toBe(9);
  expect(trainConfig({ ...plan, config: configOf(numbers) }).judgement).toBeNull();
});

test('a table that does not fit is not used', () => {
  const standIn = tensorsOf('net=4-5-3&batch=16').get('0/activations');
  expect(tensorsOf(classes.replace('net=3', 'net=4')).get('0/activations')).toEqual(standIn);
  expect(tensorsOf(`${data('kind,4,raw,1-3')}&net=3-5-4&batch=16`).get('0/activations')).toEqual(
    tensorsOf('net=3-5-4&batch=16').get('0/activations'),
  );
});

test('theory knows its moments, and chance its classes', () => {
  const { inputs } = runLink(classes.replace('batch=16', 'batch=1024'));
  const products = all.filter(i => i !== 5).map(i => own(i).map(value => (Number.isNaN(value) ? numeric[1]!.means[0]! : value)));
  const square = products.flat().reduce((sum, value) => sum + value * value, 0) / (3 * products.length);
  expect(inputs.rms ** 2 / square).toBeCloseTo(1, 1);
  expect(inputCorrelation(configOf(classes.replace('raw', 'standardized')))).toBeCloseTo(-1 / 38, 6);
  const shares = [13, 13, 13].map((n, k) => (k === 2 ? 12 : n) / 38);
  expect(chanceLoss(configOf(classes))).toBeCloseTo(-shares.reduce((sum, p) => sum + p * Math.log(p), 0), 1);
});
