const PRIME = 0x100000001b3n;
const MASK = 0xffffffffffffffffn;

/** One digest of several, order included (FNV-1a over 64-bit words). 16 hex digits, as each of them. */
export function combineDigests(digests: readonly string[]): string {
  let hash = 0xcbf29ce484222325n;
  for (const digest of digests) hash = ((hash ^ BigInt(`0x${digest}`)) * PRIME) & MASK;
  return hash.toString(16).padStart(16, '0');
}

/** 8 hex digits: half of a digest. */
export const hexWord = (word: number): string => word.toString(16).padStart(8, '0');
