import type { Column } from '../../datasets/tables.ts';
import type { WeightsFile } from '../weights/file.ts';
import type { Tensor } from '../weights/tensor.ts';
import { emptyColumn, numberColumn } from './column.ts';
import type { Note } from './notes.ts';
import { TableRefusal } from './refusal.ts';

/** A matrix is taken apart into at most so many columns. */
const MOST_APART = 4096;

/**
 * The columns of arrays: a single matrix of numbers is taken apart into its columns; bytes and whatever has more than two axes are images, which stay whole; so does each
 * matrix of several. @throws Refusal, TableRefusal `noArrays`
 */
export function columnsOf({ tensors, unread }: WeightsFile): { readonly columns: readonly Column[]; readonly notes: readonly Note[] } {
  const there = tensors.filter(({ shape }) => shape.length > 0 && shape[0]! > 0);
  if (there.length === 0) throw new TableRefusal('noArrays');
  const columns = there.length === 1 ? apart(there[0]!) : there.map(whole);
  const notes = (unread ?? []).map(({ name }): Note => ({ code: 'unread', details: { name } }));
  return { columns, notes };
}

const widthOf = ({ shape }: Tensor) => shape.slice(1).reduce((product, extent) => product * extent, 1);
const isImage = ({ shape, dtype }: Tensor) => shape.length > 2 || (dtype === 'uint8' && shape.length === 2);

function whole(tensor: Tensor): Column {
  const width = widthOf(tensor);
  if (width === 0) return emptyColumn(tensor.name, tensor.shape[0]!);
  return numberColumn(tensor.name || '1', tensor.values(), width, isImage(tensor));
}

function apart(tensor: Tensor): Column[] {
  const width = widthOf(tensor);
  if (isImage(tensor) || width < 2 || width > MOST_APART) return [whole(tensor)];
  const values = tensor.values();
  const rows = tensor.shape[0]!;
  return Array.from({ length: width }, (_, j) =>
    numberColumn(
      String(j + 1),
      Float64Array.from({ length: rows }, (_, row) => values[row * width + j]!),
      1,
    ),
  );
}
