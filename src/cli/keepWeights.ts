import { weights as words } from '../i18n/en/weights.ts';
import { keepFile } from '../initializers/files.ts';
import { Refusal } from '../readers/weights/bytes.ts';
import { findChain } from '../readers/weights/chain/findChain.ts';
import { digestOf, layersOf } from '../readers/weights/layers.ts';
import { openWeights } from '../readers/weights/openWeights.ts';
import { UsageError } from './arguments.ts';
import { openFile } from './openFile.ts';

/** Reads the dense layers of a file, of each model where there are several, for a link that names them by their digest. @throws UsageError with a sentence for the person */
export function keepWeights(path: string): void {
  try {
    const file = openFile(path);
    const first = findChain(openWeights(file));
    const chains = [first, ...first.models.slice(1).map(model => findChain(openWeights(file, model), undefined, model))];
    for (const layers of chains.map(layersOf)) keepFile({ digest: digestOf(layers), layers });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new UsageError(`${path}: ${words.refusals[error.code](error.details)}`);
  }
}
