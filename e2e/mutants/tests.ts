// A process beside `workshop.ts`, in the copy of the project: it holds what Vitest has read, and runs the tests that some files matter to, the nearest
// first, up to the first that fails. It says that it lives whenever a file of tests has ended.
import { relative } from 'node:path';
import type { TestSpecification } from 'vitest/node';
import { BaseSequencer, createVitest } from 'vitest/node';

/** What is asked: the tests that `files` matter to, of which the first has just changed. Without files, all tests; `only` those of one file of tests. */
export interface Question {
  readonly files: readonly string[];
  readonly only?: string | undefined;
}
export type Message =
  | { readonly kind: 'alive' }
  /** `failed` says which test, in which file of tests. */
  | { readonly kind: 'ran'; readonly failed: { readonly module: string; readonly test: string } | null; readonly modules: number };
type Failed = (Message & { kind: 'ran' })['failed'];

let files: readonly string[] = [];
let failed: Failed = null;

/** Minus the number of folders that one must leave to come from a file to its test. */
const nearness = (path: string) =>
  Math.max(
    ...files.map(
      file =>
        -relative(file, path)
          .split('/')
          .filter(part => part === '..').length,
    ),
  );

class NearestFirst extends BaseSequencer {
  override async sort(specifications: TestSpecification[]) {
    return [...specifications].sort((x, y) => nearness(y.moduleId) - nearness(x.moduleId));
  }
}

const say = (message: Message) => process.send!(message);
const fail = (module: string, test: string) => {
  failed ??= { module, test };
  void vitest.cancelCurrentRun('test-failure');
};

const vitest = await createVitest('test', {
  watch: false,
  pool: 'threads',
  isolate: false,
  maxWorkers: 2,
  reporters: [
    {
      onTestModuleEnd(module) {
        say({ kind: 'alive' });
        if (module.state() === 'failed') fail(module.relativeModuleId, 'it cannot be run');
      },
      onTestCaseResult(test) {
        const { state, errors } = test.result();
        if (state === 'failed') fail(test.module.relativeModuleId, `${test.fullName}: ${errors?.[0]?.message}`);
      },
    },
  ],
  sequence: { sequencer: NearestFirst },
});
await vitest.standalone();

/** Ends the threads, which keep what they have imported. */
async function forget(): Promise<void> {
  const held = vitest as unknown as { pool?: { close(): Promise<void> } | undefined }; // private, and made anew where there is none
  await held.pool?.close();
  held.pool = undefined;
}

process.on('message', async (question: Question) => {
  files = question.files;
  failed = null;
  await forget();
  if (files[0]) vitest.invalidateFile(files[0]);
  vitest.config.related = files.length > 0 ? [...files] : undefined;
  const related = await vitest.getRelevantTestSpecifications();
  const specifications = related.filter(({ moduleId }) => !question.only || moduleId.endsWith(question.only));
  if (specifications.length > 0) {
    const { unhandledErrors } = await vitest.runTestSpecifications(specifications);
    if (unhandledErrors.length > 0) failed ??= { module: '', test: String(unhandledErrors[0]) };
  }
  say({ kind: 'ran', failed, modules: specifications.length });
});
say({ kind: 'alive' });
