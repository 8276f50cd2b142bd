// What a machine that has computed nothing before makes of a network. As a program: prints the digest of A of the link that it is given.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Config } from '../../src/config/config.ts';
import { decode } from '../../src/config/link.ts';
import { type Method, trainedBy } from '../../src/config/training.ts';
import { createMachine, type Machine } from '../../src/engine/machine/machine.ts';
import { type RunResult, run } from '../../src/engine/passes/run.ts';
import { createSampleLoader } from '../../src/engine/sources/samples.ts';
import { seededSource } from '../../src/engine/sources/source.ts';
import { createCourse } from '../../src/engine/training/course.ts';
import type { KernelExports } from '../../src/kernels/exports.ts';
import { finish } from '../../src/lib/steps.ts';

const compiled = new WebAssembly.Module(readFileSync(new URL('../../src/kernels/kernels.wasm', import.meta.url)));
export const freshMachine = (): Machine => createMachine(new WebAssembly.Instance(compiled).exports as unknown as KernelExports);
export const readData = async (name: string) => readFileSync(new URL(`../../public/data/${name}`, import.meta.url));
const samplesOf = createSampleLoader(readData);

/** The result of one config, trained before by `after`, on a machine of its own. */
export async function freshResult(config: Config, after: Method | null): Promise<RunResult> {
  const machine = freshMachine();
  const samples = await samplesOf(config);
  if (after) return finish(createCourse(machine, config, after, samples).run(after.steps));
  return finish(run(machine, config, seededSource(machine, config, samples)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { a, view } = decode(process.argv[2]!).experiment;
  process.stdout.write((await freshResult(a, trainedBy(a, view, 'a'))).digest);
}
