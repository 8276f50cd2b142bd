import { type Bytes, Refusal } from './bytes.ts';
import type { OtherReason, WeightsFile } from './file.ts';
import { openNpy, openNpyEntry } from './npy.ts';
import type { Tensor } from './tensor.ts';
import type { ZipEntry } from './zip.ts';

const reasons: Readonly<Record<string, OtherReason>> = {
  objects: 'objects',
  complex: 'complex',
  unreadType: 'unreadType',
  fields: 'unreadType',
};

/** Arrays under their names. Those of another kind than numbers are listed as unread, and refused where there are no others. */
export function openNpz(entries: readonly ZipEntry[]): WeightsFile {
  const tensors: Tensor[] = [];
  const unread: { name: string; why: OtherReason }[] = [];
  let refused: Refusal | null = null;
  for (const entry of entries.filter(({ name }) => name.endsWith('.npy'))) {
    const name = entry.name.replace(/\.npy$/, '');
    try {
      tensors.push(openNpyEntry(entry, name));
    } catch (error) {
      const why = error instanceof Refusal ? reasons[error.code] : undefined;
      if (!why) throw error;
      refused ??= error as Refusal;
      unread.push({ name, why });
    }
  }
  if (refused && (tensors.length === 0 || refused.code === 'objects')) throw refused;
  return { format: 'npz', tensors, unread };
}

/** One array, without a name. */
export function openSingle(bytes: Bytes): WeightsFile {
  return { format: 'npy', tensors: [openNpy(bytes, '')] };
}
