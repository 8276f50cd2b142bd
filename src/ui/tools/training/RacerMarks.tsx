import { memo } from 'react';
import { coordinate } from '../../../charts/coordinate.ts';
import { depthLine, isOnLogAxis } from '../../../charts/depthLine.ts';
import { depthMarks } from '../../../charts/depthMarks.ts';
import type { ValueScale } from '../../../charts/valueScale.ts';
import { bandPath } from '../draws/bandPath.ts';
import type { Racer } from './race.ts';

interface RacerProps {
  readonly racer: Racer;
  /** Where each step stands. */
  readonly xs: readonly number[];
  readonly y: ValueScale;
  readonly height: number;
}

/** The band, behind all lines. */
export const RacerBand = memo(function RacerBand({ racer: { id, bands }, xs, y, height }: RacerProps) {
  const { area, edges } = bandPath(xs, bands, y, height);
  return (
    <g className={`draws-${id}`}>
      <path className="draws-area" d={area} />
      <path className="draws-edges" d={edges} />
    </g>
  );
});

/** The median and the link's own seed. */
export const RacerLines = memo(function RacerLines({ racer: { id, bands, own }, xs, y }: Omit<RacerProps, 'height'>) {
  const medians = bands.map(({ median }) => median);
  return (
    <g className={`depth-${id}`}>
      <path className="depth-line training-own" d={depthLine(xs, own?.losses ?? [], y)} />
      <path className="depth-line training-median" d={depthLine(xs, medians, y)} />
    </g>
  );
});

/** Marks: at the top where a run diverged and where the median first leaves the view, at the bottom where it is first 0; a dot on it at the pointed step. */
export function RacerMarks({
  racer,
  xs,
  y,
  height,
  inset,
  pointed,
}: RacerProps & { readonly inset: number; readonly pointed: number | null }) {
  const { id, bands, diverged } = racer;
  const highest = y.domain()[1];
  const at = (step: number) => (step < 0 ? [] : [xs[step]!]);
  const zero = at(bands.findIndex(({ median }) => median === 0));
  const beyond = at(bands.findIndex(({ median }) => median > highest && Number.isFinite(median)));
  const { zeros } = depthMarks(zero, [0], height - inset / 2, inset / 2);
  const { infinities, nans } = depthMarks(
    [...diverged.map(({ step }) => xs[step]!), ...beyond],
    [...diverged.map(({ value }) => value), ...beyond.map(() => Number.POSITIVE_INFINITY)],
    height,
    inset / 2,
  );
  const median = pointed === null ? undefined : bands[pointed]?.median;
  return (
    <g className={`depth-${id}`}>
      <path className="depth-points" d={zeros + infinities} />
      <path className="depth-cross" d={nans} />
      {median !== undefined && isOnLogAxis(median) && median <= highest && (
        <circle className="training-dot" cx={coordinate(xs[pointed!]!)} cy={coordinate(y(median))} r={3.5} />
      )}
    </g>
  );
}
