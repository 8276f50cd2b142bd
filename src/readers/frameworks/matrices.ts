import type { Machine } from '../python/machine.ts';
import { ArrayValue, Layer, Tensor, Unknown, type Value } from '../python/values.ts';
import { close, foreign, outputOf } from './tensors.ts';

/** `x @ W`, or `W @ x` with columns for samples: a dense layer that is written out. */
export function matrixProduct(machine: Machine, left: Value, right: Value, line: number): Value | undefined {
  if (left instanceof Tensor && right instanceof ArrayValue) return product(machine, left, right, false, line);
  if (left instanceof ArrayValue && right instanceof Tensor) return product(machine, right, left, true, line);
  if (left instanceof Tensor || right instanceof Tensor) return foreign(machine, [left, right], 'twoWays', '@', line);
  return left instanceof ArrayValue || right instanceof ArrayValue ? new Unknown('a product', line) : undefined;
}

const known = new WeakMap<ArrayValue, Layer>();

function product(machine: Machine, tensor: Tensor, matrix: ArrayValue, columns: boolean, line: number): Tensor {
  const stored = matrix.transposeOf ?? matrix;
  const outFirst = columns !== (matrix.transposeOf !== null);
  const layer = known.get(stored) ?? layerOf(stored, outFirst, line);
  known.set(stored, layer);
  for (const each of stored.lines) machine.touched.add(each);
  machine.touched.add(line);
  const features = layer.fanOut;
  return outputOf({ op: 'linear', layer, input: close(machine, tensor, line), line }, features, [null, features]);
}

function layerOf(matrix: ArrayValue, outFirst: boolean, line: number): Layer {
  const layer = new Layer('dense', outFirst ? 'rows' : 'columns', matrix.framework === 'numpy' ? 'numpy' : matrix.framework, line);
  const [first = null, second = null] = matrix.shape;
  Object.assign(layer, { weight: matrix, fanIn: outFirst ? second : first, fanOut: outFirst ? first : second, hasBias: false });
  return layer;
}
