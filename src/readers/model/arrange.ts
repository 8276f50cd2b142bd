import { arrangements } from '../../arrangements/all.ts';
import { decode } from '../../config/link.ts';
import { formatNet } from '../../config/net.ts';
import { LINEAR, type Sequence, sequenceOfConfig } from './sequence.ts';

/** What of a network a link does not say. */
export type Unsaid = StepKind | 'weights' | 'inputs';
type StepKind = 'scales' | 'dropout' | 'skips' | 'norms' | 'activations';

/** The fields of a link that make a network's steps, and what they leave unsaid. */
export interface Arranged {
  readonly fields: readonly string[];
  readonly unsaid: readonly Unsaid[];
}

const kinds: Readonly<Record<StepKind, RegExp>> = {
  scales: /^scale/,
  dropout: /^dropout/,
  skips: /^join/,
  norms: /^norm/,
  activations: /^activation/,
};

/** Which kinds are given up where a link cannot say all: none first, and norms after skips, skips after dropout, dropout after scales. */
const givenUp: readonly (readonly StepKind[])[] = Array.from({ length: 16 }, (_, set) =>
  (['scales', 'dropout', 'skips', 'norms'] as const).filter((_, bit) => (set >> bit) & 1),
);

/** What stands behind each hidden layer. */
interface Gap {
  readonly activation: string | null;
  readonly norm: string | null;
}

/** Fields for the steps of a network of these widths, as many as a link can say. What stands behind the output layer is not among them. */
export function arrange(widths: readonly number[], sequence: Sequence): Arranged {
  const start = sequence.indexOf(LINEAR);
  const found = arrangeHidden(widths, withoutStart(sequence, start));
  return start > 0 ? { ...found, unsaid: [...found.unsaid, 'inputs'] } : found;
}

/** From the first layer to the last. */
function withoutStart(sequence: Sequence, start: number): Sequence {
  const moved = (word: string) => (kinds.skips.test(word) ? `join ${Number(word.split(' ')[1]) - start}` : word);
  return sequence.slice(start, sequence.lastIndexOf(LINEAR) + 1).map(moved);
}

function arrangeHidden(widths: readonly number[], hidden: Sequence): Arranged {
  const gaps = gapsOf(hidden);
  const there = (Object.keys(kinds) as StepKind[]).filter(kind => hidden.some(word => kinds[kind].test(word)));
  for (const unsaid of givenUp.filter(some => some.every(kind => there.includes(kind)))) {
    const wanted = without(hidden, unsaid);
    for (const fields of candidates(hidden, gaps, unsaid)) {
      const config = decode([`net=${formatNet(widths)}`, ...fields].join('&')).experiment.a;
      if (same(without(sequenceOfConfig(config), unsaid), wanted)) return { fields, unsaid };
    }
  }
  return { fields: activationFields(gaps, false), unsaid: there.filter(kind => kind !== 'activations') };
}

/** @param filled a layer without an activation is not said to have none: in blocks the arrangement knows */
function activationFields(gaps: readonly Gap[], filled: boolean): string[] {
  const there = gaps.flatMap(({ activation }) => activation ?? []);
  const usual = filled && there.length > 0 ? commonest(there) : 'linear';
  return byColumn(
    'act',
    gaps.map(({ activation }) => activation ?? usual),
    'relu',
  );
}

const commonest = (texts: readonly string[]) => {
  const count = (text: string) => texts.filter(other => other === text).length;
  return texts.reduce((best, next) => (count(next) > count(best) ? next : best));
};

/** What stands in every gap between two layers; a norm that a link has for all and one layer lacks is `none` there. */
function gapsOf(hidden: Sequence): Gap[] {
  const gaps: { activation: string | null; norm: string | null }[] = [];
  for (const word of hidden) {
    if (word === LINEAR) gaps.push({ activation: null, norm: null });
    const [kind, text = ''] = word.split(/ (.*)/);
    const gap = gaps.at(-1);
    if (gap && kind === 'activation') gap.activation ??= text;
    if (gap && kind === 'norm') gap.norm ??= text;
  }
  return gaps.slice(0, -1);
}

