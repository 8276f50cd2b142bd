// A process beside `workshop.ts`, in the copy of the project: it holds what Vitest has read, and runs the tests that some files matter to, the nearest
// first, up to the first that fails. It says that it lives whenever a file of tests has ended.
import { relative } from 'node:path';
import type { TestSpecification } from 'vitest/node';
import { BaseSequencer, createVitest } from 'vitest/node';

/** What is asked: the tests that `files` matter to, of which the first has just changed. Without files, all tests. */
export interface Question {
  readonly files: readonly string[];
}
export type Message = { readonly kind: 'alive' } | { readonly kind: 'ran'; readonly failed: string | null; readonly modules: number };

let files: readonly string[] = [];
let failed: string | null = null;

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
const fail = (what: string) => {
  failed ??= what;
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
        if (module.state() === 'failed') fail(module.relativeModuleId);
      },
      onTestCaseResult(test) {
        const { state, errors } = test.result();
        if (state === 'failed') fail(`${test.module.relativeModuleId}: ${test.fullName}: ${errors?.[0]?.message}`);
      },
    },
  ],
  sequence: { sequencer: NearestFirst },
});
await vitest.standalone();

process.on('message', async (question: Question) => {
  files = question.files;
  failed = null;
  if (files[0]) vitest.invalidateFile(files[0]);
  vitest.config.related = files.length > 0 ? [...files] : undefined;
  const specifications = await vitest.getRelevantTestSpecifications();
  if (specifications.length > 0) {
    const { unhandledErrors } = await vitest.runTestSpecifications(specifications);
    if (unhandledErrors.length > 0) failed ??= String(unhandledErrors[0]);
  }
  say({ kind: 'ran', failed, modules: specifications.length });
});
say({ kind: 'alive' });
