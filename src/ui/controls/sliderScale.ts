import type { NumberParam } from '../../lib/params.ts';

/** How the positions of a slider, 0 to `POSITIONS`, stand for values. `symlog` runs logarithmically away from 0 on both sides. */
export interface SliderScale {
  readonly min: number;
  readonly max: number;
  readonly kind: 'linear' | 'log' | 'symlog';
  /** Values are multiples of it; 0 for any value, drawn with two digits. */
  readonly step: number;
}

export const POSITIONS = 1000;
/** The share of the maximum below which a logarithmic scale that holds 0 turns linear. */
const LINEAR_SHARE = 1e-3;

export function scaleOfParam({ min, max, scale, whole }: NumberParam): SliderScale {
  if (scale === 'log') return { min, max, kind: 'log', step: whole ? 1 : 0 };
  return min < 0 ? { min, max, kind: 'symlog', step: 0 } : { min, max, kind: 'linear', step: max <= 1 ? 0.01 : 0.1 };
}

/** The position of a value; values beyond an end are at that end. */
export function positionOf(value: number, scale: SliderScale): number {
  const [from, to, at] = [scale.min, scale.max, Math.min(scale.max, Math.max(scale.min, value))].map(v => warp(v, scale)) as [
    number,
    number,
    number,
  ];
  return to > from ? (POSITIONS * (at - from)) / (to - from) : 0;
}

/** The value at a position, rounded to the step or to two digits. */
export function valueAt(position: number, scale: SliderScale): number {
  const from = warp(scale.min, scale);
  const to = warp(scale.max, scale);
  return rounded(unwarp(from + (position / POSITIONS) * (to - from), scale), scale, 2);
}

/** The value after an arrow key (`steps` ±1) or a Page key (±10), which moves by a tenth of the slider. Whole numbers step by 1. */
export function stepFrom(value: number, steps: number, scale: SliderScale): number {
  const { kind, step, min, max } = scale;
  const jump = Math.abs(steps) > 1;
  if (steps > 0 && value >= max) return value;
  if (kind === 'linear') return rounded(value + Math.sign(steps) * (jump ? Math.max(step, (max - min) / 10) : step), scale, 3);
  if (step >= 1 && !jump) return rounded(value + steps, scale, 3);
  const moved = positionOf(value, scale) + steps * (jump ? POSITIONS / 100 : 5);
  const next = rounded(unwarp(warp(min, scale) + (moved / POSITIONS) * (warp(max, scale) - warp(min, scale)), scale), scale, 3);
  return next === value && step >= 1 ? rounded(value + Math.sign(steps), scale, 3) : next;
}

function warp(value: number, { kind, min, max }: SliderScale): number {
  if (kind === 'linear') return value;
  if (kind === 'log' && min > 0) return Math.log(value);
  return Math.sign(value) * Math.log1p(Math.abs(value) / (max * LINEAR_SHARE));
}

function unwarp(at: number, { kind, min, max }: SliderScale): number {
  if (kind === 'linear') return at;
  if (kind === 'log' && min > 0) return Math.exp(at);
  return Math.sign(at) * Math.expm1(Math.abs(at)) * max * LINEAR_SHARE;
}

function rounded(value: number, { min, max, step }: SliderScale, digits: number): number {
  const decimals = step > 0 ? Math.max(0, Math.ceil(-Math.log10(step))) : 0;
  const stepped = step > 0 ? Number((Math.round(value / step) * step).toFixed(decimals)) : Number(value.toPrecision(digits));
  return Math.min(max, Math.max(min, stepped)) + 0;
}