/** Ways to say norms, blocks and dropout, the plainest first. */
function* candidates(hidden: Sequence, gaps: readonly Gap[], unsaid: readonly StepKind[]): Generator<string[]> {
  const rate = hidden.find(word => kinds.dropout.test(word))?.split(' ')[1];
  const dropout = rate !== undefined && !unsaid.includes('dropout') ? [`dropout=${rate}`] : [];
  const hasSkips = !unsaid.includes('skips') && hidden.some(word => kinds.skips.test(word));
  const blocks = hasSkips
    ? arrangements.all
        .filter(({ id }) => id !== 'plain')
        .flatMap(({ id }) => [1, 2, 3, 4].flatMap(span => scalesOf(hidden, unsaid).map(scale => [`block=${id}(${span},${scale})`])))
    : [[]];
  const hasNorms = !unsaid.includes('norms') && gaps.some(({ norm }) => norm !== null);
  for (const filled of hasSkips ? [true, false] : [false])
    for (const block of blocks)
      for (const norm of hasNorms ? normFields(hidden, gaps, filled) : [[]])
        yield [...activationFields(gaps, filled), ...norm, ...block, ...dropout];
}

/** What a link may say of the factor on every branch: a round number, or what it is in the number of blocks. */
function scalesOf(hidden: Sequence, unsaid: readonly StepKind[]): string[] {
  const found = hidden.find(word => kinds.scales.test(word))?.split(' ')[1];
  if (found === undefined || unsaid.includes('scales')) return ['1'];
  return found.length > 5 ? ['1/sqrt(L)', '1/L', found] : [found, '1/sqrt(L)', '1/L'];
}

/** Before the activations, behind them, or as each layer has it; in blocks the arrangement knows where. */
function normFields(hidden: Sequence, gaps: readonly Gap[], filled: boolean): string[][] {
  const kind = commonest(gaps.flatMap(({ norm }) => norm ?? []));
  if (filled) return [[`norm=${kind}`]];
  const fieldsAt = (places: readonly string[]) =>
    byColumn(
      'norm',
      gaps.map(({ norm }, i) => (norm === null ? 'none' : places[i] === 'afterActivation' ? `${norm}(afterActivation)` : norm)),
      'none',
    );
  return [['beforeActivation'], ['afterActivation']]
    .map(([place]) => fieldsAt(gaps.map(() => place!)))
    .concat([fieldsAt(placesOf(hidden))]);
}

/** Of each gap, whether its norm stands behind its activation. */
function placesOf(hidden: Sequence): string[] {
  const parts = hidden.join('\n').split(LINEAR).slice(1, -1);
  return parts.map(part => (/activation.*\n(.*\n)*norm/.test(part) ? 'afterActivation' : 'beforeActivation'));
}

const without = (sequence: Sequence, unsaid: readonly StepKind[]) => {
  if (unsaid.length === 0) return sequence;
  return sequence
    .filter(word => !unsaid.some(kind => kinds[kind].test(word)))
    .map(word => (kinds.skips.test(word) ? countedAnew(sequence, word, unsaid) : word));
};

/** The place of a stream once some words before it are left out. */
function countedAnew(sequence: Sequence, word: string, unsaid: readonly StepKind[]): string {
  const from = Number(word.split(' ')[1]);
  const left = sequence.slice(0, from).filter(other => unsaid.some(kind => kinds[kind].test(other))).length;
  return `join ${from - left}`;
}

const same = (x: Sequence, y: Sequence) => x.length === y.length && x.every((word, i) => word === y[i]);

/** What most columns have, and then the others' own. */
export function byColumn(key: string, texts: readonly string[], usual: string): string[] {
  if (texts.length === 0) return [];
  const most = commonest(texts);
  return [...(most === usual ? [] : [`${key}=${most}`]), ...texts.flatMap((text, i) => (text === most ? [] : [`${key}.${i + 1}=${text}`]))];
}
