import type { Frame, LevelLabel, NamedLine, Point, ValueNet } from '../../../charts/index.ts';
import { labelLevels } from '../../../charts/levelLabels.ts';
import { levelLines } from '../../../charts/levelLines.ts';
import type { Boundary } from './boundary.ts';
import type { Place } from './place.ts';

export interface Level extends NamedLine {
  readonly kind: 'critical' | 'unbounded' | 'chi' | 'scale';
}

/** In the order in which they are given room: near the critical line by the depth scale ξ = 1/|ln χ|, far from it by χ itself. */
const wanted: readonly (readonly ['chi' | 'scale', number])[] = [
  ['scale', 10],
  ['scale', 3],
  ['scale', 30],
  ['scale', 100],
  ['chi', 0.5],
  ['chi', 2],
  ['chi', 0.25],
  ['chi', 4],
];

/** The phases' boundary, always drawn, and the levels of χ whose names have room. */
export function levelsOf(
  nets: readonly ValueNet[],
  boundary: Boundary,
  pointOf: (place: Place) => Point,
  frame: Frame,
): { level: Level; label: LevelLabel | null }[] {
  const through = (places: readonly Place[]) => [places.map(pointOf)];
  const edges: Level[] = [
    ...(boundary.critical.length > 1
      ? [{ kind: 'critical' as const, name: 'χ = 1', raised: true, lines: through(boundary.critical) }]
      : []),
    ...(boundary.unbounded.length > 1
      ? [{ kind: 'unbounded' as const, name: 'q → ∞', raised: true, lines: through(boundary.unbounded) }]
      : []),
  ];
  const levels = wanted.flatMap(([kind, value]): Level[] => {
    const values = kind === 'chi' ? [value] : [Math.exp(-1 / value), Math.exp(1 / value)];
    const name = kind === 'chi' ? `χ ${value}` : `ξ ${value}`;
    return values.map(level => ({ kind, name, lines: nets.flatMap(net => levelLines(net, level)) }));
  });
  const labelled = labelLevels([...edges, ...levels], frame);
  const nameless = edges.filter(edge => !labelled.some(({ level }) => level === edge));
  return [...labelled, ...nameless.map(level => ({ level, label: null }))];
}
