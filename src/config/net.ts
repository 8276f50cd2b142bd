import { limits } from './limits.ts';
import { parseWhole } from './number.ts';
import { FieldProblem } from './problem.ts';

const MOST = limits.hiddenLayers.max + 2;
const FEWEST = limits.hiddenLayers.min + 2;

/**
 * Reads `784-256x5-10`: input width, hidden widths (`256x5` is five of 256), outputs; `784-10` has no hidden layer.
 * @throws FieldProblem which brings the nearest network where single numbers are out of range
 */
export function parseNet(text: string): number[] {
  const parts = text.split('-');
  if (parts.length > MOST) throw new FieldProblem('badNet');
  /** The first number that is not allowed. */
  let problem: FieldProblem | undefined;
  const widths = parts.map(readPart).flatMap(({ width, times }) => Array<string>(allowed(times, 'hiddenLayers')).fill(width));
  if (widths.length < FEWEST || widths.length > MOST) throw new FieldProblem('badNet');
  const net = widths.map((width, i) => allowed(width, i === 0 ? 'inputWidth' : i === widths.length - 1 ? 'classes' : 'width'));
  if (problem) throw new FieldProblem(problem.code, problem.detail, net);
  return net;

  /** The number, or the nearest that is allowed. */
  function allowed(digits: string, what: 'inputWidth' | 'width' | 'hiddenLayers' | 'classes'): number {
    // A run of none is a slip: without hidden layers a link is `784-10`.
    const range = what === 'hiddenLayers' ? { ...limits[what], min: 1 } : limits[what];
    try {
      return parseWhole(digits, { ...range, what });
    } catch (error) {
      if (!(error instanceof FieldProblem)) throw error;
      problem ??= error;
      return Math.min(Math.max(Number(digits), range.min), range.max);
    }
  }
}

/** The digits of `256x5` or `256`. @throws FieldProblem */
function readPart(part: string): { readonly width: string; readonly times: string } {
  const [, width, , times = '1'] = /^(\d+)(x(\d+))?$/i.exec(part.trim()) ?? [];
  if (width === undefined) throw new FieldProblem('badNet');
  return { width, times };
}

/** The shortest text that `parseNet` reads as these widths; runs of hidden layers are written `256x5`. */
export function formatNet(widths: readonly number[]): string {
  const hidden: string[] = [];
  for (let i = 1; i < widths.length - 1; ) {
    let end = i;
    while (end < widths.length - 1 && widths[end] === widths[i]) end++;
    const times = end - i;
    hidden.push(times > 2 ? `${widths[i]}x${times}` : Array(times).fill(widths[i]).join('-'));
    i = end;
  }
  return [widths[0], ...hidden, widths.at(-1)].join('-');
}
