/** Where the open tool stands: below the table, or at its right where the window is wide enough. */
export type Dock = 'below' | 'right';

/** Both need this width beside each other, in px at the normal size of type. */
export const WIDE_ENOUGH = 1050;

/** The dock of a workspace of this width, in px at the normal size of type; `chosen` is null where the person has not moved it. */
export function dockOf(width: number, chosen: Dock | null): Dock {
  if (width < WIDE_ENOUGH) return 'below';
  return chosen ?? 'right';
}

/** The tool's share of the workspace: how far it may go, and what it is before the handle has been moved. */
export const shares = {
  below: { min: 0.15, max: 0.8, initial: 0.5 },
  right: { min: 0.25, max: 0.65, initial: 0.4 },
} as const satisfies Record<Dock, { min: number; max: number; initial: number }>;

export const clampShare = (dock: Dock, share: number): number => Math.min(shares[dock].max, Math.max(shares[dock].min, share));
