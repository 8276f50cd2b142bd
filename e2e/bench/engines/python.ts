import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createPeakMeter } from '../peak.ts';
import type { Engine, Reply, Request } from '../protocol.ts';
import { peakFile } from './files.ts';

const script = fileURLToPath(new URL('./numeric.py', import.meta.url));
const threads = ['OPENBLAS_NUM_THREADS', 'OMP_NUM_THREADS', 'MKL_NUM_THREADS', 'BLIS_NUM_THREADS', 'VECLIB_MAXIMUM_THREADS'];

/** NumPy and PyTorch on one thread, those of them that are installed; undefined without either. */
export async function startPython(): Promise<Engine | undefined> {
  const python = process.env.PYTHON ?? 'python3';
  const version = spawnSync(python, ['--version'], { encoding: 'utf8' });
  if (version.status !== 0) return;
  const peak = await createPeakMeter(readFileSync(peakFile));
  // OpenBLAS is to choose its kernels by the processor.
  const { OPENBLAS_CORETYPE: _, OPENBLAS_L2_SIZE: __, ...inherited } = process.env;
  const env = { ...inherited, PYTHONDONTWRITEBYTECODE: '1', ...Object.fromEntries(threads.map(name => [name, '1'])) };
  const child = spawn(python, [script], { env, stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface(child.stdout);
  const say = async (request: Request): Promise<unknown> => {
    child.stdin.write(`${JSON.stringify(request)}\n`);
    const [line] = await once(lines, 'line');
    return JSON.parse(line as string);
  };
  const ask = async <R extends Request>(request: R): Promise<Reply<R>> => {
    if (request.op !== 'sample') return (await say(request)) as Reply<R>;
    const before = peak();
    const milliseconds = await say(request);
    return { milliseconds, peaks: [before, peak()] } as unknown as Reply<R>;
  };
  const contestants = await ask({ op: 'contestants' });
  const close = async () => void child.stdin.end();
  if (contestants.length > 0) return { name: version.stdout.trim(), contestants, ask, close };
  await close();
  return;
}
