// What is written reads back, by a reader that files of the library itself check.
import { expect, test } from 'vitest';
import { configOf, tensorsOf } from '../engine/testing.ts';
import { listedOf, parameterSink, safetensorsHeader } from './safetensors.ts';

test('the header lists every array with its place, and each is turned to (fanOut, fanIn)', () => {
  const link = 'net=7-5-4-3&batch=2&init=normal(0,1)&bias=normal(0,1)';
  const config = configOf(link);
  const listed = listedOf(config, 'A.');
  expect(listed.map(({ name, shape }) => `${name} ${shape}`)).toEqual([
    ...['A.layer1.weight 5,7', 'A.layer1.bias 5', 'A.layer2.weight 4,5'],
    ...['A.layer2.bias 4', 'A.layer3.weight 3,4', 'A.layer3.bias 3'],
  ]);
  const bytes = safetensorsHeader(listed);
  const length = Number(new DataView(bytes.buffer).getBigUint64(0, true));
  expect([length % 8, bytes.length]).toEqual([0, 8 + length]);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8)));
  expect(header['A.layer2.weight']).toEqual({ dtype: 'F32', shape: [4, 5], data_offsets: [160, 240] });
  const written = new Map<string, Float32Array>();
  const sink = parameterSink(config, 'A.', (name, values) => written.set(name, values));
  const tensors = tensorsOf(link);
  sink.onTensor(2, 'weights', tensors.get('2/weights')!);
  sink.onTensor(2, 'dWeights', tensors.get('2/weights')!);
  sink.onTensor(2, 'biases', tensors.get('2/biases')!);
  expect([...written.keys()]).toEqual(['A.layer2.weight', 'A.layer2.bias']);
  expect(written.get('A.layer2.weight')![1 * 5 + 3]).toBe(tensors.get('2/weights')![3 * 4 + 1]);
  expect([...written.get('A.layer2.bias')!]).toEqual([...tensors.get('2/biases')!]);
});
