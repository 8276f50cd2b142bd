// Makes a fresh clone ready: packages when they are missing or older than the lock file, kernels when a source is newer than they are, and with
// --browser a Chromium for the browser tests. Says what it does on standard error, so that standard output stays a command's own.
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const modified = path => statSync(`${root}/${path}`, { throwIfNoEntry: false })?.mtimeMs ?? 0;
const run = (command, args) => execFileSync(command, args, { cwd: root, stdio: ['ignore', 2, 2] });

if (modified('node_modules/.package-lock.json') < modified('package-lock.json')) {
  process.stderr.write('Installing the packages …\n');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}
run(process.execPath, ['src/kernels/build.mjs']);
if (process.argv.includes('--browser')) {
  const { findChromium } = await import('../e2e/chromium.ts');
  void findChromium;
}
