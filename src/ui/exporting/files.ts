import type { Experiment } from '../../config/config.ts';
import { toJson, wholeDigest } from '../../exporters/json.ts';
import { npzWriter } from '../../exporters/npz.ts';
import { tensorSink } from '../../exporters/tensors.ts';
import { problems } from '../../i18n/en/problems.ts';
import { warningSentence } from '../../i18n/warning.ts';
import { store } from '../../store/state.ts';
import { compute, computeBoth, type Results } from './compute.ts';
import type { FileKind } from './fileKinds.ts';

/** A file that is ready to be saved. */
export interface MadeFile {
  readonly name: string;
  readonly content: Blob;
}

/** Makes one file of the experiment as it is now, from results that are computed anew with all that the table may not show. */
export async function makeFile(kind: FileKind, signal: AbortSignal): Promise<MadeFile> {
  const { experiment } = store.getState();
  const { results, content } = await makers[kind](experiment, signal);
  return { name: `initscope-${wholeDigest(...results).slice(0, 8)}.${kind}`, content };
}

interface Made {
  readonly results: Results;
  readonly content: Blob;
}

const makers: Readonly<Record<FileKind, (experiment: Experiment, signal: AbortSignal) => Promise<Made>>> = { json, npz };

async function json(experiment: Experiment, signal: AbortSignal): Promise<Made> {
  const sentences = store.getState().warnings.map(warning => warningSentence(problems, warning));
  const results = await computeBoth(experiment, signal);
  const text = JSON.stringify(toJson(experiment, sentences, ...results), null, 2);
  return { results, content: new Blob([text], { type: 'application/json' }) };
}

/** One network after the other, in the order of the command line. */
async function npz({ a, b }: Experiment, signal: AbortSignal): Promise<Made> {
  const pieces: Blob[] = [];
  // A blob need not stay in this process's memory. Nothing here is shared between threads, which a blob would refuse.
  const writer = npzWriter(piece => pieces.push(new Blob([piece as Uint8Array<ArrayBuffer>])));
  const results: Results = [
    await compute(a, signal, tensorSink(writer, 'A', a)),
    b && (await compute(b, signal, tensorSink(writer, 'B', b))),
  ];
  writer.end();
  return { results, content: new Blob(pieces, { type: 'application/zip' }) };
}
