import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Config, Experiment } from '../config/config.ts';
import { decode } from '../config/link.ts';
import { type Method, trainedBy } from '../config/training.ts';
import { datasets } from '../datasets/all.ts';
import { loadSamples } from '../datasets/load.ts';
import { factsOfRun } from '../diagnostics/facts.ts';
import { advise } from '../doctor/advise.ts';
import type { Measure } from '../doctor/trial.ts';
import { type WrittenAdvice, written } from '../doctor/written.ts';
import { startMachine } from '../engine/machine/machine.ts';
import { type RunOptions, type RunResult, run } from '../engine/passes/run.ts';
import { seededSource } from '../engine/sources/source.ts';
import { createCourse } from '../engine/training/course.ts';
import { toCsv } from '../exporters/csv.ts';
import { toFigure } from '../exporters/figure/figure.ts';
import { toJson } from '../exporters/json.ts';
import { npzWriter } from '../exporters/npz.ts';
import { tensorSink } from '../exporters/tensors.ts';
import { doctor } from '../i18n/en/doctor.ts';
import { problems } from '../i18n/en/problems.ts';
import { english, loadToolDictionary } from '../i18n/index.ts';
import { warningSentence } from '../i18n/warning.ts';
import { finish } from '../lib/steps.ts';
import { type Arguments, parseArguments, UsageError } from './arguments.ts';
import { dataSentences, keepData } from './keepData.ts';
import { keepWeights } from './keepWeights.ts';

const USAGE =
  "usage: npm run -s describe -- '<link or fragment>' [--npz FILE] [--csv FILE] [--figure FILE.svg] [--weights FILE] [--data FILE]";

try {
  await main(parseArguments(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n${USAGE}\n`);
  process.exitCode = 2;
}

/** Prints the JSON of the experiment that the link says, and writes the files that are asked for: every tensor of its runs, the statistics as CSV, the picture as SVG. */
async function main({ link, weights, data, files }: Arguments): Promise<void> {
  for (const path of weights) keepWeights(path);
  for (const path of data) keepData(path);
  const { experiment, warnings } = decode(link);
  const opened = Object.fromEntries(Object.entries(files).map(([kind, path]) => [kind, open(path)])) as Record<keyof typeof files, number>;
  const writer = files.npz === undefined ? null : npzWriter(piece => writeSync(opened.npz, piece));
  const result = (name: 'A' | 'B', config: Config) =>
    compute(config, trainedBy(config, experiment.view, name === 'A' ? 'a' : 'b'), {
      occasional: true,
      magnitudes: files.figure !== undefined,
      ...(writer && tensorSink(writer, name, config)),
    });
  const a = await result('A', experiment.a);
  const b = experiment.b && (await result('B', experiment.b));
  writer?.end();
  if (files.csv !== undefined) writeFileSync(opened.csv, toCsv(experiment, a, b));
  if (files.figure !== undefined) writeFileSync(opened.figure, toFigure(experiment, a, b, await loadToolDictionary('en'), addressOf(link)));
  for (const file of Object.values(opened)) closeSync(file);
  const advice = { A: await adviceOn(experiment, 'a', a), ...(b && { B: await adviceOn(experiment, 'b', b) }) };
  const sentences = [...warnings.map(warning => warningSentence(problems, warning)), ...dataSentences(experiment)];
  process.stdout.write(`${JSON.stringify(toJson(experiment, sentences, a, b, advice), null, 2)}\n`);
}

/** What is found in a network as it is initialized, and what helps, tried on a machine of its own; nothing of one that has been trained. */
async function adviceOn(experiment: Experiment, id: 'a' | 'b', result: RunResult): Promise<WrittenAdvice | undefined> {
  const config = experiment[id]!;
  if (trainedBy(config, experiment.view, id)) return undefined;
  const measure = await measureWith(config);
  return written(experiment, id, await advise(factsOfRun(config, result), measure), english, doctor);
}

/** Runs one network after another on the same machine; null for one that is too large. */
async function measureWith({ data }: Config): Promise<Measure> {
  const { machine, samples } = await ready(data.id);
  return async config => {
    try {
      return finish(run(machine, config, seededSource(machine, config, samples)));
    } catch (error) {
      if (error instanceof RangeError) return null;
      throw error;
    }
  };
}

/** Of the page, where the link is more than a fragment. */
function addressOf(link: string): string {
  return /^[a-z]+:/i.test(link) ? link.replace(/#.*$/s, '') : '';
}

function open(path: string): number {
  try {
    return openSync(path, 'w');
  } catch (error) {
    throw new UsageError(`The file ${path} cannot be written: ${(error as Error).message}.`);
  }
}

/** One run on a machine of its own, so that A's memory is free when B's begins. */
async function compute(config: Config, after: Method | null, options: RunOptions): Promise<RunResult> {
  const { machine, samples } = await ready(config.data.id);
  if (after) return finish(createCourse(machine, config, after, samples).run(after.steps, options));
  return finish(run(machine, config, seededSource(machine, config, samples), options));
}

/** A fresh machine, and the samples of a data set; null for a synthetic one. */
async function ready(data: string) {
  const machine = await startMachine(await readFile(new URL('../kernels/kernels.wasm', import.meta.url)));
  const dataset = datasets.get(data);
  const read = (name: string) => readFile(new URL(`../../public/data/${name}`, import.meta.url));
  const samples = dataset.kind === 'real' ? await loadSamples(dataset, read) : null;
  return { machine, samples };
}
