// Compiles assembly/index.ts to kernels.wasm, only when a source is newer than it. Silent unless something is wrong.
import { readdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));
const sources = [join(folder, 'build.mjs'), ...readdirSync(join(folder, 'assembly')).map(name => join(folder, 'assembly', name))];
const output = join(folder, 'kernels.wasm');

const modified = file => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
if (modified(output) < Math.max(...sources.map(modified))) await compile();

async function compile() {
  const { default: asc } = await import('assemblyscript/asc');
  const partial = `kernels.${process.pid}.wasm`;
  const { error, stderr } = await asc.main(
    [
      'assembly/index.ts',
      ...['--baseDir', folder, '--outFile', partial],
      // Not -O3: it moves the loads of the products' tiles away from where they are used, which costs a third of their speed.
      ...['-O2', '--runtime', 'stub', '--noAssert', '--enable', 'simd', '--use', 'abort='],
      ...['--maximumMemory', '32768'], // pages of 64 KiB: 2 GiB
    ],
    { stderr: undefined },
  );
  if (error) {
    process.stderr.write(`${stderr.toString()}${error.message}\n`);
    process.exit(1);
  }
  renameSync(join(folder, partial), output); // at once, for whoever reads it meanwhile
}
