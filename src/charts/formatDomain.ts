import type { Domain } from './domain.ts';
import { formatTick } from './formatTick.ts';

/** What a row shows, in a few characters: “±0.25”, “0 … 4.5”, in a log view “1e-4 … 10”. */
export function formatDomain({ kind, low, high }: Domain): string {
  if (kind === 'linear' && low === -high) return `±${formatTick(high)}`;
  return `${formatTick(low)} … ${formatTick(high)}`;
}
