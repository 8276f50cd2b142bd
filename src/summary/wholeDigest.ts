import { combineDigests } from './digests.ts';

/** The digest of all that is shown: A's, or of A's and B's together. */
export const wholeDigest = (a: { readonly digest: string }, b: { readonly digest: string } | null): string =>
  b ? combineDigests([a.digest, b.digest]) : a.digest;
