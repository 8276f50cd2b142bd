import { formatNumber } from '../../../charts/index.ts';
import { chanceLoss } from '../../../network/classes.ts';
import type { Quantity } from '../../../summary/summary.ts';
import type { Guide } from './guide.ts';
import { rms, type Subject } from './subject.ts';

/** One diagnostic of the whole network. */
export interface HealthTotal {
  readonly id: string;
  /** undefined where the network has no such number. */
  value(subject: Subject): number | undefined;
  format(value: number): string;
  guide(subject: Subject): Guide | null;
}

/** The loss of equal outputs, ln C for cross-entropy; null where that means nothing. */
export function chanceOf({ config }: Subject): number | null {
  return chanceLoss(config);
}

/** First hidden layer over last. */
const firstToLast = (quantity: Quantity) => (subject: Subject) => {
  const last = subject.layers.length - 1;
  return rms(subject, 1, quantity) / rms(subject, last, quantity);
};
const withinTen = () => ({ low: 0.1, high: 10 });

export const totals = [
  {
    id: 'loss',
    value: ({ loss }) => loss ?? undefined,
    format: value => (value < 10 ? value.toFixed(3) : formatNumber(value)),
    guide(subject) {
      const chance = chanceOf(subject);
      return chance === null ? null : { low: chance * 0.8, high: chance * 1.25 };
    },
  },
  { id: 'deltaRatio', value: firstToLast('dPreactivations'), format: formatNumber, guide: withinTen },
  { id: 'gradientRatio', value: firstToLast('dWeights'), format: formatNumber, guide: withinTen },
  {
    id: 'gradientCheck',
    value: ({ health }) => health?.gradients.error,
    format: formatNumber,
    guide: () => ({ low: 0, high: 1e-7 }),
  },
] as const satisfies readonly HealthTotal[];

export type HealthTotalId = (typeof totals)[number]['id'];
