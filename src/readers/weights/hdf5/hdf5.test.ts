// Files that h5py wrote (fixtures/make.py), in the oldest and the newest structures.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { memoryBytes } from '../bytes.ts';
import { openHdf5 } from './hdf5.ts';

const open = (name: string) => openHdf5(memoryBytes(readFileSync(fileURLToPath(new URL(`./fixtures/${name}.h5`, import.meta.url)))));

/** What make.py puts into number i of an array. */
function numberAt(i: number, dtype: string): number {
  if (dtype === 'bool') return Number((i * 7919) % 3 === 0);
  return dtype.includes('int') ? (i * 7919) % 101 : ((i * 7919) % 1013) / 8 - 60;
}

describe.each(['earliest', 'latest'])('%s', name => {
  const objects = open(name);
  const arrays = objects.flatMap(({ path, data }) => (data && typeof data === 'object' ? [{ path, tensor: data }] : []));

  test('every array has its numbers, however it is stored', () => {
    expect(arrays.length).toBe(101);
    for (const { path, tensor } of arrays) {
      const count = tensor.shape.reduce((product, extent) => product * extent, 1);
      const wanted = Array.from({ length: count }, (_, i) => numberAt(i, tensor.dtype));
      expect([...tensor.values()], path).toEqual(wanted);
    }
  });

  test('every type is known, and text is no array', () => {
    const types = arrays
      .filter(({ path }) => path.startsWith('types/'))
      .map(({ path, tensor }) => [path.replace('types/', ''), tensor.dtype]);
    expect(Object.fromEntries(types)).toEqual({
      f2: 'float16',
      f2big: 'float16',
      f8: 'float64',
      f4big: 'float32',
      f8big: 'float64',
      i1: 'int8',
      i2: 'int16',
      i4big: 'int32',
      i8: 'int64',
      u1: 'uint8',
      u4: 'uint32',
      u8big: 'uint64',
      b1: 'bool',
    });
    expect(objects.find(({ path }) => path === 'text')?.data).toBe('text');
  });

  test('texts of attributes are read, of a fixed length or in the heap', () => {
    const { texts } = objects[0]!;
    expect(texts.get('short')).toEqual(['a text']);
    expect(texts.get('fixed')).toEqual(['fixed text']);
    expect(texts.get('list')).toEqual(['one', 'three']);
    expect(texts.get('words')).toEqual(['first', 'sécond']);
    expect(texts.get('long')?.[0]).toBe('x'.repeat(30_000));
    expect(texts.has('number')).toBe(false);
  });
});

test.each(['block', 'ordered'])('%s: a block of the user before it, and groups that keep their order', name => {
  const objects = open(name);
  expect(objects[0]!.texts.get('note')).toEqual([name]);
  const shapes = objects.flatMap(({ path, data }) => (data && typeof data === 'object' ? [[path, data.shape]] : []));
  expect(Object.fromEntries(shapes)).toEqual({ 'a/weights': [5, 3], 'b/weights': [7, 5] });
});
