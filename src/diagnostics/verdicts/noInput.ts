import type { Verdict } from '../verdict.ts';

export const noInput: Verdict = {
  id: 'noInput',
  about: 'signal',
  judge: ({ signal }) => (signal.values[0] === 0 ? {} : null),
  remedies: () => [],
};
