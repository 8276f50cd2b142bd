import { activationKinds } from '../../kernels/exports.ts';
import type { Spec } from '../../lib/params.ts';

/** The kernel's number of an activation and its parameter. */
export function kernelActivation(spec: Spec): { kind: number; p: number } {
  const kind = (activationKinds as readonly string[]).indexOf(spec.id);
  if (kind < 0) throw new RangeError(`No kernel computes “${spec.id}”.`);
  return { kind, p: Number(Object.values(spec.params)[0] ?? 0) };
}
