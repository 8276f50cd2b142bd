import { memo, useMemo } from 'react';
import { depthLine, isOnLogAxis } from '../../../charts/depthLine.ts';
import { coordinate, logDomain, valueScale } from '../../../charts/index.ts';
import type { Racer } from './race.ts';

const WIDTH = 132;
const HEIGHT = 24;
const INSET = 2;

interface SparklineProps {
  readonly racers: readonly Racer[];
  readonly step: number;
  readonly steps: number;
}

/** The losses by step, as small as a word, and where the table stands in them: for the transport, while the race is out of sight. */
export function Sparkline({ racers, step, steps }: SparklineProps) {
  const x = (at: number) => INSET + ((WIDTH - 2 * INSET) * at) / steps;
  return (
    <svg className="chart sparkline" width={WIDTH} height={HEIGHT} aria-hidden="true">
      <path className="training-shown" d={`M${coordinate(x(step))} 0V${HEIGHT}`} />
      <Lines racers={racers} steps={steps} />
    </svg>
  );
}

const Lines = memo(function Lines({ racers, steps }: Omit<SparklineProps, 'step'>) {
  const lines = useMemo(() => {
    const losses = racers.map(({ id, bands, own }) => ({
      id,
      values: bands.length ? bands.map(({ median }) => median) : (own?.losses ?? []),
    }));
    const y = valueScale(logDomain(losses.flatMap(({ values }) => [...values].filter(isOnLogAxis))), [HEIGHT - INSET, INSET]);
    const xs = Array.from({ length: steps + 1 }, (_, at) => INSET + ((WIDTH - 2 * INSET) * at) / steps);
    return losses.map(({ id, values }) => ({ id, d: depthLine(xs, [...values], y) }));
  }, [racers, steps]);
  return lines.map(({ id, d }) => (
    <g key={id} className={`depth-${id}`}>
      <path className="depth-line" d={d} />
    </g>
  ));
});
