import { asFormat, type Bytes, Refusal } from './bytes.ts';
import type { Format, WeightsFile } from './file.ts';
import { isHdf5 } from './hdf5/superblock.ts';
import { isKerasArchive, openHdf5Weights, openKerasArchive } from './keras/keras.ts';
import { refuseKind } from './kinds.ts';
import { isNpy } from './npy.ts';
import { openNpz, openSingle } from './npz.ts';
import { isOnnx, openOnnx } from './onnx/onnx.ts';
import { openPickle } from './pickle/bare.ts';
import { isSafetensors, openSafetensors } from './safetensors.ts';
import { isTorchLegacy, openTorchLegacy } from './torch/legacy.ts';
import { hasTorchPickle, openTorchZip } from './torch/torch.ts';
import { isZip, readZip, type ZipEntry } from './zip.ts';

/** A kind of file, known by its first bytes. The ending of its name may lie. */
interface Kind {
  is(head: Uint8Array, file: Bytes): boolean;
  /** @throws Refusal */
  open(file: Bytes, model?: string): WeightsFile;
}

const HEAD = 512;

const kinds: readonly Kind[] = [
  { is: isSafetensors, open: file => asFormat('safetensors', () => openSafetensors(file)) },
  { is: isNpy, open: file => asFormat('npy', () => openSingle(file)) },
  { is: isZip, open: (file, model) => openZip(readZip(file, formatOf), model) },
  { is: isHdf5, open: file => asFormat('hdf5', () => openHdf5Weights(file)) },
  { is: isTorchLegacy, open: openTorchLegacy },
  { is: isOnnx, open: file => asFormat('onnx', () => openOnnx(file)) },
  { is: isPickle, open: file => asFormat('pickle', () => openPickle(file)) },
];

/**
 * The arrays of a file of weights, whatever its name. Nothing of it is run, and no number is read yet. @throws Refusal with what it is instead
 *
 * @param model the keys of the one to open, where a checkpoint holds several
 */
export function openWeights(file: Bytes, model?: string): WeightsFile {
  if (file.size === 0) throw new Refusal('empty');
  const head = file.read(0, Math.min(HEAD, file.size));
  const kind = kinds.find(({ is }) => is(head, file));
  return kind ? kind.open(file, model) : refuseKind(head);
}

/** A zip is PyTorch's, Keras's or NumPy's by what is in it. */
function openZip(entries: readonly ZipEntry[], model?: string): WeightsFile {
  switch (formatOf(entries.map(({ name }) => name))) {
    case 'pytorch-zip':
      return openTorchZip(entries, model);
    case 'keras':
      return asFormat('keras', () => openKerasArchive(entries));
    case 'npz':
      return asFormat('npz', () => openNpz(entries));
  }
  throw new Refusal('otherZip', {
    names: entries
      .slice(0, 3)
      .map(({ name }) => name)
      .join(', '),
  });
}

function formatOf(names: readonly string[]): Format | null {
  if (hasTorchPickle(names)) return 'pytorch-zip';
  if (isKerasArchive(names)) return 'keras';
  return names.some(name => name.endsWith('.npy')) ? 'npz' : null;
}

/** Of protocols 2 to 5, or one that begins by naming a function, as the early protocols may. */
function isPickle(head: Uint8Array): boolean {
  return (head[0] === 0x80 && head[1]! <= 5) || /^c[\w.]+\n\w+\n|^\(dp?\d/.test(String.fromCharCode(...head.subarray(0, 80)));
}
