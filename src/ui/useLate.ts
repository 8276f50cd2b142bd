import { useEffect, useState } from 'react';

/** Milliseconds that nothing newer has been shown. */
const LATE = 200;

/** True while the page is busy and what it shows has been the same for a while; never while results follow each other. */
export function useLate(busy: boolean, shown: unknown): boolean {
  const [late, setLate] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever is shown newly starts the waiting anew
  useEffect(() => {
    setLate(false);
    if (!busy) return;
    const timer = setTimeout(() => setLate(true), LATE);
    return () => clearTimeout(timer);
  }, [busy, shown]);
  return late && busy;
}
