import { memo } from 'react';
import { coordinate } from '../../../charts/coordinate.ts';
import type { ValueScale } from '../../../charts/valueScale.ts';
import { useToolWords } from '../../hooks.ts';
import type { Chance } from './chances.ts';
import { type Box, freePlace } from './freePlace.ts';

interface ChanceLinesProps {
  readonly chances: readonly Chance[];
  readonly y: ValueScale;
  readonly right: number;
}

/** The loss of knowing nothing, a line for each. */
export function ChanceLines({ chances, y, right }: ChanceLinesProps) {
  return <path className="training-chance" d={chances.map(({ loss }) => `M0 ${coordinate(y(loss))}H${coordinate(right)}`).join('')} />;
}

/** Of a character, about, in px: Latin and Chinese. */
const WIDTHS = { narrow: 5.8, wide: 11 };
const LINE = 13;

interface ChanceNamesProps extends ChanceLinesProps {
  /** What the names shall not lie on. */
  readonly points: readonly (readonly [x: number, y: number])[];
}

/** Their names, before all else, where no curve passes. */
export const ChanceNames = memo(function ChanceNames({ chances, y, right, points }: ChanceNamesProps) {
  const { training: words } = useToolWords();
  const taken: Box[] = [];
  return chances.map(({ id, classes, loss }) => {
    const text = words.chance(id?.toUpperCase(), classes, loss.toFixed(2));
    const place = freePlace(placesOf(y(loss), widthOf(text), right), points, taken);
    taken.push(place);
    return (
      <text key={id} className="chart-label" x={coordinate(place.right)} y={coordinate(place.bottom - 3)} textAnchor="end">
        {text}
      </text>
    );
  });
});

const widthOf = (text: string) => [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? WIDTHS.wide : WIDTHS.narrow), 0);

/** Above and below the line: at its right end, in the middle, at its left end. */
function placesOf(line: number, width: number, right: number): [Box, ...Box[]] {
  const box = (end: number, bottom: number) => ({ left: end - width, right: end, top: bottom - LINE, bottom });
  const ends = [right, (right + width) / 2, width + 4];
  return ends.flatMap(end => [box(end, line - 1), box(end, line + LINE + 1)]) as [Box, ...Box[]];
}
