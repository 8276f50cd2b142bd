import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { toNpy } from './npy.ts';
import { npzWriter } from './npz.ts';

/** What NumPy 2.4 writes with numpy.save for these arrays. */
const saved = {
  floats:
    'k05VTVBZAQB2AHsnZGVzY3InOiAnPGY0JywgJ2ZvcnRyYW5fb3JkZXInOiBGYWxzZSwgJ3NoYXBlJzogKDIsIDMpLCB9ICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAoAAMA/AAAAwAAAAAAAAIB/AADAf8IWAQA=',
  integers:
    'k05VTVBZAQB2AHsnZGVzY3InOiAnPGk0JywgJ2ZvcnRyYW5fb3JkZXInOiBGYWxzZSwgJ3NoYXBlJzogKDMsKSwgfSAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAoDAAAAAQAAAAQAAAA=',
};
const bytes = (base64: string) => Uint8Array.from(Buffer.from(base64, 'base64'));

describe('an .npy file has NumPy’s own bytes', () => {
  test('of a matrix of float32, with ∞, NaN and a subnormal number', () => {
    const values = Float32Array.of(1.5, -2, 0, Infinity, Number.NaN, 1e-40);
    expect(toNpy({ shape: [2, 3], values })).toEqual(bytes(saved.floats));
  });

  test('of a vector of int32', () => {
    expect(toNpy({ shape: [3], values: Int32Array.of(3, 1, 4) })).toEqual(bytes(saved.integers));
  });

  test('of a view into a larger buffer, only what is seen', () => {
    const values = Int32Array.of(9, 3, 1, 4, 9).subarray(1, 4);
    expect(toNpy({ shape: [3], values })).toEqual(bytes(saved.integers));
  });

  test('with data that begin at a multiple of 64', () => {
    for (const length of [1, 10, 1024, 1048576]) {
      const file = toNpy({ shape: [1, length], values: new Float32Array(length) });
      expect((file.length - length * 4) % 64).toBe(0);
    }
  });
});

test('an .npz file is a ZIP of .npy files under their keys, whole at any moment of writing', () => {
  const pieces: Uint8Array[] = [];
  const writer = npzWriter(piece => pieces.push(piece.slice()));
  const values = new Float32Array([1, 2]);
  writer.add('A/layer1/weights', { shape: [1, 2], values });
  values.fill(9);
  writer.add('A/labels', { shape: [3], values: Int32Array.of(3, 1, 4) });
  writer.end();
  const files = unzipSync(new Uint8Array(Buffer.concat(pieces)));
  expect(Object.keys(files)).toEqual(['A/layer1/weights.npy', 'A/labels.npy']);
  expect(files['A/layer1/weights.npy']).toEqual(toNpy({ shape: [1, 2], values: Float32Array.of(1, 2) }));
  expect(files['A/labels.npy']).toEqual(bytes(saved.integers));
});
