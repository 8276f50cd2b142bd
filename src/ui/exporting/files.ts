import type { Experiment } from '../../config/config.ts';
import { toCsv } from '../../exporters/csv.ts';
import { toFigure } from '../../exporters/figure/figure.ts';
import { toJson } from '../../exporters/json.ts';
import { npzWriter } from '../../exporters/npz.ts';
import { listedOf, parameterSink, safetensorsHeader } from '../../exporters/safetensors.ts';
import { tensorSink } from '../../exporters/tensors.ts';
import { problems } from '../../i18n/en/problems.ts';
import { loadToolDictionary } from '../../i18n/index.ts';
import { warningSentence } from '../../i18n/warning.ts';
import { preferences } from '../../store/preferences.ts';
import { store } from '../../store/state.ts';
import { wholeDigest } from '../../summary/wholeDigest.ts';
import { adviceFor } from './advice.ts';
import { compute, computeBoth, type Results } from './compute.ts';
import { toPng } from './toPng.ts';

/** The files that the page can save, by their extensions. */
export type FileKind = 'svg' | 'png' | 'json' | 'csv' | 'npz' | 'safetensors';

/** A file that is ready to be saved. */
export interface MadeFile {
  readonly name: string;
  readonly content: Blob;
}

/** Makes one file of the experiment as it is now, from results that are computed anew with all that the table may not show. */
export async function makeFile(kind: FileKind, signal: AbortSignal): Promise<MadeFile> {
  const { experiment } = store.getState();
  const { results, content } = await made(kind, experiment, signal);
  return { name: `initscope-${wholeDigest(...results).slice(0, 8)}.${kind}`, content };
}

function made(kind: FileKind, experiment: Experiment, signal: AbortSignal): Promise<Made> {
  if (kind === 'npz') return tensors(experiment, signal);
  return kind === 'safetensors' ? parameters(experiment, signal) : numbers(kind, experiment, signal);
}

interface Made {
  readonly results: Results;
  readonly content: Blob;
}

type Maker = (experiment: Experiment, ...results: Results) => Blob | Promise<Blob>;
type FromNumbers = Exclude<FileKind, 'npz' | 'safetensors'>;

async function numbers(kind: FromNumbers, experiment: Experiment, signal: AbortSignal): Promise<Made> {
  const maker = makers(signal)[kind];
  const results = await computeBoth(experiment, signal);
  return { results, content: await maker(experiment, ...results) };
}

/** What to write, in the words and with the warnings of this moment. */
function makers(signal: AbortSignal): Readonly<Record<FromNumbers, Maker>> {
  const { warnings } = store.getState();
  const { language } = preferences.getState();
  const address = location.href.replace(/#.*/s, '');
  return {
    svg: async (...made) => new Blob([toFigure(...made, await loadToolDictionary(language), address)], { type: 'image/svg+xml' }),
    png: async (...made) => toPng(toFigure(...made, await loadToolDictionary(language), address)),
    csv: (...made) => new Blob([toCsv(...made)], { type: 'text/csv' }),
    async json(experiment, a, b) {
      const sentences = warnings.map(warning => warningSentence(problems, warning));
      const advice = await adviceFor(experiment, a, b, signal);
      return new Blob([JSON.stringify(toJson(experiment, sentences, a, b, advice), null, 2)], { type: 'application/json' });
    },
  };
}

/** One network after the other, in the order of the command line. */
async function tensors({ a, b, view }: Experiment, signal: AbortSignal): Promise<Made> {
  const pieces: Blob[] = [];
  // A blob need not stay in this process's memory. Nothing here is shared between threads, which a blob would refuse.
  const writer = npzWriter(piece => pieces.push(new Blob([piece as Uint8Array<ArrayBuffer>])));
  const results: Results = [
    await compute('a', a, view, signal, tensorSink(writer, 'A', a)),
    b && (await compute('b', b, view, signal, tensorSink(writer, 'B', b))),
  ];
  writer.end();
  return { results, content: new Blob(pieces, { type: 'application/zip' }) };
}

/** Weights and biases, under names of PyTorch's kind; where there are two networks these begin with `A.` and `B.`. */
async function parameters({ a, b, view }: Experiment, signal: AbortSignal): Promise<Made> {
  const prefixes = b ? (['A.', 'B.'] as const) : (['', ''] as const);
  const arrays = new Map<string, Blob>();
  const keep = (name: string, values: Float32Array<ArrayBuffer>) => arrays.set(name, new Blob([values]));
  const results: Results = [
    await compute('a', a, view, signal, parameterSink(a, prefixes[0], keep)),
    b && (await compute('b', b, view, signal, parameterSink(b, prefixes[1], keep))),
  ];
  const listed = [...listedOf(a, prefixes[0]), ...(b ? listedOf(b, prefixes[1]) : [])];
  const pieces = [safetensorsHeader(listed), ...listed.map(({ name }) => arrays.get(name)!)];
  return { results, content: new Blob(pieces, { type: 'application/octet-stream' }) };
}
