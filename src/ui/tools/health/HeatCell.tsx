import type { CSSProperties, ReactNode } from 'react';
import type { Mark } from './guide.ts';

interface HeatCellProps {
  readonly network: 'a' | 'b';
  readonly mark: Mark | null;
  /** From 0 to 1: how far the value lies outside its guide. */
  readonly heat: number;
  readonly isUnknown: boolean;
  /** The number, for those who do not see it. */
  readonly children: ReactNode;
}

/** One number of one network where there is no room to write it: the warmer, the farther from what is good; a line above it says too high, one below too low. */
export function HeatCell({ network, mark, heat, isUnknown, children }: HeatCellProps) {
  return (
    <span
      className="heat"
      data-network={network}
      data-mark={mark ?? undefined}
      data-unknown={isUnknown || undefined}
      style={{ '--heat': heat } as CSSProperties}
    >
      <span className="spoken">{children}</span>
    </span>
  );
}
