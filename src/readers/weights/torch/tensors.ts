import { Refusal } from '../bytes.ts';
import type { WeightsFile } from '../file.ts';
import { countOf, numbersOf, sizeOf } from '../numbers.ts';
import { denseTensor, gatheredPieces, rowMajorStrides, type Tensor, tensorOf } from '../tensor.ts';
import type { SavedModel } from './model.ts';
import type { Storages, TensorRecord } from './storage.ts';

/** What a saved model holds, as tensors on their storages. @throws Refusal `storageMissing`, `storageShort` */
export function tensorsOf({ path, tensors, unread, others }: SavedModel, storages: Storages, format: WeightsFile['format']): WeightsFile {
  return {
    format,
    tensors: tensors.map(({ name, record }) => tensorAt(name, record, storages)),
    unread,
    ...(path.length > 0 && { under: path.join('.') }),
    ...(others.length > 0 && { models: others }),
  };
}

/** A view with other strides than rows side by side may repeat numbers (`expand`); so many are its own. */
const MOST_REPEATED = 1 << 20;

function tensorAt(name: string, { storage, dtype, offset, shape, strides }: TensorRecord, storages: Storages): Tensor {
  const count = countOf(shape, name);
  const { bytes, bigEndian } = storages(storage);
  const size = sizeOf(dtype);
  if (strides.length !== shape.length) throw new Refusal('badPickle');
  const last = count === 0 ? 0 : offset + 1 + shape.reduce((sum, extent, axis) => sum + (extent - 1) * strides[axis]!, 0);
  if (!(last * size <= bytes.size)) throw new Refusal('storageShort', { name: `data/${storage}` });
  const rows = rowMajorStrides(shape);
  if (shape.every((extent, axis) => extent === 1 || strides[axis] === rows[axis]))
    return denseTensor(bytes, { name, shape, dtype, at: offset * size, bigEndian });
  if (count > Math.max(MOST_REPEATED, last - offset)) throw new Refusal('tooLarge', { name, count });
  const span = () => numbersOf(bytes.read(offset * size, (last - offset) * size), dtype, bigEndian);
  return tensorOf({ name, shape, dtype }, () => gatheredPieces(span(), shape, strides));
}
