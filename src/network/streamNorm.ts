import type { Layer } from './network.ts';
import type { NormStep, StepKind } from './step.ts';
import { stepOf } from './step.ts';

/** Which norm the stream of a network with skip connections meets, and where. */
export interface StreamNorm {
  /** `atBranches`: each branch reads the stream through one, and nothing stands on the stream; `onStream`: one follows each sum. */
  readonly where: 'atBranches' | 'onStream';
  /** Whether it takes the mean away, everywhere. */
  readonly isCentred: boolean;
}

/** null without skip connections, and where a fork has no such norm. */
export function streamNorm(layers: readonly Layer[]): StreamNorm | null {
  const forks = layers.filter(layer => stepOf(layer, 'fork'));
  const norms = forks.map(layer => ({ norm: stepOf(layer, 'norm'), where: whereIn(layer) }));
  const [first] = norms;
  if (!first?.where || norms.some(({ where }) => where !== first.where)) return null;
  return { where: first.where, isCentred: norms.every(({ norm }) => (norm as NormStep).isCentred) };
}

/** Where the norm stands of a column that forks. */
function whereIn({ steps }: Layer): StreamNorm['where'] | null {
  const at = (kind: StepKind) => steps.findIndex(step => step.kind === kind);
  const norm = at('norm');
  if (norm < 0) return null;
  if (norm > at('fork')) return 'atBranches';
  return at('join') >= 0 && norm > at('join') ? 'onStream' : null;
}
