import { type Bytes, memoryBytes, Refusal } from '../bytes.ts';
import type { OtherReason } from '../file.ts';
import { type Dtype, sizeOf } from '../numbers.ts';
import { Global, List, Made, PersistentId, type Value } from '../pickle/values.ts';
import type { ZipEntry } from '../zip.ts';

/** What a tensor's numbers are stored as: PyTorch's names of storages and of types. */
const TYPES: Readonly<Record<string, Dtype>> = {
  DoubleStorage: 'float64',
  FloatStorage: 'float32',
  HalfStorage: 'float16',
  BFloat16Storage: 'bfloat16',
  LongStorage: 'int64',
  IntStorage: 'int32',
  ShortStorage: 'int16',
  CharStorage: 'int8',
  ByteStorage: 'uint8',
  BoolStorage: 'bool',
  float64: 'float64',
  double: 'float64',
  float32: 'float32',
  float: 'float32',
  float16: 'float16',
  half: 'float16',
  bfloat16: 'bfloat16',
  int64: 'int64',
  int32: 'int32',
  int16: 'int16',
  int8: 'int8',
  uint64: 'uint64',
  uint32: 'uint32',
  uint16: 'uint16',
  uint8: 'uint8',
  bool: 'bool',
};

/** A tensor as its pickle describes it: a view of a storage. */
export interface TensorRecord {
  readonly storage: string;
  readonly dtype: Dtype;
  readonly offset: number;
  readonly shape: readonly number[];
  readonly strides: readonly number[];
}

/** The numbers of a storage by its key. @throws Refusal `storageMissing` */
export type Storages = (key: string) => { readonly bytes: Bytes; readonly bigEndian: boolean };

/** The storages of a zip: `archive/data/0` … @throws Refusal */
export function zipStorages(entries: readonly ZipEntry[], prefix: string): Storages {
  const byName = new Map(entries.map(entry => [entry.name, entry]));
  const order = byName.get(`${prefix}byteorder`);
  const bigEndian = order !== undefined && new TextDecoder().decode(order.content(64)).trim() === 'big';
  return key => {
    const entry = byName.get(`${prefix}data/${key}`);
    if (!entry) throw new Refusal('storageMissing', { name: `data/${key}` });
    return { bytes: entry.isStored ? entry.bytes() : memoryBytes(entry.content()), bigEndian };
  };
}

/** The tensor that this call of PyTorch's would make; a reason where it is one that is not read; null where it makes no tensor. */
export function recordOf({ maker, args }: Made): TensorRecord | OtherReason | null {
  switch (maker.path) {
    case 'torch._utils._rebuild_tensor':
    case 'torch._utils._rebuild_tensor_v2':
      return viewOf(args, null);
    case 'torch._utils._rebuild_tensor_v3':
      return viewOf(args, args[6] ?? null);
    default:
      if (/^torch\._utils\._rebuild_(sparse|meta|wrapper|nested|device|mkldnn|xla)/.test(maker.path)) return 'unreadType';
      return maker.path === 'torch._utils._rebuild_qtensor' ? 'unreadType' : null;
  }
}

/** What wraps a tensor: a parameter, a subclass. Undefined where it wraps nothing. */
export function wrapped({ maker, args }: Made): Value | undefined {
  if (/^torch\._utils\._rebuild_parameter/.test(maker.path) || /^torch\.nn\.parameter\.(Parameter|Buffer)$/.test(maker.path))
    return args[0];
  if (maker.path !== 'torch._tensor._rebuild_from_type_v2' && maker.path !== 'torch._tensor._rebuild_from_type') return undefined;
  const inner = args[2];
  return args[0] instanceof Global && inner instanceof List ? new Made(args[0], inner.items) : undefined;
}

/** Bytes a number of this storage takes; 1 where its type is none of ours. */
export function sizeOfStorage(type: Value): number {
  const name = type instanceof Global ? type.name : '';
  if (name.startsWith('Complex')) return name.includes('Double') ? 16 : 8;
  if (name === 'QInt32Storage') return 4;
  return Object.hasOwn(TYPES, name) ? sizeOf(TYPES[name]!) : 1;
}

function viewOf([id, offset, shape, strides]: readonly Value[], type: Value): TensorRecord | OtherReason {
  if (!(id instanceof PersistentId) || !(id.id instanceof List)) throw new Refusal('badPickle');
  const [, storageType, key] = id.id.items;
  if (!(storageType instanceof Global) || (typeof key !== 'string' && typeof key !== 'number')) throw new Refusal('badPickle');
  const name = type instanceof Global ? type.name : storageType.name;
  if (name.startsWith('Complex') || name.startsWith('complex')) return 'complex';
  const dtype = Object.hasOwn(TYPES, name) ? TYPES[name]! : null;
  if (!dtype) return 'unreadType';
  if (typeof offset !== 'number') throw new Refusal('badPickle');
  return { storage: String(key), dtype, offset, shape: wholeNumbers(shape), strides: wholeNumbers(strides) };
}

function wholeNumbers(value: Value | undefined): number[] {
  const items = value instanceof List ? value.items : null;
  if (!items || items.length > 32 || !items.every(item => typeof item === 'number' && Number.isSafeInteger(item) && item >= 0))
    throw new Refusal('badPickle');
  return items as number[];
}
