// A copy of the project in which mutants are made, so that nothing of the original is ever touched.
import { type ChildProcess, execFileSync, fork, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Mutant } from './draw.ts';
import type { Message, Question } from './tests.ts';

/**
 * What the tests made of a mutant: one on which they never end counts as noticed, too. Where the test fails without the mutant as well, nothing is known
 * of it (`broken`).
 */
export interface Outcome {
  readonly state: 'noticed' | 'stuck' | 'unnoticed' | 'broken';
  /** By which test. */
  readonly by: string;
  /** In which file of tests. */
  readonly module?: string;
}

export interface Workshop {
  /** Runs the tests that the files below `src` matter to without any mutant; all tests without files. */
  test(files: readonly string[], only?: string): Promise<Outcome>;
  /** Makes the mutant, runs the tests that it matters to, and takes it back. */
  try(mutant: Mutant): Promise<Outcome>;
  close(): void;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
/** What a kernel matters to reaches it through these, which read the compiled file. */
const readers = ['kernels/testing.ts', 'engine/testing.ts'];
/** Seconds in which no file of tests has ended. */
const PATIENCE = 180;

export function openWorkshop(): Workshop {
  const place = mkdtempSync(join(tmpdir(), 'mutants-'));
  copyProject(place);
  const build = () => spawnSync(process.execPath, ['src/kernels/build.mjs'], { cwd: place }).status === 0;
  let tester: ChildProcess | null = null;
  const end = () => {
    if (tester) process.kill(-tester.pid!, 'SIGKILL');
    tester = null;
  };
  const test = async (files: readonly string[], only?: string): Promise<Outcome> => {
    tester ??= await startTester(place);
    const outcome = await ask(tester, { files: files.map(file => join(place, 'src', file)), only });
    if (outcome.state === 'stuck') end();
    return outcome;
  };
  return {
    test,
    async try({ file, start, end, replacement }) {
      const path = join(place, 'src', file);
      const isKernel = file.startsWith('kernels/');
      const text = readFileSync(path, 'utf8');
      const files = isKernel ? readers : [file];
      const write = (next: string) => {
        writeFileSync(path, next);
        return !isKernel || build();
      };
      let outcome: Outcome;
      try {
        if (!write(text.slice(0, start) + replacement + text.slice(end))) return { state: 'noticed', by: 'it does not compile' };
        outcome = await test(files);
      } finally {
        write(text);
      }
      if (outcome.module === undefined) return outcome;
      const without = await test(files, outcome.module);
      return without.state === 'unnoticed' ? outcome : { ...outcome, state: 'broken' };
    },
    close() {
      end();
      rmSync(place, { recursive: true, force: true });
    },
  };
}

function copyProject(place: string): void {
  const names = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' });
  for (const name of [...names.split('\0').filter(Boolean), 'src/kernels/kernels.wasm']) {
    mkdirSync(dirname(join(place, name)), { recursive: true });
    cpSync(join(root, name), join(place, name), { preserveTimestamps: true });
  }
  symlinkSync(join(root, 'node_modules'), join(place, 'node_modules'));
}

async function startTester(place: string): Promise<ChildProcess> {
  const tester = fork('e2e/mutants/tests.ts', [], { cwd: place, detached: true, execArgv: ['--import', 'tsx'], stdio: 'ignore' });
  await new Promise((resolve, reject) => {
    tester.once('message', resolve);
    tester.once('exit', code => reject(new Error(`The tests could not be started (${code}).`)));
  });
  return tester;
}

function ask(tester: ChildProcess, question: Question): Promise<Outcome> {
  return new Promise(resolve => {
    const settle = (outcome: Outcome) => {
      clearTimeout(timer);
      tester.off('message', hear);
      tester.off('exit', giveUp);
      resolve(outcome);
    };
    const giveUp = () => settle({ state: 'stuck', by: `no file of tests ended for ${PATIENCE} s` });
    const hear = (message: Message) => {
      clearTimeout(timer);
      timer = setTimeout(giveUp, 1000 * PATIENCE);
      if (message.kind === 'ran') {
        const { failed, modules } = message;
        settle(
          failed
            ? { state: 'noticed', by: `${failed.module}: ${failed.test}`, module: failed.module }
            : { state: 'unnoticed', by: `${modules} files of tests` },
        );
      }
    };
    let timer = setTimeout(giveUp, 1000 * PATIENCE);
    tester.on('message', hear);
    tester.once('exit', giveUp);
    tester.send(question);
  });
}
