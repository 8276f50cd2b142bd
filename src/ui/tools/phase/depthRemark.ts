import { factsOf } from '../../../diagnostics/facts.ts';
import { gradeOfGradient } from '../../../diagnostics/rate.ts';
import type { Shown } from '../../../engine/workers/run/client.ts';
import type { Phase } from '../../../theory/phase.ts';

/** `slow`: critical, and yet the gradient changes over the depth; `shallow`: not critical, and yet the depth is too small for it to matter. */
export interface DepthRemark {
  readonly id: 'slow' | 'shallow';
  /** Of ∂L/∂z, as measured; geometric mean. */
  readonly perLayer: number;
  readonly hiddenCount: number;
}

/**
 * What the depth of this very network makes of its phase, where the verdict, which measures it, says otherwise than the diagram, which goes to infinity.
 * null where both say the same, or nothing was measured of the network as it is initialized.
 */
export function depthRemark(phase: Phase['phase'], shown: Shown | null): DepthRemark | null {
  if (!shown || shown.after) return null;
  const facts = factsOf(shown);
  const { perLayer } = facts.gradient;
  if (!(perLayer > 0 && perLayer < Infinity)) return null;
  const isWell = gradeOfGradient(facts) === 'good';
  if (isWell === (phase === 'critical')) return null;
  return { id: isWell ? 'shallow' : 'slow', perLayer, hiddenCount: facts.layers.length - 1 };
}
