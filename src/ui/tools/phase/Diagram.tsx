import { scaleLinear, tickStep } from 'd3';
import { memo, useMemo } from 'react';
import { formatTick, type LevelLabel, levelArea, linePath, type Point } from '../../../charts/index.ts';
import { setConfig } from '../../../store/actions.ts';
import { type NetworkId, store } from '../../../store/state.ts';
import { useWords } from '../../hooks.ts';
import { Dot } from './Dot.tsx';
import { describePlace } from './describePlace.ts';
import type { Landscape } from './landscape.ts';
import { levelsOf } from './levels.ts';
import { moveTo } from './moveTo.ts';
import type { Place } from './place.ts';
import { regionsOf } from './regions.ts';

const MARGIN = { left: 34, right: 40, top: 30, bottom: 18 };

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
  /** The one on top comes last. */
  readonly dots: readonly DotPlace[];
  readonly onHold: (id: NetworkId, held: boolean) => void;
}

export function Diagram({ landscape, width, height, dots, onHold }: DiagramProps) {
  const { phase } = useWords();
  const { extent } = landscape;
  const frame = { left: MARGIN.left, right: width - MARGIN.right, top: MARGIN.top, bottom: height - MARGIN.bottom };
  const x = scaleLinear([0, extent.sigmaW2], [frame.left, frame.right]).clamp(true);
  const y = scaleLinear([0, extent.sigmaB2], [frame.bottom, frame.top]).clamp(true);
  const placeAt = ([px, py]: Point): Place => ({
    sigmaW2: rounded(x.invert(px), tickStep(0, extent.sigmaW2, 500)),
    sigmaB2: rounded(y.invert(py), tickStep(0, extent.sigmaB2, 500)),
  });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset does not stand in for an SVG
    <svg className="chart phase-diagram" width={width} height={height} role="group" aria-label={phase.diagram}>
      <Ground landscape={landscape} width={width} height={height} />
      <path className="chart-base" d={`M${frame.left} ${frame.top}V${frame.bottom}H${frame.right}`} />
      {x.ticks(5).map(tick => (
        <text key={tick} className="chart-label" x={x(tick)} y={frame.bottom + 13} textAnchor="middle">
          {formatTick(tick)}
        </text>
      ))}
      {y.ticks(5).map(tick => (
        <text key={tick} className="chart-label" x={frame.left - 5} y={y(tick) + 4} textAnchor="end">
          {formatTick(tick)}
        </text>
      ))}
      {dots.map(({ id, place, text }) => (
        <Dot
          key={id}
          id={id}
          place={place}
          at={[x(place.sigmaW2), y(place.sigmaB2)]}
          beyond={place.sigmaW2 > extent.sigmaW2 || place.sigmaB2 > extent.sigmaB2 ? describePlace(place) : null}
          label={phase.dot(id.toUpperCase())}
          role={phase.dotRole}
          text={text}
          most={extent.sigmaW2}
          step={{ sigmaW2: tickStep(0, extent.sigmaW2, 100), sigmaB2: tickStep(0, extent.sigmaB2, 100) }}
          placeAt={placeAt}
          onMove={(to, entry) => setConfig(id, moveTo(store.getState().experiment[id]!, to), entry)}
          onHold={held => onHold(id, held)}
        />
      ))}
    </svg>
  );
}

function rounded(value: number, step: number): number {
  return Number((Math.round(value / step) * step).toPrecision(6));
}

/** All that stays while a dot moves. */
const Ground = memo(function Ground({ landscape, width, height }: Pick<DiagramProps, 'landscape' | 'width' | 'height'>) {
  const { phase } = useWords();
  const drawn = useMemo(() => {
    const { extent, patches, boundary } = landscape;
    const frame = { left: MARGIN.left, right: width - MARGIN.right, top: MARGIN.top, bottom: height - MARGIN.bottom };
    const x = scaleLinear([0, extent.sigmaW2], [frame.left, frame.right]);
    const y = scaleLinear([0, extent.sigmaB2], [frame.bottom, frame.top]);
    const pointOf = ({ sigmaW2, sigmaB2 }: Place): Point => [x(sigmaW2), y(sigmaB2)];
    const nets = patches.map(({ columnCount, places, chi }) => ({ columnCount, values: chi, points: places.map(pointOf) }));
    return {
      chaos: nets.map(net => levelArea(net, 1)).join(''),
      levels: levelsOf(nets, boundary, pointOf, frame),
      regions: regionsOf(landscape).map(({ region, place }) => ({ region, x: x(place.sigmaW2), y: y(place.sigmaB2) })),
    };
  }, [landscape, width, height]);
  return (
    <>
      <path className="phase-chaos" d={drawn.chaos} />
      {drawn.levels.map(({ level, label }) => (
        <path
          key={`${level.kind} ${level.name} ${label?.x}`}
          className={`phase-${level.kind}`}
          d={level.lines.map(linePath).join('') + leader(label)}
        />
      ))}
      {drawn.levels.map(
        ({ level, label }) =>
          label && (
            <text
              key={`${label.name} ${label.x}`}
              className={`chart-label label-${level.kind}`}
              x={label.x}
              y={label.y}
              textAnchor={label.anchor}
            >
              {label.name}
            </text>
          ),
      )}
      {drawn.regions.map(({ region, x, y }) => (
        <text key={region} className={`phase-region phase-region-${region}`} x={x} y={y} textAnchor="middle">
          {phase.region[region].name}
          <tspan x={x} dy="1.3em">
            {phase.region[region].what}
          </tspan>
        </text>
      ))}
    </>
  );
});

/** From the frame up to a raised name. */
function leader(label: LevelLabel | null): string {
  return label && label.anchor === 'middle' && label.y < MARGIN.top - 12 ? `M${label.x} ${MARGIN.top}V${label.y + 3}` : '';
}
