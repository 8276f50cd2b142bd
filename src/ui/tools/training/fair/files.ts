import { type Curve, divergedAt, type TrainingResult } from '../curve.ts';
import type { Runner } from './field.ts';
import type { Heat } from './plans.ts';

type Results = readonly (TrainingResult | undefined)[];

/** The trainings that are over, with what they are of. */
function over(runners: readonly Runner[], heats: readonly Heat[], results: Results) {
  return heats.flatMap(({ runner, rate, plan }, i) => {
    const curve = results[i];
    if (curve?.kind !== 'curve' || curve.share !== undefined) return [];
    return [{ initializer: runners[runner]!.text, learningRate: rate, seed: plan.config.seed, curve: curve as Curve }];
  });
}

/** A line a training (RFC 4180): `steps` are those that it made, `finalLoss` is empty for one that diverged. */
export function toCsv(runners: readonly Runner[], heats: readonly Heat[], results: Results): string {
  const lines = over(runners, heats, results).map(({ initializer, learningRate, seed, curve }) => {
    const isLost = divergedAt(curve) !== null;
    return [initializer, learningRate, seed, curve.losses.length - 1, isLost ? '' : curve.losses.at(-1), isLost];
  });
  const quoted = (value: unknown) => (/[",\r\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value));
  return [['initializer', 'learningRate', 'seed', 'steps', 'finalLoss', 'diverged'], ...lines]
    .map(line => `${line.map(quoted).join(',')}\r\n`)
    .join('');
}

/** The link, and every loss of every training; numbers that JSON cannot hold are strings. */
export function toJson(link: string, runners: readonly Runner[], heats: readonly Heat[], results: Results) {
  const number = (loss: number) => (Number.isFinite(loss) ? loss : String(loss));
  return {
    format: 'initscope/race/1',
    link,
    trainings: over(runners, heats, results).map(({ curve, ...what }) => ({ ...what, losses: curve.losses.map(number) })),
  };
}
