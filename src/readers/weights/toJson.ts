import type { Refusal, RefusalCode, RefusalDetails } from './bytes.ts';
import type { OtherReason } from './file.ts';
import type { Drawn } from './origin/judge.ts';
import type { WeightsReading } from './readWeights.ts';

/** What a language has of the readers' sentences; a code that it lacks does not compile. */
export interface Sentences {
  readonly refusals: Readonly<Record<RefusalCode, (details: RefusalDetails) => string>>;
  readonly others: Readonly<Record<OtherReason, string>>;
}

/** What `inspect` prints of a file that was read. The README says what each field means. */
export function toJson({ file, chain, statistics, drawn, biasDrawn, refusal }: WeightsReading, words: Sentences) {
  const { description } = file;
  return {
    format: file.format,
    tensors: file.tensors.map(tensor => {
      const { mean, std, rms, min, max, nanCount, infinityCount } = statistics.get(tensor)!;
      return { name: tensor.name, shape: tensor.shape, dtype: tensor.dtype, mean, std, rms, min, max, nanCount, infinityCount };
    }),
    ...(file.under !== undefined && { under: file.under }),
    chain: chain.layers.map(({ weights, bias, fanIn, fanOut, transposed, described }, i) => ({
      weights: weights.name,
      bias: bias?.name ?? null,
      fanIn,
      fanOut,
      transposed: chain.oriented ? transposed : null,
      drawn: drawn[i]!,
      ...(bias && { biasDrawn: biasDrawn[i]! }),
      ...(described?.declared !== undefined && { declared: described.declared }),
      ...(described?.activation !== undefined && { activation: described.activation }),
    })),
    drawn: sameOf(drawn),
    ...(description?.output && { output: description.output }),
    ...(description?.dropout && { dropout: description.dropout }),
    ...(chain.others.length > 0 && { others: chain.others.map(({ name, why }) => ({ name, why: words.others[why] })) }),
    asks: [...(chain.oriented || chain.layers.length === 0 ? [] : ['orientation']), ...(chain.models.length > 1 ? ['which'] : [])],
    refuse: refusal && words.refusals[refusal.code](refusal.details),
  };
}

/** What all layers share; null where they differ. */
const sameOf = (drawn: readonly Drawn[]): Drawn => (drawn.length > 0 && drawn.every(each => each === drawn[0]) ? drawn[0]! : null);

export function refusalToJson({ code, details, format }: Refusal, words: Sentences) {
  const isBomb = code === 'bomb' || code === 'sharedEntries';
  return {
    format,
    tensors: [],
    chain: [],
    drawn: null,
    asks: [],
    refuse: words.refusals[code](details),
    ...(isBomb && { unpackedBytes: details.bytes }),
  };
}
