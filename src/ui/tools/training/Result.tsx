import { formatNumber } from '../../../charts/index.ts';
import { percent } from '../../../diagnostics/table/describeCell.ts';
import type { TrainingWords } from '../../../i18n/en/training.ts';
import { useToolWords } from '../../hooks.ts';
import { quantile, rising } from '../draws/quantile.ts';
import type { Racer } from './race.ts';
import { standingOf, unlearntOf } from './standing.ts';

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
  return (
    <div className="training-result" aria-live={isFinal ? 'polite' : 'off'}>
      <p>{waits ? words.waiting : sentencesOf(racers, steps, words).join(ui.marks.space)}</p>
      {!waits && <Accuracies racers={racers} />}
    </div>
  );
}

const sentencesOf = (racers: readonly Racer[], steps: number, words: TrainingWords): string[] => [
  finalSentence(racers, steps, words),
  ...standingSentences(racers, words),
  ...racers.flatMap(racer => divergedSentences(racer, words)),
  ...unlearntSentences(racers, words),
];

function finalSentence(racers: readonly Racer[], steps: number, { result }: TrainingWords): string {
  const seeds = Math.min(...racers.map(({ count }) => count));
  const ends = racers.map(({ id, bands }) => ({ network: id.toUpperCase(), loss: formatNumber(bands.at(-1)!.median) }));
  const losses = ends.length === 1 ? ends[0]!.loss : ends.map(({ network, loss }) => result.of(loss, network)).join(result.and);
  return seeds === 1 ? result.finalOfOne(steps, losses) : result.final(steps, seeds, losses);
}

function standingSentences([a, b]: readonly Racer[], { result }: TrainingWords): string[] {
  if (!a || !b) return [];
  const standing = standingOf(a, b);
  switch (standing.kind) {
    case 'incomparable':
      return [result.differentLosses];
    case 'overlap':
      return [result.overlap];
    case 'single':
      return [result.single];
    case 'alone':
      return [];
    case 'led': {
      const [leader, other] = [standing.leader.id.toUpperCase(), standing.other.id.toUpperCase()];
      return [standing.step === 0 ? result.ahead(leader, other) : result.reached(leader, other, standing.step)];
    }
  }
}

function divergedSentences({ id, diverged, count }: Racer, { result }: TrainingWords): string[] {
  if (diverged.length === 0) return [];
  return [result.diverged(id.toUpperCase(), diverged.length, count, Math.min(...diverged.map(({ step }) => step)))];
}

function unlearntSentences(racers: readonly Racer[], { result }: TrainingWords): string[] {
  return (['near', 'above'] as const).flatMap(where => {
    const names = racers.filter(racer => unlearntOf(racer) === where).map(({ id }) => id.toUpperCase());
    if (names.length === 0) return [];
    return [where === 'near' ? result.nearChance(names) : result.aboveChance(names)];
  });
}

/** The median share of right answers, racer by racer; once for all that are judged by as many rows. */
function Accuracies({ racers }: Pick<ResultProps, 'racers'>) {
  const { training: words, ui } = useToolWords();
  const told = racers.flatMap(({ id, config, judgements }) => {
    const [first] = judgements;
    if (!first) return [];
    const share = quantile(rising(judgements.map(({ right, rows }) => right / rows)), 0.5);
    const name = config.labels === 'real' ? words.accuracy.heldOut(first.rows) : words.accuracy.batch;
    return [{ name, text: `${id.toUpperCase()} ${percent(share)}` }];
  });
  return [...new Set(told.map(({ name }) => name))].map(name => {
    const texts = told.filter(other => other.name === name).map(({ text }) => text);
    return <p key={name}>{name + ui.marks.colon + texts.join(' · ')}</p>;
  });
}
