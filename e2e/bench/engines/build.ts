import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';
import { build } from 'vite';
import { bundleFolder, peakFile, root } from './files.ts';

const folder = fileURLToPath(new URL('../', import.meta.url));

/** Compiles the register peak, and bundles what Chromium's worker and Node run. */
export async function buildBench(): Promise<void> {
  const { error, stderr } = await asc.main([
    'assembly/peak.ts',
    ...['--baseDir', folder, '--outFile', relative(folder, peakFile), '-O1', '--runtime', 'stub', '--enable', 'simd', '--use', 'abort='],
  ]);
  if (error) throw new Error(`${stderr.toString()}${error.message}`);
  const common = { configFile: false, root, logLevel: 'error' } as const;
  const output = { outDir: bundleFolder, emptyOutDir: false, target: 'es2022', copyPublicDir: false } as const;
  await build({
    ...common,
    build: { ...output, lib: { entry: `${folder}engines/chromiumWorker.ts`, formats: ['es'], fileName: 'worker' } },
  });
  const commonJs = { format: 'cjs', entryFileNames: 'node.cjs' } as const; // as TF.js expects of Node
  await build({
    ...common,
    ssr: { noExternal: true },
    build: { ...output, ssr: `${folder}engines/nodeProcess.ts`, rolldownOptions: { output: commonJs } },
  });
}
