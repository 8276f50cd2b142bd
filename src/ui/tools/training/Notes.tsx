import { useToolWords } from '../../hooks.ts';
import type { Racer } from './race.ts';

/** What is trained on, how to read the chart, and what it does not say. */
export function Notes({ racers }: { readonly racers: readonly Racer[] }) {
  const { training: words, draws } = useToolWords();
  const whats = racers.map(({ config: { labels, batchSize } }) => words.what[labels === 'real' ? 'fresh' : 'memorized'](batchSize));
  return (
    <>
      {[...new Set(whats)].map(what => (
        <p key={what} className="note">
          {what}
        </p>
      ))}
      <p className="note">{words.rate}</p>
      <p className="note">{words.key}</p>
      <p className="note">{draws.seeds(racers[0]!.config.seed)}</p>
    </>
  );
}
