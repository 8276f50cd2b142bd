// Tables as people have them, and what is none. Expectations are what pandas 2 reads with the same separator, but for what is said to differ.
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { floats, npy } from '../testing.ts';
import { memoryBytes, Refusal } from '../weights/bytes.ts';
import { readTable } from './readTable.ts';
import { TableRefusal } from './refusal.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (text: string | Uint8Array) => readTable(memoryBytes(typeof text === 'string' ? bytesOf(text) : text));

/** Columns by name: numbers, or texts with '' where there is none. */
function columnsOf(text: string | Uint8Array): Record<string, readonly (number | string)[]> {
  return Object.fromEntries(
    read(text).table.columns.map(({ name, numbers, texts }) => [
      name,
      numbers ? [...numbers] : texts ? [...texts.codes].map(code => texts.names[code] ?? '') : [],
    ]),
  );
}

const codeOf = (text: string | Uint8Array) => {
  try {
    read(text);
  } catch (error) {
    if (error instanceof Refusal || error instanceof TableRefusal) return error.code;
    throw error;
  }
  return 'read';
};

describe('separated values', () => {
  test.each([
    ['commas and a header', 'a,b,c\n1,2.5,x\n-3,4e2,y\n', { a: [1, -3], b: [2.5, 400], c: ['x', 'y'] }],
    [
      'no header: columns have numbers',
      '5.1,3.5,Iris-setosa\n4.9,3,Iris-setosa\n',
      { 1: [5.1, 4.9], 2: [3.5, 3], 3: ['Iris-setosa', 'Iris-setosa'] },
    ],
    ['CRLF, a byte-order mark, no end of line at the end', '\ufeffa,b\r\n1,2\r\n3,4', { a: [1, 3], b: [2, 4] }],
    ['the ends of line of old Macs', 'a,b\r1,2\r3,4\r', { a: [1, 3], b: [2, 4] }],
    [
      'quotes: separators, quotes and ends of line in a cell',
      'a,b,n\n"x, y","say ""hi""",1\n"two\nlines",z,"2"\n',
      { a: ['x, y', 'two\nlines'], b: ['say "hi"', 'z'], n: [1, 2] },
    ],
    ['semicolons and decimal commas', 'größe;preis\n1,5;2,25\n-1,75;1000\n', { größe: [1.5, -1.75], preis: [2.25, 1000] }],
    ['quoted decimal commas between commas', 'a,b\n"1,5",2\n"2,25",3\n', { a: [1.5, 2.25], b: [2, 3] }],
    ['tabs', 'a\tb\n1\t2\n3\t4\n', { a: [1, 3], b: [2, 4] }],
    ['blanks, as np.savetxt writes', ' 1.0e+00 2.0e-01\n 3.0e+00  4.0e+05 \n', { 1: [1, 3], 2: [0.2, 4e5] }],
    ['a header that lacks the row names, as R writes it', '"x" "y"\n"1" 1.5 2\n"2" 3 4\n', { 1: [1, 2], x: [1.5, 3], y: [2, 4] }],
    [
      'a header of numbers, as pandas writes it',
      ',0,1,2,3,label\n0,5,6,7,8,a\n1,5,6,7,9,b\n',
      { 0: [5, 5], 1: [6, 6], 2: [7, 7], 3: [8, 9], label: ['a', 'b'] },
    ],
    [
      'a line that says how many there are, as scikit-learn’s files have',
      '2,2,setosa,versicolor\n1.5,2,3,0\n4,5,6,1\n',
      { 4: undefined, setosa: [3, 6], versicolor: [0, 1] },
    ],
    [
      'missing numbers under the usual names',
      'a,b\n1,x\nNA,y\n?,z\n,w\nNaN,v\n',
      { a: [1, Number.NaN, Number.NaN, Number.NaN, Number.NaN], b: ['x', 'y', 'z', 'w', 'v'] },
    ],
    ['a Latin letter in Windows-1252', Uint8Array.from([0x61, 0x2c, 0xe9, 10, 0x31, 0x2c, 0x32, 10]), { a: [1], é: [2] }],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, ...[...'a,b\n1,2\n'].flatMap(c => [c.charCodeAt(0), 0])]), { a: [1], b: [2] }],
  ] as [string, string | Uint8Array, Record<string, unknown>][])('%s', (_, text, expected) => {
    const found = columnsOf(text);
    for (const [name, values] of Object.entries(expected)) if (values) expect(found[name], name).toEqual(values);
  });

  test('a comma that may part thousands makes no number, and that is said', () => {
    const { table, notes } = read('a;b\n1,500;2\n1,750;3\n');
    expect(table.columns[0]!.texts!.names).toEqual(['1,500', '1,750']);
    expect(notes).toEqual([{ code: 'unsureComma', details: { count: 2 } }]);
  });

  test('so does one beside numbers with a point', () => {
    expect(columnsOf('a;b\n1,5;2.5\n1,7;3\n').a).toEqual(['1,5', '1,7']);
  });

  test('a few words among many numbers count as missing, and the first is named with its line', () => {
    const { table, perColumn } = read(`a,b\n${Array.from({ length: 20 }, (_, i) => (i === 7 ? 'unknown,1' : `${i},1`)).join('\n')}\n`);
    expect(table.columns[0]!.numbers![7]).toBeNaN();
    expect(perColumn![0]).toEqual({ example: { text: 'unknown', line: 9 }, strayCount: 1 });
  });

  test('lines with another number of cells are left out and counted', () => {
    const { table, notes } = read('a,b\n1,2\n3\n4,5,6\n7,8\n9,10\n');
    expect([...table.columns[0]!.numbers!]).toEqual([1, 7, 9]);
    expect(notes).toEqual([{ code: 'skipped', details: { count: 2, line: 3, cells: 2 } }]);
  });

  test('numbers are JavaScript’s own, to the last bit', () => {
    const number = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.float({ noNaN: true, noDefaultInfinity: true }),
      fc.integer(),
    );
    fc.assert(
      fc.property(fc.array(number, { minLength: 2, maxLength: 20 }), values => {
        const found = columnsOf(`a,b\n${values.map(value => `${value},0`).join('\n')}\n`).a!;
        expect(found.map(value => Number(value) + 0)).toEqual(values.map(value => value + 0));
      }),
    );
  });

  test('what is written by the rules is read back, whatever stands in the cells', () => {
    const cell = fc
      .string({ unit: fc.constantFrom('a', 'é', ',', ';', '"', '\n', '\t', ' ', '1'), minLength: 1, maxLength: 8 })
      .map(text => `_${text}_`);
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 8 }), cells => {
        const lines = cells.map((text, i) => `${i},"${text.replaceAll('"', '""')}"`);
        expect(columnsOf(`"n","x"\n${lines.join('\r\n')}`)).toEqual({ n: cells.map((_, i) => i), x: cells });
      }),
    );
  });
});

