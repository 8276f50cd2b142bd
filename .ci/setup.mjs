// Makes a fresh clone ready: packages when they are missing or older than the lock file, kernels when a source is newer than they are, and with
// --browser a Chromium for the browser tests. Says what it does on standard error, so that standard output stays a command's own.
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const modified = path => statSync(`${root}/${path}`, { throwIfNoEntry: false })?.mtimeMs ?? 0;
const say = sentence => process.stderr.write(`${sentence}\n`);
const run = (command, args, env = {}) =>
  execFileSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], env: { ...process.env, ...env } });

try {
  setUp();
  if (process.argv.includes('--browser')) await ensureBrowser();
} catch (error) {
  say(error.message);
  process.exit(1);
}

function setUp() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  if (!fits) throw new Error(`Initscope needs Node 20.19 or 22.12 or newer; this is ${process.versions.node}.`);
  if (modified('node_modules/.package-lock.json') < modified('package-lock.json')) {
    say('Installing the packages …');
    run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  }
  run(process.execPath, ['src/kernels/build.mjs']);
}

async function ensureBrowser() {
  const { findChromium, installChromium } = await import('./chromium.mjs');
  if (findChromium()) return;
  say('Installing Chromium for the browser tests …');
  installChromium(run);
  if (findChromium()) return;
  throw new Error('The browser tests need Chromium or Chrome, and it could not be installed. Install one, or set CHROMIUM to its path.');
}
