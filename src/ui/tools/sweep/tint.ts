/** Beyond this many decades, colours differ no more. */
export const CLAMP = 3;

/** A grey that both themes' paper stands off from at 0, vermilion above, blue below, full at ±`CLAMP` decades; mixed in a space where equal steps look equal. */
export function tint(decades: number): string {
  const share = Math.round((Math.min(Math.abs(decades), CLAMP) / CLAMP) * 100);
  return `color-mix(in oklab, var(${decades < 0 ? '--a' : '--b'}) ${share}%, var(--middle))`;
}
