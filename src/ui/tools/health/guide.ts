/** The values that need no mark; both ends are still good. */
export interface Guide {
  readonly low: number;
  readonly high: number;
}

export type Mark = 'low' | 'high';

/** On which side a value leaves its guide; null inside it, or where either says nothing. */
export function markOf(value: number, guide: Guide | null): Mark | null {
  if (!guide) return null;
  if (value < guide.low) return 'low';
  return value > guide.high ? 'high' : null;
}