describe('arrays', () => {
  test('a matrix is taken apart into its columns', () => {
    const { table, format } = read(npy('<f4', [2, 3], floats(1, 2, 3, 4, 5, 6)));
    expect(format).toBe('npy');
    expect(table.columns.map(({ numbers }) => [...numbers!])).toEqual([
      [1, 4],
      [2, 5],
      [3, 6],
    ]);
  });

  test('images stay whole, beside their labels', () => {
    const images = npy('|u1', [2, 2, 2], Uint8Array.from([0, 255, 10, 20, 30, 40, 50, 60]));
    const { table } = read(zipSync({ 'x_train.npy': images, 'y_train.npy': npy('<f4', [2], floats(7, 3)) }));
    expect(table.columns.map(({ name, rows, width, isWhole }) => ({ name, rows, width, isWhole }))).toEqual([
      { name: 'x_train', rows: 2, width: 4, isWhole: true },
      { name: 'y_train', rows: 2, width: 1, isWhole: false },
    ]);
    expect(table.columns[0]!.numbers).toEqual(Uint8Array.from([0, 255, 10, 20, 30, 40, 50, 60]));
  });
});

test.each([
  ['nothing', new Uint8Array(0), 'empty'],
  ['ends of line', '\n'.repeat(100_000), 'noRows'],
  ['quotes', '"'.repeat(100_000), 'noNumbers'],
  ['a quote too many', '"'.repeat(100_001), 'unclosedQuote'],
  ['separators', ','.repeat(100_000), 'manyColumns'],
  ['words', 'Hello world, this is\na text. Not a table\n', 'noNumbers'],
  ['a web page', '<!DOCTYPE html><html></html>', 'html'],
  ['JSON', '[{"a": 1}]', 'json'],
  ['a spreadsheet', zipSync({ 'xl/workbook.xml': new Uint8Array(9) }), 'spreadsheet'],
  ['another zip', zipSync({ 'readme.txt': new Uint8Array(9) }), 'otherZip'],
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), 'picture'],
  ['a zip bomb', zipSync({ 'x.npy': npy('|u1', [80_000_000], new Uint8Array(80_000_000)) }, { level: 9 }), 'bomb'],
  ['a header that lies', npy('<f4', [1_000_000_000, 3], floats(1, 2, 3)), 'tooFewNumbers'],
  ['text with a zero byte late', `a,b\n${'1,2\n'.repeat(3000)}\0\0,2\n`, 'notText'],
  ['lines of all lengths', Array.from({ length: 200 }, (_, i) => '1,'.repeat(i % 90)).join('\n'), 'ragged'],
])('%s: refused within a second', (_, bytes, code) => {
  const before = process.cpuUsage();
  expect(codeOf(bytes)).toBe(code);
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000);
});

test('any text and any bytes at all: a table or a sentence', () => {
  const unit = fc.constantFrom('1', '2.5', ',', ';', '\t', '\n', '\r', '"', 'a', ' ', '#', '-', 'e', '.', 'NA');
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 300 }), parts => {
      codeOf(parts.join(''));
    }),
    { numRuns: 1000 },
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), bytes => {
      codeOf(bytes);
    }),
    { numRuns: 500 },
  );
});
