import type { Layer } from '../../../network/network.ts';
import type { Lines } from '../entries.ts';
import { bracketed, indent, LINE_LENGTH } from './text.ts';

/**
 * What is to be done for each layer, in a loop over them whose `i` counts from 1: the lines themselves where all layers have the same, else
 * an `if` for each kind, with the most frequent one last.
 */
export function perLayer(layers: readonly Layer[], write: (layer: Layer) => Lines): string[] {
  const kinds = new Map<string, { lines: Lines; numbers: number[] }>();
  for (const layer of layers) {
    const lines = write(layer);
    const kind = kinds.get(lines.join('\n')) ?? { lines, numbers: [] };
    kind.numbers.push(layer.layer);
    kinds.set(lines.join('\n'), kind);
  }
  const all = [...kinds.values()];
  if (all.length <= 1) return [...(all[0]?.lines ?? [])];
  const most = Math.max(...all.map(({ numbers }) => numbers.length));
  const rest = all.findLast(({ numbers }) => numbers.length === most)!;
  const others = all.filter(kind => kind !== rest);
  return [
    ...others.flatMap(({ lines, numbers }, k) => [
      ...conditionLine(k === 0 ? 'if' : 'elif', numbers, layers.at(-1)!.layer),
      ...indent(lines),
    ]),
    'else:',
    ...indent(rest.lines),
  ];
}

/** Ascending layer numbers as a test of `i`. */
function conditionLine(keyword: string, numbers: readonly number[], last: number): string[] {
  const [from, to] = [numbers[0]!, numbers.at(-1)!];
  if (from === to) return [`${keyword} i == ${from}:`];
  if (to - from === numbers.length - 1) {
    if (from === 1) return [`${keyword} i <= ${to}:`];
    return [to === last ? `${keyword} i >= ${from}:` : `${keyword} ${from} <= i <= ${to}:`];
  }
  return bracketed(`${keyword} i in (`, numbers.join(', '), '):', LINE_LENGTH - 8);
}
