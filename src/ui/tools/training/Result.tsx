import { useIsJudging, useToolWords } from '../../hooks.ts';
import { accuracySentences } from './accuracy.ts';
import { Lead } from './Lead.tsx';
import { Lettered } from './Lettered.tsx';
import { NextTry } from './NextTry.tsx';
import type { Racer } from './race.ts';
import { finalSentence, rulingSentences } from './sentences.ts';
import type { Settings } from './settings.ts';
import { isVain } from './standing.ts';

interface ResultProps {
  readonly racers: readonly Racer[];
  readonly steps: number;
  readonly settings: Settings;
  readonly isChoosing: boolean;
  /** No more runs come: it is time to say it aloud. */
  readonly isFinal: boolean;
}

/** What the numbers say, in sentences: of what is over so far. */
export function Result({ racers, steps, settings, isChoosing, isFinal }: ResultProps) {
  const { training: words, ui } = useToolWords();
  const isJudging = useIsJudging();
  const told = racers.filter(({ count }) => count > 0);
  const sentences = () => [finalSentence(told, steps, racers.length > 1, words), ...(isJudging ? rulingSentences(told, words) : [])];
  const paragraphs =
    told.length === 0
      ? [isChoosing ? words.rates.waiting : words.waiting]
      : [sentences().join(ui.marks.space), ...accuracySentences(told, words, ui.marks.colon)];
  return (
    <div className="training-result" aria-live={isFinal ? 'polite' : 'off'}>
      {isJudging && <Lead racers={told} isBest={settings.rates !== null} />}
      {paragraphs.map(text => (
        <p key={text}>
          <Lettered text={text} />
        </p>
      ))}
      {isFinal && isJudging && isVain(told) && <NextTry settings={settings} />}
    </div>
  );
}
