import { coordinate } from '../../../charts/coordinate.ts';
import type { ValueScale } from '../../../charts/valueScale.ts';
import { useToolWords } from '../../hooks.ts';
import type { Racer } from './race.ts';
import { chanceOf } from './standing.ts';

interface ChanceProps {
  readonly racers: readonly Racer[];
  readonly y: ValueScale;
  readonly width: number;
}

/** The loss of knowing nothing, a line and its name; one for each number of classes. */
export function Chance({ racers, y, width }: ChanceProps) {
  const { training: words } = useToolWords();
  const byClasses = new Map(
    racers.flatMap(racer => {
      const chance = chanceOf(racer);
      return chance === null ? [] : [[racer.config.widths.at(-1)!, chance] as const];
    }),
  );
  return [...byClasses].map(([classes, chance]) => (
    <g key={classes}>
      <path className="training-chance" d={`M0 ${coordinate(y(chance))}H${Math.max(0, width)}`} />
      <text className="chart-label" x={width} y={coordinate(y(chance) - 4)} textAnchor="end">
        {words.chance(classes, chance.toFixed(2))}
      </text>
    </g>
  ));
}
