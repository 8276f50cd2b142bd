import type { Point } from '../../../charts/index.ts';
import { useToolWords } from '../../hooks.ts';
import { type Box, isClear, regionBox } from './labels.ts';
import type { Place } from './place.ts';
import type { Region } from './regions.ts';

interface RegionsProps {
  /** The best places first. */
  readonly regions: readonly Region[];
  readonly pointOf: (place: Place) => Point;
  /** What the dots cover. */
  readonly taken: readonly Box[];
}

/** The phases' names, each in its best place that no dot covers, if there is one. */
export function Regions({ regions, pointOf, taken }: RegionsProps) {
  const { phase } = useToolWords();
  const clear = regions.map(({ region, place }) => ({ region, at: pointOf(place) })).filter(({ at }) => isClear(regionBox(at), taken));
  return (['ordered', 'chaotic'] as const).map(region => {
    const [x, y] = clear.find(candidate => candidate.region === region)?.at ?? [];
    if (x === undefined) return null;
    return (
      <text key={region} className={`phase-region phase-region-${region}`} x={x} y={y} textAnchor="middle">
        {phase.region[region].name}
        <tspan x={x} dy="1.3em">
          {phase.region[region].what}
        </tspan>
      </text>
    );
  });
}
