/**
 * How long a large file of weights takes, and how much memory, beside NumPy's mean, std and histogram of the same file: `npm run bench:weights`, `-- --gigabytes 0.5`.
 * Processor time and the most memory that each process held. `PYTHON` chooses the interpreter.
 */
import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { gigabytes: { type: 'string', default: '2' } } });
const COLUMNS = 4096;
const ROWS_AT_ONCE = 256;
const rows = ROWS_AT_ONCE * Math.max(1, Math.round((Number(values.gigabytes) * 1e9) / (4 * COLUMNS * ROWS_AT_ONCE)));

const folder = mkdtempSync(join(tmpdir(), 'weights-'));
try {
  const path = join(folder, 'large.npy');
  write(path);
  tell('NumPy', numpy(path));
  tell('Initscope', ours(path));
} finally {
  rmSync(folder, { recursive: true });
}

/** One matrix of N(0, 0.02²), a block of rows again and again. */
function write(path: string): void {
  const file = openSync(path, 'w');
  const text = `{'descr': '<f4', 'fortran_order': False, 'shape': (${rows}, ${COLUMNS}), }`;
  const header = Buffer.alloc(128, ' ');
  header.write('\x93NUMPY\x01\x00\x76\x00', 'latin1');
  header.write(text, 10);
  header.write('\n', 127);
  writeSync(file, header);
  const block = Float32Array.from({ length: ROWS_AT_ONCE * COLUMNS }, () => 0.02 * normal());
  for (let row = 0; row < rows; row += ROWS_AT_ONCE) writeSync(file, Buffer.from(block.buffer));
  closeSync(file);
}

/** Box and Muller's. */
function normal(): number {
  return Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random());
}

interface Cost {
  readonly seconds: number;
  readonly megabytes: number;
}

function numpy(path: string): Cost {
  const script = `
import json, resource, time
import numpy as np
x = np.load(${JSON.stringify(path)}, mmap_mode='r')
start = time.process_time()
x.mean(dtype=np.float64), x.std(dtype=np.float64), np.histogram(x, 64)
print(json.dumps({'seconds': time.process_time() - start, 'megabytes': resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3}))`;
  return JSON.parse(execFileSync(process.env.PYTHON ?? 'python3', ['-c', script], { encoding: 'utf8' })) as Cost;
}

function ours(path: string): Cost {
  const script = fileURLToPath(new URL('./weightsOnce.ts', import.meta.url));
  const tsx = fileURLToPath(import.meta.resolve('tsx/cli'));
  return JSON.parse(execFileSync(process.execPath, [tsx, script, path], { encoding: 'utf8' })) as Cost;
}

function tell(who: string, { seconds, megabytes }: Cost): void {
  process.stdout.write(`${who.padEnd(10)} ${seconds.toFixed(2)} s, ${Math.round(megabytes)} MB at most\n`);
}
