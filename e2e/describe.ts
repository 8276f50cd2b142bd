import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** What a person may rely on of what `npm run -s describe` prints. */
export interface Described {
  readonly link: string;
  readonly digest: string;
  readonly warnings: readonly string[];
}

const root = new URL('..', import.meta.url);

/** Runs the command itself, as the README says it. */
export async function describe(link: string, ...options: readonly string[]): Promise<Described> {
  const { stdout } = await promisify(execFile)('npm', ['run', '-s', 'describe', '--', link, ...options], { cwd: root, maxBuffer: 1 << 28 });
  return JSON.parse(stdout) as Described;
}
