import { useToolWords } from '../../hooks.ts';
import { accuracySentences } from './accuracy.ts';
import { Lettered } from './Lettered.tsx';
import type { Racer } from './race.ts';
import { resultSentences } from './sentences.ts';

interface ResultProps {
  readonly racers: readonly Racer[];
  readonly steps: number;
  /** No more runs come: it is time to say it aloud. */
  readonly isFinal: boolean;
}

/** What the numbers say, in sentences: of what is over so far. */
export function Result({ racers, steps, isFinal }: ResultProps) {
  const { training: words, ui } = useToolWords();
  const waits = racers.some(({ count }) => count === 0);
  const paragraphs = waits
    ? [words.waiting]
    : [resultSentences(racers, steps, words).join(ui.marks.space), ...accuracySentences(racers, words, ui.marks.colon)];
  return (
    <div className="training-result" aria-live={isFinal ? 'polite' : 'off'}>
      {paragraphs.map(text => (
        <p key={text}>
          <Lettered text={text} />
        </p>
      ))}
    </div>
  );
}
