import { type Match, type Origin, PENALTY } from './origin.ts';

/** What drew an array, as in a link, or that no initializer did; null where that cannot be known. */
export type Drawn = string | 'trained' | null;

/** Beside layers that were trained, only an initializer with its usual parameters is believed to have drawn another. */
const FAR_FETCHED = 2;

/**
 * One answer for each layer. A model is mostly drawn by one initializer, so that the law that agrees with most layers is taken, and of several the likeliest: a square
 * matrix alone cannot tell Glorot's from LeCun's.
 *
 * @param preferred what the weights were drawn by, for biases that may be alike
 */
export function judge(origins: readonly (Origin | null)[], preferred: readonly Drawn[] = []): Drawn[] {
  const trained = origins.some(origin => origin?.kind === 'none') || preferred.includes('trained');
  const support = supportOf(origins);
  return origins.map((origin, i) => {
    if (!origin || origin.kind === 'spoilt' || origin.kind === 'integers') return null;
    if (origin.kind === 'none') return 'trained';
    if (preferred[i] === 'trained' && origin.kind === 'drawn') return 'trained';
    const score = (match: Match) => support.get(match.text)!.score + (match.text === preferred[i] ? PENALTY * match.rank : 0);
    const count = (match: Match) => support.get(match.text)!.count;
    const best = origin.matches.toSorted((a, b) => count(b) - count(a) || score(b) - score(a))[0]!;
    return trained && origin.kind === 'drawn' && best.rank >= FAR_FETCHED ? 'trained' : best.text;
  });
}

/** By the text of a law: with how many layers it agrees, and how likely it makes them. */
function supportOf(origins: readonly (Origin | null)[]): ReadonlyMap<string, { count: number; score: number }> {
  const support = new Map<string, { count: number; score: number }>();
  for (const origin of origins) {
    for (const match of origin?.matches ?? []) {
      const own = support.get(match.text) ?? { count: 0, score: -PENALTY * match.rank };
      support.set(match.text, { count: own.count + 1, score: own.score + match.logLikelihood });
    }
  }
  return support;
}
