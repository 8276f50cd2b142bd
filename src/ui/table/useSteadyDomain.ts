import { useRef } from 'react';
import { type Domain, sameDomain } from '../../charts/index.ts';
import { useAppState } from '../hooks.ts';

/**
 * A scale that does not tremble: while a control is dragged, `domainOf` is given the one before, which it keeps as long as it serves.
 * Otherwise, and whenever `kind` changes, it depends on the values alone.
 */
export function useSteadyDomain(domainOf: (previous: Domain | undefined) => Domain, kind: string): Domain {
  const dragging = useAppState(state => state.dragging);
  const kept = useRef<{ readonly domain: Domain; readonly kind: string } | null>(null);
  const previous = kept.current?.kind === kind ? kept.current.domain : undefined;
  const next = domainOf(dragging ? previous : undefined);
  const domain = previous && sameDomain(previous, next) ? previous : next;
  kept.current = { domain, kind };
  return domain;
}
