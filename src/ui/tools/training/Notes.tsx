import type { TrainingWords } from '../../../i18n/en/training.ts';
import { useToolWords } from '../../hooks.ts';
import { Lettered } from './Lettered.tsx';
import type { Racer } from './race.ts';
import { ratesOf, trialSteps } from './rates/trial.ts';
import { readingHelp } from './readingHelp.ts';
import type { Settings } from './settings.ts';
import { isContest } from './standing.ts';

/** What is trained on and what the race does not say; folded, how to read the chart. */
export function Notes({ racers, settings }: { readonly racers: readonly Racer[]; readonly settings: Settings }) {
  const { training: words, draws, ui } = useToolWords();
  const whats = racers.map(({ id, config: { labels, batchSize } }) => ({
    network: id.toUpperCase(),
    text: words.what[labels === 'real' ? 'fresh' : 'memorized'](batchSize),
  }));
  const isOfAll = new Set(whats.map(({ text }) => text)).size === 1;
  const told = isOfAll ? [whats[0]!.text] : whats.map(({ network, text }) => network + ui.marks.colon + text);
  const ownSeeds = new Map(racers.toReversed().map(({ id, config: { seed } }) => [seed, id.toUpperCase()]));
  const seeds = [...ownSeeds]
    .toReversed()
    .map(([seed, network]) => (ownSeeds.size === 1 ? '' : network + ui.marks.colon) + draws.seeds(seed));
  const isBand = racers.some(({ count }) => count > 1);
  return (
    <>
      {told.map(text => (
        <p key={text} className="note">
          <Lettered text={text} />
        </p>
      ))}
      {settings.rates ? <p className="note">{tried(settings, words)}</p> : isContest(racers) && <p className="note">{words.rate}</p>}
      <details className="training-how">
        <summary>{words.how}</summary>
        {[...readingHelp(racers, words), ...(isBand ? seeds : [])].map(text => (
          <p key={text} className="note">
            <Lettered text={text} />
          </p>
        ))}
      </details>
    </>
  );
}

function tried({ optimizer, steps }: Settings, { rates: words }: TrainingWords): string {
  const rates = ratesOf(optimizer);
  const { first, last } = trialSteps(steps);
  return words.tried(rates.length, rates[0]!, rates.at(-1)!, first, last);
}
