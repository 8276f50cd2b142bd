import type { TensorSummary } from '../summary/summary.ts';
import { constantSpike } from './constantSpike.ts';
import type { Domain } from './domain.ts';
import { hatchedMarks } from './hatchedMarks.ts';
import { histogramArea } from './histogramArea.ts';
import { histogramOutline } from './histogramOutline.ts';
import type { Mark, Network } from './mark.ts';
import { nonFiniteBox } from './nonFiniteBox.ts';
import { outsideShares } from './outsideShares.ts';
import { overflowFlag } from './overflowFlag.ts';
import { peakCut } from './peakCut.ts';
import type { Steps } from './steps.ts';
import { nonFiniteShare, tensorShape } from './tensorShape.ts';
import type { ValueScale } from './valueScale.ts';
import { zeroSpike } from './zeroSpike.ts';

interface NetworkTensor {
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
export function networkMarks(tensor: NetworkTensor): Mark[] {
  const { network, summary, width, height } = tensor;
  const shape = tensorShape(summary);
  if (shape === 'nothing') return [];
  const share = nonFiniteShare(summary);
  return [
    ...(shape === 'spread' ? spread(tensor) : []),
    ...(shape === 'zeros' || shape === 'constant' ? [pointMass(tensor)] : []),
    ...(share > 0 ? hatchedMarks(network, nonFiniteBox(share, width, height), share < 1 ? 3 : 7) : []),
  ];
}

function spread({ network, summary, steps, domain, x, height, yMax }: NetworkTensor): Mark[] {
  const [left, right] = x.range();
  const { below, above } = outsideShares(summary, steps, domain);
  const build = network === 'a' ? histogramArea : histogramOutline;
  const marks: Mark[] = [
    { kind: 'mark-histogram', network, d: build(steps, x, height, yMax) },
    { kind: 'mark-cut', network, d: peakCut(steps, x, yMax) },
    { kind: 'mark-overflow', network, d: overflowFlag(below, left, -1, height) + overflowFlag(above, right, 1, height) },
  ];
  return marks.filter(({ kind, d }) => d || kind === 'mark-histogram');
}

/** A constant or all-zero tensor. */
function pointMass({ network, summary, domain, x, height }: NetworkTensor): Mark {
  const [left, right] = x.range();
  const value = domain.kind === 'log' ? Math.abs(summary.min) : summary.min;
  if (value === 0) {
    const px = domain.kind === 'log' ? left : x(0);
    return { kind: 'mark-point-mass', network, d: zeroSpike(Math.min(Math.max(px, left), right), left, right, height) };
  }
  if (value < domain.low) return { kind: 'mark-overflow', network, d: overflowFlag(1, left, -1, height) };
  if (value > domain.high) return { kind: 'mark-overflow', network, d: overflowFlag(1, right, 1, height) };
  return { kind: 'mark-point-mass', network, d: constantSpike(x(value), height) };
}
