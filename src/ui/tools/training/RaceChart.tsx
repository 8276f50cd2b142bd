import { ticks } from 'd3';
import { useRef } from 'react';
import { DepthLines, DepthNumbers } from '../../../charts/DepthAxis.tsx';
import { useToolWords } from '../../hooks.ts';
import { useSize } from '../../useSize.ts';
import { Chance } from './Chance.tsx';
import { lossAxis } from './lossAxis.ts';
import { RacerBand, RacerLines } from './RacerMarks.tsx';
import type { Racer } from './race.ts';
import { chanceOf } from './standing.ts';

const HEIGHT = 220;
/** Room for the marks of 0, ∞ and NaN. */
const INSET = 12;
/** Left of step 0, and right of the last step: the numbers of the axis. */
const LEFT = 4;
const RIGHT = 44;
/** Between two numbers of the step axis. */
const LABEL_ROOM = 64;

interface RaceChartProps {
  readonly racers: readonly Racer[];
  readonly steps: number;
  readonly pointed: number | null;
  readonly onPoint: (step: number | null) => void;
}

/**
 * Median and band of the loss by step: A's band filled, B's outlined; the link's own seed thin, chance a dotted line. Marks at the top where a run
 * diverged, at the bottom where the loss is first 0.
 */
export function RaceChart({ racers, steps, pointed, onPoint }: RaceChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const { width } = useSize(place);
  const { step: stepWord } = useToolWords().training;
  const chances = racers.map(chanceOf).filter(chance => chance !== null);
  const values = [
    ...racers.flatMap(({ bands, own, diverged }) => [
      ...bands.flatMap(b => [b.low, b.median, b.high]),
      ...(own?.losses ?? []),
      ...diverged.map(({ value }) => value),
    ]),
    ...chances,
  ];
  const axis = lossAxis(values, HEIGHT, INSET);
  const x = (step: number) => LEFT + (step / steps) * Math.max(0, width - LEFT - RIGHT);
  const xs = Array.from({ length: steps + 1 }, (_, step) => x(step));
  const point = (event: React.PointerEvent<SVGSVGElement>) => {
    const px = event.clientX - event.currentTarget.getBoundingClientRect().left;
    onPoint(Math.round(Math.max(0, Math.min(1, (px - LEFT) / (width - LEFT - RIGHT))) * steps));
  };
  return (
    <div ref={place} className="draws-chart">
      <svg
        className="chart"
        width={width}
        height={HEIGHT + 16}
        aria-hidden="true"
        onPointerDown={point}
        onPointerMove={point}
        onPointerLeave={({ pointerType }) => pointerType === 'mouse' && onPoint(null)}
      >
        <DepthLines ticks={axis.ticks} width={width} />
        <DepthNumbers ticks={axis.ticks} x={width} textAnchor="end" />
        {pointed !== null && <path className="chart-cursor" d={`M${x(pointed)} 0V${HEIGHT}`} />}
        {racers.map(racer => (
          <RacerBand key={racer.id} racer={racer} xs={xs} y={axis.y} height={HEIGHT} />
        ))}
        <Chance racers={racers} y={axis.y} width={width - RIGHT} />
        {racers.map(racer => (
          <RacerLines key={racer.id} racer={racer} xs={xs} y={axis.y} height={HEIGHT} inset={INSET} />
        ))}
        {ticks(0, steps, Math.max(1, Math.min(steps, width / LABEL_ROOM))).map(step => (
          <text key={step} className="chart-label" x={x(step)} y={HEIGHT + 13} textAnchor={step === 0 ? 'start' : 'middle'}>
            {step}
          </text>
        ))}
        <text className="chart-label" x={width} y={HEIGHT + 13} textAnchor="end">
          {stepWord}
        </text>
      </svg>
    </div>
  );
}
