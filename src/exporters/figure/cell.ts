import { AXIS_HEIGHT, bottomAxis } from '../../charts/bottomAxis.ts';
import type { Domain } from '../../charts/domain.ts';
import { formatNumber } from '../../charts/formatNumber.ts';
import { histogramMarks } from '../../charts/histogramMarks.ts';
import type { Mark, Network } from '../../charts/mark.ts';
import { PLOT_HEAD } from '../../charts/plotRange.ts';
import { stripMarks } from '../../charts/stripMarks.ts';
import type { Density } from '../../diagnostics/densities.ts';
import { cellRemarks } from '../../diagnostics/table/describeCell.ts';
import type { TensorSummary } from '../../summary/summary.ts';
import type { Scene } from './scene.ts';
import { baseStyle, markStyle, SMALL, textColour } from './style.ts';
import { moved, path, text } from './svg.ts';
import { textWidth } from './textWidth.ts';

/** One tensor of both networks, as far as they have it. */
export interface Cell {
  readonly a: TensorSummary | undefined;
  readonly b: TensorSummary | undefined;
  readonly theoryA?: Density | undefined;
  readonly theoryB?: Density | undefined;
}

/** What a cell consists of, in a plot or in a strip of this size. */
export const marksOf = ({ a, b, theoryA, theoryB }: Cell, domain: Domain, width: number, height: number, strip: boolean): Mark[] =>
  strip ? stripMarks({ a, b, domain, width, height }) : histogramMarks({ a, b, theoryA, theoryB, domain, width, height });

export const drawnMarks = (marks: readonly Mark[], strip: boolean): string =>
  moved(0, strip ? 0 : PLOT_HEAD, ...marks.map(mark => path(mark.d, markStyle(mark, strip))));

/** Below a wide cell that has a scale of its own. */
export function ownAxis(domain: Domain, width: number): string {
  const { ticks, labels } = bottomAxis(domain, width);
  const numbers = labels.map(label => text(label.x, AXIS_HEIGHT - 3, label.text, { 'text-anchor': 'middle' }));
  return path(ticks, baseStyle) + numbers.join('');
}

/** Base line of the first line of words above a cell, and from one to the next. */
const FIRST = 13;
const LINE = 14;
const BETWEEN = 6;

interface Word {
  readonly text: string;
  readonly network: Network | null;
}

/**
 * Above a cell: the rms of both networks at the right, and at the left in words what would crush the picture, on lines below if it has no room beside the
 * numbers. A strip has the numbers one under the other, if it is wide enough for them.
 */
export function cornerLines(
  { a, b }: Cell,
  width: number,
  { layout, words }: Scene,
): { readonly markup: string; readonly lineCount: number } {
  if (!layout.numbered || (!a && !b)) return { markup: '', lineCount: 0 };
  const numbers: Word[] = [
    ...(a ? [{ text: formatNumber(a.rms), network: 'a' } as const] : []),
    ...(b ? [{ text: formatNumber(b.rms), network: 'b' } as const] : []),
  ];
  if (layout.strips) {
    const lines = numbers.map(({ text: number, network }, i) =>
      text(width / 2, FIRST + i * LINE, number, { fill: textColour(network), 'text-anchor': 'middle' }),
    );
    return { markup: lines.join(''), lineCount: lines.length };
  }
  let x = width;
  const placed = numbers.toReversed().map(({ text: number, network }) => {
    const markup = text(x, FIRST, number, { fill: textColour(network), 'text-anchor': 'end' });
    x -= textWidth(number, SMALL) + BETWEEN;
    return markup;
  });
  // The page marks what is not finite with a sign that is not in every font.
  const remarks = cellRemarks(a, b, words.ui)
    .flat()
    .map(word => ({ ...word, text: word.text.replace(/^⚠ /, '') }));
  const lines = filled(remarks, x, width);
  const said = lines.map((line, i) => sentence(line, FIRST + i * LINE));
  return { markup: said.join('') + placed.join(''), lineCount: lines.length };
}

/** Words in lines, the first of which is shorter. */
function filled(remarks: readonly Word[], first: number, width: number): Word[][] {
  const lines: Word[][] = [[]];
  let used = 0;
  for (const word of remarks) {
    const needed = textWidth(word.text, SMALL);
    if (used + needed > (lines.length === 1 ? first : width)) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)!.push(word);
    used += needed + BETWEEN;
  }
  return lines;
}

function sentence(line: readonly Word[], y: number): string {
  let x = 0;
  return line
    .map(({ text: word, network }) => {
      const markup = text(x, y, word, { fill: textColour(network) });
      x += textWidth(word, SMALL) + BETWEEN;
      return markup;
    })
    .join('');
}
