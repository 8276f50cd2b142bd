import type { TensorSummary } from '../engine/summary.ts';
import { constantSpike } from './constantSpike.ts';
import type { Domain } from './domain.ts';
import { Hatched } from './Hatched.tsx';
import { histogramArea } from './histogramArea.ts';
import { histogramOutline } from './histogramOutline.ts';
import { nonFiniteBox } from './nonFiniteBox.ts';
import { outsideShares } from './outsideShares.ts';
import { overflowFlag } from './overflowFlag.ts';
import { peakCut } from './peakCut.ts';
import type { Steps } from './steps.ts';
import { nonFiniteShare, tensorShape } from './tensorShape.ts';
import type { ValueScale } from './valueScale.ts';
import { zeroSpike } from './zeroSpike.ts';

export type Network = 'a' | 'b';

interface NetworkMarkProps {
  readonly network: Network;
  readonly summary: TensorSummary;
  readonly steps: Steps;
  readonly domain: Domain;
  readonly x: ValueScale;
  readonly width: number;
  readonly height: number;
  readonly yMax: number;
}

/** One network's tensor in a plot: its histogram, or the drawing of its own that a dead, constant or non-finite tensor has. */
export function NetworkMark(props: NetworkMarkProps) {
  const { network, summary, width, height } = props;
  const shape = tensorShape(summary);
  if (shape === 'nothing') return null;
  const share = nonFiniteShare(summary);
  return (
    <g className={`mark-${network}`}>
      {shape === 'spread' && <Spread {...props} />}
      {(shape === 'zeros' || shape === 'constant') && <PointMass {...props} />}
      {share > 0 && <Hatched box={nonFiniteBox(share, width, height)} spacing={share < 1 ? 3 : 7} mirrored={network === 'b'} />}
    </g>
  );
}

function Spread({ network, summary, steps, domain, x, height, yMax }: NetworkMarkProps) {
  const [left, right] = x.range() as [number, number];
  const { below, above } = outsideShares(summary, steps, domain);
  const cut = peakCut(steps, x, yMax);
  const build = network === 'a' ? histogramArea : histogramOutline;
  return (
    <>
      <path className="mark-histogram" d={build(steps, x, height, yMax)} />
      {cut && <path className="mark-cut" d={cut} />}
      {below > 0 && <path className="mark-overflow" d={overflowFlag(below, left, -1, height)} />}
      {above > 0 && <path className="mark-overflow" d={overflowFlag(above, right, 1, height)} />}
    </>
  );
}

/** A constant or all-zero tensor. */
function PointMass({ summary, domain, x, height }: NetworkMarkProps) {
  const [left, right] = x.range() as [number, number];
  const value = domain.kind === 'log' ? Math.abs(summary.min) : summary.min;
  if (value === 0) {
    const px = domain.kind === 'log' ? left : x(0);
    return <path className="mark-point-mass" d={zeroSpike(Math.min(Math.max(px, left), right), left, right, height)} />;
  }
  if (value < domain.low) return <path className="mark-overflow" d={overflowFlag(1, left, -1, height)} />;
  if (value > domain.high) return <path className="mark-overflow" d={overflowFlag(1, right, 1, height)} />;
  return <path className="mark-point-mass" d={constantSpike(x(value), height)} />;
}
