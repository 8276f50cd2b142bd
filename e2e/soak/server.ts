// Thousands of networks through one server, which keeps its memory, weights and courses from one to the next; each exact answer beside that of a fresh machine.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Config, Experiment } from '../../src/config/config.ts';
import { edit } from '../../src/config/edit.ts';
import { encode } from '../../src/config/link.ts';
import { trainedBy } from '../../src/config/training.ts';
import type { FromServer, Request } from '../../src/engine/workers/run/protocol.ts';
import { createServer } from '../../src/engine/workers/run/server.ts';
import { experiments } from './experiments.ts';
import { freshMachine, freshResult, readData } from './fresh.ts';
import { oneOf, randomFrom } from './random.ts';
import type { Report } from './report.ts';

/** Milliseconds of fake time between two looks at the clock: with the larger ones every step pauses, and previews come first. */
const TEMPOS = [0.01, 1, 4, 12];
/** What comes in a pause, each with its chance. */
const NEWER = 0.15;
const CANCEL = 0.05;
/** Real milliseconds without an answer after which the server hangs. */
const PATIENCE = 60_000;

interface Asked extends Pick<Request, 'config' | 'options'> {
  readonly experiment: Experiment;
}

/** What is to be computed next: a new network, one that differs from the last in a field, or one of those before. */
function* requests(seed: number, random: () => number): Generator<Asked, undefined> {
  const before: Experiment[] = [];
  for (const drawn of experiments(seed)) {
    const last = before.at(-1);
    const kind = last ? random() : 1;
    const experiment = kind < 0.15 ? oneOf(random, before.slice(-8)) : kind < 0.6 ? neighbour(last!, drawn, random) : drawn;
    before.push(experiment);
    if (before.length > 8) before.shift();
    const { a, view } = experiment;
    const after = trainedBy(a, view, 'a');
    const options = { occasional: random() < 0.3, magnitudes: random() < 0.3, exactOnly: random() < 0.2, plane: random() < 0.3, after };
    yield { experiment, config: a, options };
  }
  return undefined;
}

const editable = [
  'initializer',
  'activation',
  'bias',
  'loss',
  'seed',
  'norm',
  'block',
  'dropout',
  'batchSize',
  'widths',
  'scale',
  'data',
] as const;

/** `last` with one field of `other`: most of what the server keeps is then of use. */
function neighbour({ a, view }: Experiment, other: Experiment, random: () => number): Experiment {
  const field = oneOf(random, editable);
  return { a: edit(a, { [field]: other.a[field] } as Partial<Config>), b: null, view };
}

export interface ServerSoak {
  /** Exact answers to be compared. */
  readonly answers: number;
  /** How many of them are compared with a process of their own, too. */
  readonly processes: number;
  readonly seed: number;
}

export async function soakServer({ answers, processes, seed }: ServerSoak, report: Report): Promise<void> {
  const random = randomFrom(seed);
  const source = requests(seed, random);
  const asked = new Map<number, Asked>();
  const counts = { answers: 0, previews: 0, newer: 0, cancels: 0, trained: 0, processes: 0 };
  let tempo = TEMPOS[0]!;
  let clock = 0;
  let newest = 0;
  let over: () => void = () => {};
  const exact: [Asked, string][] = [];

  const server = createServer({
    machine: freshMachine(),
    read: readData,
    now: () => (clock += tempo * random()),
    post: message => take(message),
    async pause() {
      const chance = random();
      if (chance < NEWER) {
        counts.newer++;
        ask();
      } else if (chance < NEWER + CANCEL) {
        counts.cancels++;
        server.cancel();
        over();
      }
    },
  });

  function ask(): void {
    const next = source.next().value!; // they never end
    asked.set(++newest, next);
    asked.delete(newest - 1000); // the server has long left it
    server.request({ id: newest, ...next });
  }

  function take(message: FromServer): void {
    if (message.kind === 'refusal') {
      report.fault(`#${encode(asked.get(message.id)!.experiment)}: refused, ${message.failure.message}`);
      over();
    }
    if (message.kind !== 'answer') return;
    const { id, batchSize, steps, result } = message;
    const question = asked.get(id)!;
    const { after } = question.options;
    if (batchSize < question.config.batchSize || (after && steps < after.steps)) {
      counts.previews++;
      return;
    }
    if (after) counts.trained++;
    exact.push([question, result.digest]);
    if (id === newest) over();
  }

  while (counts.answers < answers) {
    tempo = oneOf(random, TEMPOS);
    const settled = new Promise<void>(resolve => {
      over = resolve;
    });
    ask();
    await inTime(settled, () => `#${encode(asked.get(newest)!.experiment)}: no answer within a minute`);
    for (const [question, digest] of exact.splice(0)) {
      const { experiment, config, options } = question;
      const fresh = (await freshResult(config, options.after ?? null)).digest;
      if (digest !== fresh) report.fault(`#${encode(experiment)}: ${digest}, and ${fresh} by a fresh machine`);
      const share = Math.floor((processes * (counts.answers + 1)) / answers) - Math.floor((processes * counts.answers) / answers);
      if (share > 0) {
        counts.processes++;
        const other = digestOfProcess(experiment);
        if (digest !== other) report.fault(`#${encode(experiment)}: ${digest}, and ${other} by a process of its own`);
      }
      if (++counts.answers % 1000 === 0) report.say(`  ${counts.answers} answers compared`);
    }
  }
  report.say(
    `Server: ${counts.answers} exact answers as those of a fresh machine each, ${counts.processes} of them as those of a process of their own, too; ` +
      `${counts.trained} after a training; ${counts.previews} previews, ${counts.newer} newer requests and ${counts.cancels} cancels on the way; seed ${seed}.`,
  );
}

async function inTime(promise: Promise<void>, sentence: () => string): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(sentence())), PATIENCE);
  });
  try {
    await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

const program = fileURLToPath(new URL('fresh.ts', import.meta.url));

const digestOfProcess = (experiment: Experiment): string =>
  execFileSync(process.execPath, ['--import', 'tsx', program, encode(experiment)], { encoding: 'utf8' });
