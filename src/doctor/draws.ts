import { isNarrow } from '../diagnostics/rate.ts';
import { gravity } from '../diagnostics/severity.ts';
import type { Judgement, Severity } from '../diagnostics/verdict.ts';
import type { Measured } from './compare.ts';
import { type Measure, trial } from './trial.ts';

/** How many draws of a narrow network show a finding, and whether the one that is looked at does. */
export interface Draws {
  readonly showing: number;
  readonly of: number;
  readonly here: boolean;
}

export interface Drawn extends Judgement {
  /** null where draws need no word: the network is not narrow, or most of them agree with the one that is looked at. */
  readonly draws: Draws | null;
}

/** Seeds that a narrow network is drawn from besides its own. */
const MORE = 8;

/**
 * The findings of a network; of a narrow one, which a single draw misrepresents, as grave as most draws have them: a finding that is its own draw's only
 * comes down, and one that this draw happens to be without joins, with the numbers of another.
 */
export async function overDraws(own: Measured, measure: Measure): Promise<Drawn[]> {
  if (!isNarrow(own.facts)) return own.judgements.map(found => ({ ...found, draws: null }));
  const { config } = own.facts;
  const seeds = Array.from({ length: MORE }, (_, k) => `${config.seed} ${k + 1}`);
  const others = await Promise.all(seeds.map(seed => trial({ ...config, seed }, measure)));
  const draws = [own, ...others.filter(draw => draw !== null)];
  const subjects = new Set(draws.flatMap(({ judgements }) => judgements.map(({ about }) => about)));
  return [...subjects].flatMap(about => usual(about, draws) ?? []).sort((x, y) => gravity(y.severity) - gravity(x.severity));
}

/** What most draws have to say of a subject. */
function usual(about: Judgement['about'], draws: readonly Measured[]): Drawn | null {
  const found = draws.map(({ judgements }) => judgements.find(judgement => judgement.about === about));
  const severities = found.map(judgement => judgement?.severity ?? 'good').sort((x, y) => gravity(x) - gravity(y));
  const most = severities[Math.floor(severities.length / 2)]!;
  const [own] = found;
  const asGrave = (severity: Severity) => severities.filter(other => gravity(other) >= gravity(severity)).length;
  const counted = (severity: Severity, here: boolean): Draws => ({ showing: asGrave(severity), of: draws.length, here });
  if (gravity(own?.severity ?? 'good') === gravity(most)) return own ? { ...own, draws: null } : null;
  if (own && gravity(own.severity) > gravity(most)) return { ...own, severity: most, draws: counted(own.severity, true) };
  const typical = found.find(judgement => judgement?.severity === most)!;
  return { ...typical, draws: counted(most, false) };
}
