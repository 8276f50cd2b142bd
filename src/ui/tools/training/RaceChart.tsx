import { useId, useMemo, useRef } from 'react';
import { DepthLines, DepthNumbers } from '../../../charts/DepthAxis.tsx';
import { isOnLogAxis } from '../../../charts/depthLine.ts';
import { useToolWords } from '../../hooks.ts';
import { useSize } from '../../useSize.ts';
import { ChanceLines, ChanceNames } from './ChanceMarks.tsx';
import { chancesOf } from './chances.ts';
import { ceilingOf, lossAxis } from './lossAxis.ts';
import { RaceNames } from './RaceNames.tsx';
import { RacerBand, RacerLines, RacerMarks } from './RacerMarks.tsx';
import type { Racer } from './race.ts';
import { StepAxis } from './StepAxis.tsx';

/** Above the chart: the name of the axis; below it, the steps. */
const TOP = 14;
const BELOW = 16;
/** Px of a chart that has not been laid out yet. */
const LEAST = 40;
/** Room for the marks of 0, ∞ and NaN. */
const INSET = 12;
/** Left of step 0, and right of the last step: the letters of the networks and the numbers of the axis. */
const LEFT = 4;
const RIGHT = 54;

interface RaceChartProps {
  readonly racers: readonly Racer[];
  readonly steps: number;
  /** The step at which the table shows the networks; 0 is not marked. */
  readonly shown: number;
  readonly pointed: number | null;
  /** The step at which dots lie on the medians. */
  readonly marked: number | null;
  readonly onPoint: (step: number | null) => void;
  readonly onChoose: (step: number) => void;
}

/**
 * Median and band of the loss by step on a log axis: A's band filled, B's outlined; the link's own seed dotted, chance a dotted line. Marks at the top where
 * a run diverged or a median leaves the view, at the bottom where the loss is first 0.
 */
export function RaceChart({ racers, steps, shown, pointed, marked, onPoint, onChoose }: RaceChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const { width, height: room } = useSize(place);
  const height = Math.max(LEAST, room - TOP - BELOW);
  const view = useId();
  const { training: words } = useToolWords();
  const chances = useMemo(() => chancesOf(racers), [racers]);
  const { y, ticks } = useMemo(
    () =>
      axisOf(
        racers,
        chances.map(({ loss }) => loss),
        height,
      ),
    [racers, chances, height],
  );
  const right = Math.max(LEFT, width - RIGHT);
  const xs = useMemo(() => Array.from({ length: steps + 1 }, (_, step) => LEFT + (step / steps) * (right - LEFT)), [steps, right]);
  const points = useMemo(() => racers.flatMap(racer => pointsOf(racer, xs, y)), [racers, xs, y]);
  const stepUnder = (event: React.MouseEvent<SVGSVGElement>) => {
    const px = event.clientX - event.currentTarget.getBoundingClientRect().left;
    return Math.round(Math.max(0, Math.min(1, (px - LEFT) / (right - LEFT))) * steps);
  };
  const point = (event: React.PointerEvent<SVGSVGElement>) => onPoint(stepUnder(event));
  return (
    <div ref={place} className="draws-chart">
      <svg
        className="chart"
        width={width}
        height={TOP + height + BELOW}
        aria-hidden="true"
        onPointerDown={point}
        onPointerMove={point}
        onClick={event => isByMouse(event) && onChoose(stepUnder(event))}
        onPointerLeave={({ pointerType }) => pointerType === 'mouse' && onPoint(null)}
      >
        <clipPath id={view}>
          <rect y={0} width={width} height={height} />
        </clipPath>
        <g transform={`translate(0 ${TOP})`}>
          <text className="chart-label" x={width} y={-4} textAnchor="end">
            {words.axis}
          </text>
          <DepthLines ticks={ticks} width={width} />
          <DepthNumbers ticks={ticks} x={width} textAnchor="end" />
          {shown > 0 && <path className="training-shown" d={`M${xs[shown]} 0V${height}`} />}
          {pointed !== null && <path className="chart-cursor" d={`M${xs[pointed]} 0V${height}`} />}
          <g clipPath={`url(#${view})`}>
            {racers.map(racer => (
              <RacerBand key={racer.id} racer={racer} xs={xs} y={y} height={height} />
            ))}
            <ChanceLines chances={chances} y={y} right={right} />
            {racers.map(racer => (
              <RacerLines key={racer.id} racer={racer} xs={xs} y={y} />
            ))}
          </g>
          <ChanceNames chances={chances} y={y} right={right} points={points} />
          {racers.map(racer => (
            <RacerMarks key={racer.id} racer={racer} xs={xs} y={y} height={height} inset={INSET} pointed={marked} />
          ))}
          <RaceNames racers={racers} x={right + 4} y={y} />
          <StepAxis steps={steps} xs={xs} y={height + 13} width={width} />
        </g>
      </svg>
    </div>
  );
}

/** A finger reads numbers with a tap. */
const isByMouse = ({ nativeEvent }: React.MouseEvent) => (nativeEvent as PointerEvent).pointerType === 'mouse';

const medianOf = ({ bands, own }: Racer): readonly number[] => (bands.length > 0 ? bands.map(({ median }) => median) : (own?.losses ?? []));

function axisOf(racers: readonly Racer[], chances: readonly number[], height: number) {
  const values = racers.flatMap(({ bands, own, diverged }) => [
    ...bands.flatMap(b => [b.low, b.median, b.high]),
    ...(own?.losses ?? []),
    ...diverged.map(({ value }) => value),
  ]);
  return lossAxis([...values, ...chances], ceilingOf(racers.map(medianOf)), height, INSET);
}

/** Where the lines of a network pass. */
function pointsOf({ bands, own }: Racer, xs: readonly number[], y: (loss: number) => number): (readonly [number, number])[] {
  return [bands.map(({ median }) => median), own?.losses ?? []].flatMap(line =>
    line.flatMap((loss, step) => (isOnLogAxis(loss) ? [[xs[step]!, y(loss)] as const] : [])),
  );
}
