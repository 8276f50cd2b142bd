import { activations } from '../../activations/all.ts';
import type { Spec } from '../../lib/params.ts';
import { useToolWords } from '../hooks.ts';

const WIDTH = 240;
const HEIGHT = 96;
/** z from −REACH to REACH, φ and φ′ between these. */
const REACH = 4;
const LOW = -1.6;
const HIGH = 3.2;
/** Enough for sin(30z). */
const SAMPLES = 960;

const x = (z: number) => ((z + REACH) / (2 * REACH)) * WIDTH;
const y = (value: number) => ((HIGH - value) / (HIGH - LOW)) * HEIGHT;

/** φ as a line and its slope φ′ in dashes, on the same axes for every activation; what leaves them is left out. */
export function ActivationDrawing({ spec }: { readonly spec: Spec }) {
  const { legend } = useToolWords();
  const { value, derivative } = activations.get(spec.id).phi(spec.params);
  return (
    <svg className="chart activation-drawing" width={WIDTH} height={HEIGHT} role="img" aria-label={legend.activation.drawing}>
      <path className="chart-grid" d={`M0 ${y(0)}H${WIDTH}M${x(0)} 0V${HEIGHT}`} />
      <path className="chart-theory" d={curve(derivative)} />
      <path className="activation-curve" d={curve(value)} />
      <text className="chart-label" x={WIDTH - 4} y={y(0) - 4} textAnchor="end">
        z = {REACH}
      </text>
      <text className="chart-label" x={x(0) + 4} y={y(1) + 4}>
        1
      </text>
    </svg>
  );
}

/** Broken where it jumps, as a derivative does at a kink, and where it leaves the axes. */
function curve(f: (z: number) => number): string {
  const step = (2 * REACH) / SAMPLES;
  let path = '';
  let last = Number.NaN;
  for (let i = 0; i <= SAMPLES; i++) {
    const z = i * step - REACH;
    const value = f(z);
    const isInside = value >= LOW && value <= HIGH;
    const isJoined = Math.abs(value - last) < 0.5;
    if (isInside) path += `${isJoined ? 'L' : 'M'}${x(z).toFixed(1)} ${y(value).toFixed(1)}`;
    last = isInside ? value : Number.NaN;
  }
  return path;
}
