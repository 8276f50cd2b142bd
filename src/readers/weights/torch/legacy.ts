import { asFormat, type Bytes, partOf, Refusal } from '../bytes.ts';
import type { WeightsFile } from '../file.ts';
import { type Unpickled, unpickle } from '../pickle/unpickle.ts';
import { Dictionary, List, type PersistentId } from '../pickle/values.ts';
import { findModel } from './model.ts';
import { type Storages, sizeOfStorage } from './storage.ts';
import { tensorsOf } from './tensors.ts';

/** `torch.serialization.MAGIC_NUMBER` */
const MAGIC = 0x1950a86a20f9469cfc6cn;
/** A pickle lies in the first so many bytes; raw numbers follow. */
const MOST_PICKLES = 1 << 25;

/** Whether the file begins with a pickle of PyTorch's magic number. */
export function isTorchLegacy(head: Uint8Array): boolean {
  return head[0] === 0x80 && head[2] === 0x8a && head[3] === 10 && magicIn(head.subarray(4, 14)) === MAGIC;
}

const magicIn = (bytes: Uint8Array) => bytes.reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n);

/**
 * What `torch.save` wrote before version 1.6: five pickles (magic number, protocol, the machine, the object, the storages' keys), then for each key its count and
 * its numbers. @throws Refusal
 */
export function openTorchLegacy(file: Bytes, model?: string): WeightsFile {
  return asFormat('pytorch-legacy', () => {
    const bytes = file.read(0, Math.min(file.size, MOST_PICKLES));
    const [, , machine, saved, keys] = pickles(bytes, 5);
    const bigEndian = machine!.value instanceof Dictionary && machine!.value.get('little_endian') === false;
    return tensorsOf(findModel(saved!.value, model), placed(file, keys!, sizesOf(saved!.ids), bigEndian), 'pytorch-legacy');
  });
}

function pickles(bytes: Uint8Array, count: number): Unpickled[] {
  const read: Unpickled[] = [];
  for (let i = 0; i < count; i++) read.push(unpickle(bytes, read.at(-1)?.end ?? 0));
  return read;
}

/** Bytes a number takes, by the key of the storage. */
function sizesOf(ids: readonly PersistentId[]): ReadonlyMap<string, number> {
  const items = ids.flatMap(({ id }) => (id instanceof List ? [id.items] : []));
  return new Map(items.map(([, type, key]) => [String(key), sizeOfStorage(type ?? null)]));
}

/** Where each storage lies. The numbers of a file that is cut off are missing at its end. */
function placed(file: Bytes, { value: keys, end }: Unpickled, sizes: ReadonlyMap<string, number>, bigEndian: boolean): Storages {
  if (!(keys instanceof List)) throw new Refusal('badPickle');
  const places = new Map<string, Bytes>();
  let at = end;
  for (const key of keys.items) {
    const head = file.read(at, 8);
    const count = Number(new DataView(head.buffer, head.byteOffset).getBigInt64(0, !bigEndian));
    const length = count * (sizes.get(String(key)) ?? 1);
    places.set(String(key), partOf(file, at + 8, length));
    at += 8 + length;
  }
  return key => {
    const bytes = places.get(key);
    if (!bytes) throw new Refusal('storageMissing', { name: `data/${key}` });
    return { bytes, bigEndian };
  };
}
