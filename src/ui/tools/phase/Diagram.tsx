import { tickStep } from 'd3';
import { useMemo } from 'react';
import { formatTick, type Point } from '../../../charts/index.ts';
import { setConfig } from '../../../store/actions.ts';
import { type NetworkId, store } from '../../../store/state.ts';
import { useToolWords } from '../../hooks.ts';
import { Dot } from './Dot.tsx';
import { describePlace } from './describePlace.ts';
import { scalesOf } from './frame.ts';
import { Ground } from './Ground.tsx';
import { isClear, labelDots, letterDrop } from './labels.ts';
import type { Landscape } from './landscape.ts';
import { moveTo } from './moveTo.ts';
import type { Place } from './place.ts';
import { Regions } from './Regions.tsx';
import { regionsOf } from './regions.ts';

/** Two dots as near as this, in px, cover each other. */
const COVERS = 14;
/** From the frame to the numbers on its left: a dot on the frame does not reach them. */
const TICK = 8;

export interface DotPlace {
  readonly id: NetworkId;
  readonly place: Place;
  /** “σw² …, σb² …, χ …, ordered” */
  readonly text: string;
}

interface DiagramProps {
  readonly landscape: Landscape;
  readonly width: number;
  readonly height: number;
  /** The network that the controls change comes first. */
  readonly dots: readonly DotPlace[];
  readonly onHold: (id: NetworkId, held: boolean) => void;
}

/** σw² across, σb² upwards: the phases, and the networks’ dots, which move them. */
export function Diagram({ landscape, width, height, dots, onHold }: DiagramProps) {
  const { phase } = useToolWords();
  const { extent } = landscape;
  const { frame, x, y, pointOf } = scalesOf(extent, width, height);
  const placeAt = ([px, py]: Point): Place => ({
    sigmaW2: rounded(x.invert(px), tickStep(0, extent.sigmaW2, 500)),
    sigmaB2: rounded(y.invert(py), tickStep(0, extent.sigmaB2, 500)),
  });
  const [first] = dots;
  const covered = ({ id, place }: DotPlace) => {
    const [[px, py], [qx, qy]] = [pointOf(place), pointOf(first!.place)];
    return id !== first!.id && Math.hypot(px - qx, py - qy) < COVERS;
  };
  // Always in one order: an element that is moved in the document would let go of the pointer. A lies on top: where both agree, a dot in a ring.
  const drawn = dots.toSorted((p, q) => (p.id > q.id ? -1 : 1));
  const regions = useMemo(() => regionsOf(landscape), [landscape]);
  const isBeyond = ({ sigmaW2, sigmaB2 }: Place) => sigmaW2 > extent.sigmaW2 || sigmaB2 > extent.sigmaB2;
  const { labels, taken } = labelDots(
    drawn.toReversed().map(({ id, place }) => ({ id, at: pointOf(place), text: isBeyond(place) ? describePlace(place) : null })),
    frame,
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset does not stand in for an SVG
    <svg className="chart phase-diagram" width={width} height={height} role="group" aria-label={phase.diagram}>
      <Ground landscape={landscape} width={width} height={height} />
      <path className="chart-base" d={`M${frame.left} ${frame.top}V${frame.bottom}H${frame.right}`} />
      {x.ticks(5).map(tick => (
        <text key={tick} className="chart-label" x={x(tick)} y={frame.bottom + 16} textAnchor="middle">
          {formatTick(tick)}
        </text>
      ))}
      {y
        .ticks(5)
        .filter(tick => isClear({ left: 0, right: frame.left - TICK, top: y(tick) - 4, bottom: y(tick) + 4 }, taken))
        .map(tick => (
          <text key={tick} className="chart-label" x={frame.left - TICK} y={y(tick) + 4} textAnchor="end">
            {formatTick(tick)}
          </text>
        ))}
      <Regions regions={regions} pointOf={pointOf} taken={taken} />
      {drawn.map(dot => (
        <Dot
          key={dot.id}
          id={dot.id}
          place={dot.place}
          at={pointOf(dot.place)}
          letterDrop={letterDrop(pointOf(dot.place), frame)}
          beyond={labels.get(dot.id) ?? null}
          label={phase.dot(dot.id.toUpperCase())}
          role={phase.dotRole}
          text={dot.text}
          covered={covered(dot)}
          most={extent.sigmaW2}
          step={{ sigmaW2: tickStep(0, extent.sigmaW2, 100), sigmaB2: tickStep(0, extent.sigmaB2, 100) }}
          placeAt={placeAt}
          onMove={(to, entry) => setConfig(dot.id, moveTo(store.getState().experiment[dot.id]!, to), entry)}
          onHold={held => onHold(dot.id, held)}
        />
      ))}
    </svg>
  );
}

function rounded(value: number, step: number): number {
  return Number((Math.round(value / step) * step).toPrecision(6));
}
