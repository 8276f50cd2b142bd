import { type Bytes, Refusal } from '../bytes.ts';
import type { OtherReason } from '../file.ts';
import type { Tensor } from '../tensor.ts';
import { textsOf } from './attributes.ts';
import type { H5 } from './cursor.ts';
import { isDataset, openDataset } from './dataset.ts';
import { type Link, linksOf } from './links.ts';
import { readObjectHeader } from './objectHeader.ts';
import { openSuperblock } from './superblock.ts';

/** A group or a dataset of an HDF5 file. */
export interface H5Object {
  /** From the root, without a slash before it. */
  readonly path: string;
  readonly texts: ReadonlyMap<string, readonly string[]>;
  /** Null for a group. */
  readonly data: Tensor | OtherReason | null;
}

const MOST_DEPTH = 24;

/** Everything in an HDF5 file, groups before what they hold, in the order of its names. Each object is read once, however many names it has. @throws Refusal */
export function openHdf5(file: Bytes): H5Object[] {
  const { h5, root } = openSuperblock(file);
  const found: H5Object[] = [];
  visit(h5, { name: '', address: root }, [], new Set(), found);
  return found;
}

function visit(h5: H5, { name, address }: Link, above: readonly string[], seen: Set<number>, found: H5Object[]): void {
  if (seen.has(address)) return;
  seen.add(address);
  if (above.length > MOST_DEPTH) throw new Refusal('unreadFeature', { feature: 'groups in groups without end (HDF5)' });
  const messages = readObjectHeader(h5, address);
  const names = name === '' ? above : [...above, name];
  const path = names.join('/');
  const isData = isDataset(messages);
  found.push({ path, texts: textsOf(h5, messages), data: isData ? openDataset(h5, path, messages) : null });
  if (!isData) for (const link of linksOf(h5, messages)) visit(h5, link, names, seen, found);
}
