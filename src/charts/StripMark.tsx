import type { TensorSummary } from '../engine/summary.ts';
import { coordinate } from './coordinate.ts';
import type { Domain, ValueScale } from './domain.ts';
import { hatch } from './hatch.ts';
import type { Network } from './NetworkMark.tsx';
import { outsideShares } from './outsideShares.ts';
import type { Steps } from './steps.ts';
import { stripArea } from './stripArea.ts';
import { stripOverflow } from './stripOverflow.ts';
import { nonFiniteShare, tensorShape } from './tensorShape.ts';

interface StripMarkProps {
  readonly network: Network;
  readonly summary: TensorSummary;
  readonly steps: Steps;
  readonly domain: Domain;
  readonly y: ValueScale;
  readonly width: number;
  readonly height: number;
  readonly xMax: number;
}

/** One network's tensor in a strip. What is not finite hangs from the top as a hatched bar, as long as its share. */
export function StripMark(props: StripMarkProps) {
  const { network, summary, width, height } = props;
  const shape = tensorShape(summary);
  if (shape === 'nothing') return null;
  const hanging = nonFiniteShare(summary) * height;
  return (
    <g className={`mark-${network}`}>
      {shape === 'spread' && <Spread {...props} />}
      {(shape === 'zeros' || shape === 'constant') && <PointMass {...props} />}
      {hanging > 0 && (
        <path className="mark-nonfinite" d={hatch({ x: 0, y: 0, width, height: Math.max(hanging, 4) }, 4, network === 'b')} />
      )}
    </g>
  );
}

function Spread({ summary, steps, domain, y, width, xMax }: StripMarkProps) {
  const [bottom, top] = y.range() as [number, number];
  const { below, above } = outsideShares(summary, steps, domain);
  return (
    <>
      <path className="mark-histogram" d={stripArea(steps, y, width, xMax)} />
      {(below > 0 || above > 0) && (
        <path className="mark-overflow" d={stripOverflow(below, bottom, 1, width) + stripOverflow(above, top, -1, width)} />
      )}
    </>
  );
}

/** A constant is a bar across the strip; all zeros the same, thin, so that a dead layer is a thread. */
function PointMass({ summary, domain, y, width }: StripMarkProps) {
  const [bottom, top] = y.range() as [number, number];
  const value = domain.kind === 'log' ? Math.abs(summary.min) : summary.min;
  if (value !== 0 && value < domain.low) return <path className="mark-overflow" d={stripOverflow(1, bottom, 1, width)} />;
  if (value > domain.high) return <path className="mark-overflow" d={stripOverflow(1, top, -1, width)} />;
  const place = value === 0 && domain.kind === 'log' ? bottom : y(value);
  return <path className={value === 0 ? 'mark-thread' : 'mark-bar'} d={`M0 ${coordinate(place)}H${coordinate(width)}`} />;
}
