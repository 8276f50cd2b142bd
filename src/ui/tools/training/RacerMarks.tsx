import { depthLine } from '../../../charts/depthLine.ts';
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
export function RacerBand({ racer: { id, bands }, xs, y, height }: RacerProps) {
  const { area, edges } = bandPath(xs, bands, y, height);
  return (
    <g className={`draws-${id}`}>
      <path className="draws-area" d={area} />
      <path className="draws-edges" d={edges} />
    </g>
  );
}

/** The median, the link's own seed, and the marks: at the top where a run diverged, at the bottom where the median is first 0. */
export function RacerLines({ racer: { id, bands, own, diverged }, xs, y, height, inset }: RacerProps & { readonly inset: number }) {
  const medians = bands.map(({ median }) => median);
  const zero = medians.indexOf(0);
  const { zeros } = depthMarks(zero < 0 ? [] : [xs[zero]!], [0], height - inset / 2, inset / 2);
  const { infinities, nans } = depthMarks(
    diverged.map(({ step }) => xs[step]!),
    diverged.map(({ value }) => value),
    height,
    inset / 2,
  );
  return (
    <g className={`depth-${id}`}>
      <path className="depth-line training-own" d={depthLine(xs, own?.losses ?? [], y)} />
      <path className="depth-line" d={depthLine(xs, medians, y)} />
      <path className="depth-points" d={zeros + infinities} />
      <path className="depth-cross" d={nans} />
    </g>
  );
}
