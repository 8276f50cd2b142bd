import { ticks } from 'd3';
import type { DepthTicks } from '../../../charts/depthTicks.ts';
import { depthTicks } from '../../../charts/depthTicks.ts';
import type { Domain } from '../../../charts/domain.ts';
import { formatTick } from '../../../charts/formatTick.ts';
import { logDomain, valueScale } from '../../../charts/index.ts';
import { niceCeil } from '../../../charts/niceCeil.ts';
import type { ValueScale } from '../../../charts/valueScale.ts';

/** Values that span more than this factor are drawn on a log axis; others from 0 on. */
const LINEAR_WITHIN = 10;

export function lossDomain(values: readonly number[]): Domain {
  const finite = values.filter(Number.isFinite);
  const high = Math.max(0, ...finite);
  const low = Math.min(high, ...finite);
  if (high > LINEAR_WITHIN * low) return logDomain(finite);
  return { kind: 'linear', low: 0, high: niceCeil(high) || 1 };
}

/** Between two numbers of a linear axis, in px. */
const ROOM = 40;

export interface LossAxis {
  readonly y: ValueScale;
  readonly ticks: DepthTicks;
}

/** The axis over `height` px, with room of `inset` px for the marks above it and, on a log axis, below; `values` are all that is drawn. */
export function lossAxis(values: readonly number[], height: number, inset: number): LossAxis {
  const domain = lossDomain(values);
  if (domain.kind === 'log') {
    const y = valueScale(domain, [height - inset, inset]);
    return { y, ticks: depthTicks({ domain, y, height, values }) };
  }
  const y = valueScale(domain, [height, inset]);
  const round = ticks(0, domain.high, Math.max(2, height / ROOM));
  const beyond = depthTicks({ domain, y, height, values: values.filter(value => !Number.isFinite(value)) }).labels;
  return {
    y,
    ticks: {
      lines: round.map(value => y(value)),
      labels: [...round.filter(value => y(value) > 24).map(value => ({ text: formatTick(value), y: y(value) - 3 })), ...beyond],
    },
  };
}
