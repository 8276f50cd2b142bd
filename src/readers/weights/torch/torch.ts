import { asFormat, Refusal } from '../bytes.ts';
import type { WeightsFile } from '../file.ts';
import { unpickle } from '../pickle/unpickle.ts';
import type { ZipEntry } from '../zip.ts';
import { findModel } from './model.ts';
import { zipStorages } from './storage.ts';
import { tensorsOf } from './tensors.ts';

const MOST_PICKLE = 1 << 25;
const PICKLE = /^((?:[^/]*\/)?)data\.pkl$/;

export const hasTorchPickle = (names: readonly string[]) => names.some(name => PICKLE.test(name));

/** What `torch.save` has written since version 1.6: a zip of a pickle and the raw numbers of each storage. @throws Refusal */
export function openTorchZip(entries: readonly ZipEntry[], model?: string): WeightsFile {
  const pickle = entries.find(({ name }) => PICKLE.test(name))!;
  const prefix = PICKLE.exec(pickle.name)![1]!;
  if (entries.some(({ name }) => name === `${prefix}constants.pkl` || name.startsWith(`${prefix}code/`)))
    throw new Refusal('torchScript', {}, 'torchscript');
  return asFormat('pytorch-zip', () =>
    tensorsOf(findModel(unpickle(pickle.content(MOST_PICKLE)).value, model), zipStorages(entries, prefix), 'pytorch-zip'),
  );
}
