import { ticks } from 'd3';
import { useMemo } from 'react';
import type { Config } from '../../../../config/config.ts';
import { createPoolOfTrainings } from '../../../../engine/workers/poolOfWorkers.ts';
import { nameIn } from '../../../../i18n/names.ts';
import { losses } from '../../../../losses/all.ts';
import { useToolWords } from '../../../hooks.ts';
import { ChartTitle } from '../../ChartTitle.tsx';
import { RunsProgress } from '../../RunsProgress.tsx';
import { useRuns } from '../../useRuns.ts';
import { readTraining } from '../curve.ts';
import { ratesOf } from '../rates/trial.ts';
import type { Settings } from '../settings.ts';
import { FairField } from './FairField.tsx';
import { FairFiles } from './FairFiles.tsx';
import { FairTable } from './FairTable.tsx';
import { runnersOf } from './field.ts';
import { LinesChart } from './LinesChart.tsx';
import { outcomesOf } from './outcome.ts';
import { heatsOf } from './plans.ts';
import { fairSentence } from './sentence.ts';

interface FairRaceProps {
  readonly a: Config;
  readonly field: string;
  readonly settings: Settings;
  /** Something is still being changed. */
  readonly held: boolean;
}

/** Several initializers in A's network, each at every rate with every seed: the U of each, the curve at each one's best, and who is ahead. */
export function FairRace({ a, field, settings, held }: FairRaceProps) {
  const { training, registries } = useToolWords();
  const { fair: words } = training;
  const { recipe, steps, seeds } = settings;
  const runners = useMemo(() => runnersOf(field), [field]);
  const rates = useMemo(() => ratesOf(recipe.optimizer), [recipe]);
  const heats = useMemo(() => heatsOf(a, runners, recipe, rates, steps, seeds), [a, runners, recipe, rates, steps, seeds]);
  const plans = useMemo(() => heats.map(({ plan }) => plan), [heats]);
  const order = useMemo(() => plans.map((_, i) => i), [plans]);
  const runs = useRuns(createPoolOfTrainings, plans, order, readTraining, held);
  const threshold = thresholdOf(a);
  const outcomes = useMemo(
    () => outcomesOf(heats, runs.results, runners.length, rates, steps, threshold),
    [heats, runs.results, runners, rates, steps, threshold],
  );
  const names = runners.map(({ text, initializer }) => nameIn(registries.initializers, initializer.id) + text.slice(initializer.id.length));
  const decades = Math.log10(rates.at(-1)! / rates[0]!);
  return (
    <div className="fair" aria-busy={runs.state === 'running' || held}>
      <div className="draws-bar">
        <FairField runners={runners} names={names} />
        <RunsProgress runs={runs} />
      </div>
      <p className="training-lead" aria-live={runs.state === 'running' ? 'off' : 'polite'}>
        {fairSentence(outcomes, names, rates, words)}
      </p>
      <div className="fair-charts">
        <figure>
          <figcaption>
            <b>
              <ChartTitle id="byRate">{words.byRate}</ChartTitle>
            </b>
          </figcaption>
          <LinesChart
            lines={outcomes.map(({ points }, i) => ({
              name: names[i]!,
              values: points.map(({ final }) => final?.median),
              low: points.map(({ final }) => final?.low),
              high: points.map(({ final }) => final?.high),
            }))}
            places={rates.map(rate => Math.log10(rate / rates[0]!) / decades)}
            ticks={rates
              .map((rate, i) => ({ at: Math.log10(rate / rates[0]!) / decades, text: i % 2 === 0 ? String(rate) : '' }))
              .filter(({ text }) => text)}
            name={words.byRate}
            axis={training.axis}
            dotted
          />
        </figure>
        <figure>
          <figcaption>
            <b>
              <ChartTitle id="atBest">{words.atBest}</ChartTitle>
            </b>
          </figcaption>
          <LinesChart
            lines={outcomes.map(({ medians }, i) => ({ name: names[i]!, values: medians }))}
            places={Array.from({ length: steps + 1 }, (_, step) => step / steps)}
            ticks={ticks(0, steps, 5).map(step => ({ at: step / steps, text: String(step) }))}
            name={words.atBest}
            axis={training.axis}
            dotted={false}
          />
        </figure>
      </div>
      <FairTable names={names} outcomes={outcomes} threshold={threshold} />
      <p className="note">{words.how(rates.length, rates[0]!, rates.at(-1)!, seeds)}</p>
      <FairFiles runners={runners} heats={heats} results={runs.results} />
    </div>
  );
}

/** Half the loss of knowing nothing; half of 1/C where that depends on the outputs. */
function thresholdOf({ loss, widths }: Config): number {
  const classes = widths.at(-1)!;
  return (losses.get(loss.id).expectedInitialLoss(classes) ?? 1 / classes) / 2;
}
