import type { Verdict } from '../verdict.ts';

export const noInput: Verdict = {
  id: 'noInput',
  about: 'signal',
  judge: ({ inputs }) => (inputs.rms === 0 ? { severity: 'bad', detail: {} } : null),
};
