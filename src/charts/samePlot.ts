import { type Domain, sameDomain } from './domain.ts';

/** Whether two sets of props draw the same: equal one by one, domains by their value. */
export function samePlot<P extends { readonly domain: Domain }>(before: P, after: P): boolean {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof P>;
  for (const key of keys) {
    if (key === 'domain' ? !sameDomain(before.domain, after.domain) : !Object.is(before[key], after[key])) return false;
  }
  return true;
}
