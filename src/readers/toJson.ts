import { activations } from '../activations/all.ts';
import { formatSpec } from '../config/spec.ts';
import { biasInitializers, initializers } from '../initializers/all.ts';
import type { Note } from './model/note.ts';
import type { LayerReading, NetworkReading, Numbers, Reading } from './model/reading.ts';
import { linkFor } from './model/toLink.ts';
import type { Source } from './source/source.ts';

/** Sentences of notes and refusals. */
export interface Words {
  note(note: Note): string;
  refusal(refusal: NonNullable<Reading['refuse']>): string;
}

/** What was read, as `npm run -s read` prints it. */
export function toJson(reading: Reading & { readonly source: Source }, words: Words, chosen = reading.networks[0]) {
  const told = (notes: readonly Note[]) => notes.map(note => ({ ...placeOf(reading.source, note.line), why: words.note(note) }));
  const others = reading.networks.filter(network => network !== chosen);
  const unread = chosen ? merged(reading.unread, chosen.unread) : reading.unread;
  return {
    framework: reading.framework,
    ...(chosen ? network(chosen) : empty),
    unread: told(unread),
    remarks: told(reading.remarks),
    refuse: reading.refuse && words.refusal(reading.refuse),
    ...(others.length > 0 && {
      alternatives: others.map(other => ({
        framework: other.framework,
        ...network(other),
        asks: other.asks.filter(ask => ask !== 'model'),
        unread: told(other.unread),
      })),
    }),
  };
}

const empty = { model: null, link: null, widths: [], layers: [], skips: [], skipAdds: [], output: 'none', asks: [] as string[] };

function merged(x: readonly Note[], y: readonly Note[]): Note[] {
  const all = [...x, ...y];
  return all
    .filter((note, i) => all.findIndex(other => other.line === note.line && other.code === note.code) === i)
    .sort((a, b) => a.line - b.line);
}

/** The line in the text as pasted, and the cell where it is a notebook. */
export function placeOf({ lines, cells }: Source, line: number): { readonly line: number; readonly cell?: number } {
  const place = { line: lines[line - 1] ?? line };
  return cells ? { cell: cells[line - 1]!, ...place } : place;
}

function network(found: NetworkReading) {
  const made = linkFor(found);
  const link = made?.link ?? null;
  return {
    model: found.model,
    link: link === null || found.asks.includes('activation') ? null : `#${link}`,
    unsaid: made?.unsaid ?? [],
    widths: found.widths,
    layers: found.layers.map(layer),
    skips: found.skips,
    skipAdds: found.skipAdds,
    output: found.output,
    ...(found.inputDropout > 0 && { inputDropout: found.inputDropout }),
    ...(found.sharedLayers.length > 0 && { sharedLayers: found.sharedLayers }),
    asks: found.asks as string[],
    ...(found.beyondLimits.length > 0 && { beyondLimits: found.beyondLimits }),
  };
}

function layer(found: LayerReading) {
  const { activation, initializer, bias } = found;
  return {
    fanIn: found.fanIn,
    fanOut: found.fanOut,
    activation: activation && formatSpec(activation, activations),
    initializer: initializer && formatSpec(initializer, initializers),
    bias: bias && formatSpec(bias, biasInitializers),
    ...(!found.hasBias && { hasBias: false }),
    norm: found.norm,
    dropout: found.dropout,
    weightDistribution: distribution(found.weightDistribution),
    biasDistribution: distribution(found.biasDistribution),
  };
}

const distribution = (law: Numbers | null) => (law?.kind === 'truncatedNormal' ? { ...law, cut: 2 } : law);
