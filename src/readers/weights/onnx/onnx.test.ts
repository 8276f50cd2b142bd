// Models that PyTorch exported (fixtures/make.py): 6-9-7-5, the second layer without biases, whose product is written as MatMul.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { memoryBytes } from '../bytes.ts';
import { findChain } from '../chain/findChain.ts';
import { openOnnx } from './onnx.ts';

const folder = fileURLToPath(new URL('./fixtures/', import.meta.url));
const names = readdirSync(folder).filter(name => name.endsWith('.onnx'));

test.each(names)('%s: layers, activations and output as the graph says', name => {
  const file = openOnnx(memoryBytes(readFileSync(`${folder}${name}`)));
  const activation = name.replace('.onnx', '');
  const { layers } = findChain(file);
  expect(layers.map(({ fanIn, fanOut, transposed, bias }) => [fanIn, fanOut, transposed, bias?.name ?? null])).toEqual([
    [6, 9, true, '1.bias'],
    [9, 7, false, null],
    [7, 5, true, '6.bias'],
  ]);
  expect(layers.map(({ described }) => described?.activation)).toEqual([activation, activation, 'linear']);
  expect(file.description?.output).toBe(activation === 'mish' ? 'sigmoid' : 'softmax');
});
