import type { ReactNode } from 'react';
import type { TensorSummary } from '../engine/summary.ts';
import { coordinate } from './coordinate.ts';
import { densityMax } from './densityMax.ts';
import type { Domain } from './domain.ts';
import { Hatched } from './Hatched.tsx';
import type { Network } from './NetworkMark.tsx';
import { nonFiniteStripBox } from './nonFiniteBox.ts';
import { outsideShares } from './outsideShares.ts';
import type { Steps } from './steps.ts';
import { stripArea } from './stripArea.ts';
import { stripOverflow } from './stripOverflow.ts';
import { nonFiniteShare, tensorShape } from './tensorShape.ts';
import type { ValueScale } from './valueScale.ts';

interface StripMarkProps {
  readonly network: Network;
  readonly summary: TensorSummary;
  readonly steps: Steps;
  readonly domain: Domain;
  readonly y: ValueScale;
  readonly width: number;
  readonly height: number;
}

/**
 * One network's tensor in a strip; its highest density fills the width. What is not finite hangs from the top, hatched, as long as its share.
 * Called, not rendered, as are its parts: hundreds of components more would take milliseconds of each frame.
 */
export function stripMark(props: StripMarkProps): ReactNode {
  const { network, summary, width, height } = props;
  const shape = tensorShape(summary);
  if (shape === 'nothing') return null;
  const share = nonFiniteShare(summary);
  return (
    <g key={network} className={`mark-${network}`}>
      {shape === 'spread' && spread(props)}
      {(shape === 'zeros' || shape === 'constant') && pointMass(props)}
      {share > 0 && <Hatched box={nonFiniteStripBox(share, width, height)} spacing={4} mirrored={network === 'b'} />}
    </g>
  );
}

function spread({ summary, steps, domain, y, width }: StripMarkProps) {
  const [bottom, top] = y.range() as [number, number];
  const { below, above } = outsideShares(summary, steps, domain);
  const overflow = stripOverflow(below, bottom, 1, width) + stripOverflow(above, top, -1, width);
  return (
    <>
      <path className="mark-histogram" d={stripArea(steps, y, width, densityMax(steps))} />
      {overflow && <path className="mark-overflow" d={overflow} />}
    </>
  );
}

/** A constant is a bar across the strip; all zeros the same, thin, so that a dead layer is a thread. */
function pointMass({ summary, domain, y, width }: StripMarkProps) {
  const [bottom, top] = y.range() as [number, number];
  const value = domain.kind === 'log' ? Math.abs(summary.min) : summary.min;
  if (value !== 0 && value < domain.low) return <path className="mark-overflow" d={stripOverflow(1, bottom, 1, width)} />;
  if (value > domain.high) return <path className="mark-overflow" d={stripOverflow(1, top, -1, width)} />;
  const place = value === 0 && domain.kind === 'log' ? bottom : y(value);
  return <path className={value === 0 ? 'mark-thread' : 'mark-bar'} d={`M0 ${coordinate(place)}H${coordinate(width)}`} />;
}
