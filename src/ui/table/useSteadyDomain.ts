import { useRef } from 'react';
import { type Domain, sameDomain, unionDomain } from '../../charts/index.ts';
import { useAppState, useIsPlaying } from '../hooks.ts';

/**
 * A scale that does not tremble: while a control is dragged, `domainOf` is given the one before, which it keeps as long as it serves; while something plays,
 * the scale only widens, so that shrinking is seen as shrinking.
 * Otherwise, and whenever `kind` changes, it depends on the values alone.
 */
export function useSteadyDomain(domainOf: (previous: Domain | undefined) => Domain, kind: string): Domain {
  const dragging = useAppState(state => state.dragging);
  const isPlaying = useIsPlaying();
  const kept = useRef<{ readonly domain: Domain; readonly kind: string } | null>(null);
  const previous = kept.current?.kind === kind ? kept.current.domain : undefined;
  const fresh = domainOf(dragging && !isPlaying ? previous : undefined);
  const next = previous && dragging && isPlaying ? unionDomain(previous, fresh) : fresh;
  const domain = previous && sameDomain(previous, next) ? previous : next;
  kept.current = { domain, kind };
  return domain;
}
