import { limits } from './limits.ts';
import { parseWhole } from './number.ts';
import { FieldProblem } from './problem.ts';

/** Reads `784-256x5-10`: input width, hidden widths (`256x5` is five of 256), classes. @throws FieldProblem */
export function parseNet(text: string): number[] {
  const widths: number[] = [];
  for (const part of text.split('-')) {
    const [, width, , times] = /^(\d+)(x(\d+))?$/i.exec(part.trim()) ?? [];
    if (width === undefined) throw new FieldProblem('badNet');
    const repeats = times === undefined ? 1 : parseWhole(times, { ...limits.hiddenLayers, what: 'hiddenLayers' });
    for (let i = 0; i < repeats; i++) widths.push(parseWhole(width, { ...limits.width, what: 'width' }));
    if (widths.length > limits.hiddenLayers.max + 2) throw new FieldProblem('badNet');
  }
  if (widths.length < limits.hiddenLayers.min + 2) throw new FieldProblem('badNet');
  parseWhole(String(widths.at(-1)), { ...limits.classes, what: 'classes' });
  return widths;
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
