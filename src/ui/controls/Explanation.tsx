import { later } from '../later.tsx';

/** What a word opens: its text comes on demand. */
export const Explanation = later(async () => (await import('./ExplanationText.tsx')).ExplanationText);
