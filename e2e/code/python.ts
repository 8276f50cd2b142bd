import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A script to run, and the page's run that it is compared with. */
export interface Request {
  readonly script: string;
  /** What it is given: `nudged` is the run with inputs and weights moved by one rounding. */
  readonly given: 'nothing' | 'run' | 'nudged';
  readonly run: string;
  readonly network: 'A' | 'B';
}

interface Structure {
  /** The farthest weight from the mean, in standard deviations. */
  readonly reach: number;
  /** The mean of the diagonal, in standard errors. */
  readonly diagonal: number;
  readonly orthogonality: number;
  readonly norms: readonly [number, number];
  readonly zeros: readonly [number, number];
}

export interface Finished {
  readonly printed: string;
  /** Distances of Kolmogorov and Smirnov, times the root of the size. */
  readonly inputs: number;
  readonly layers: readonly {
    readonly shapes: readonly [readonly number[], readonly number[]];
    readonly weights: number;
    readonly biases: number;
    /** The script's and the page's. */
    readonly structure: readonly [Structure, Structure];
  }[];
}

export type Answer = Finished | { readonly missing: string } | { readonly failed: string };

export interface Python {
  readonly name: string;
  versions(modules: readonly string[]): Promise<Readonly<Record<string, string>>>;
  run(request: Request): Promise<Answer>;
  close(): void;
}

const runner = fileURLToPath(new URL('./run_scripts.py', import.meta.url));

/** The interpreter that PYTHON names, else `python3`. @throws Error with a sentence without one that has NumPy */
export function startPython(): Python {
  const command = process.env.PYTHON ?? 'python3';
  const version = spawnSync(command, ['-c', 'import platform, numpy; print(platform.python_version())'], { encoding: 'utf8' });
  if (version.status !== 0) throw new Error(`${command} is not a Python with NumPy; set PYTHON to one.`);
  const env = { ...process.env, PYTHONDONTWRITEBYTECODE: '1', JAX_PLATFORMS: 'cpu' };
  const child = spawn(command, ['-W', 'ignore', runner], { env, stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface(child.stdout);
  const stopped = once(child, 'exit').then(() => Promise.reject(new Error('Python has stopped.')));
  stopped.catch(() => {}); // at the end it stops as it should
  const ask = async (request: object): Promise<unknown> => {
    child.stdin.write(`${JSON.stringify(request)}\n`);
    const [line] = await Promise.race([once(lines, 'line'), stopped]);
    return JSON.parse(line as string);
  };
  return {
    name: `Python ${version.stdout.trim()}`,
    versions: modules => ask({ modules }) as Promise<Readonly<Record<string, string>>>,
    run: request => ask(request) as Promise<Answer>,
    close: () => child.stdin.end(),
  };
}
