import type { ReactNode } from 'react';
import type { Mark } from './mark.ts';

/** Marks as paths with classes. Called, not rendered: hundreds of components more would take milliseconds of each frame. */
export function drawMarks(marks: readonly Mark[]): ReactNode {
  return marks.map(({ kind, network, d }) => (
    <path key={`${kind} ${network}`} className={network ? `${kind} mark-${network}` : kind} d={d} />
  ));
}
