import { lossOf, type Replica } from './replica.ts';

/** Of a parameter’s unit. */
const STEPS = [1e-5, 1e-6, 1e-4, 1e-7, 1e-3];
/** A step that by its slope changes the loss by more than this share of it tells nothing. */
const CHAOTIC = 1e-5;
/** Below it, two gradients agree. */
const GRADIENT_ERROR = 1e-7;

/** A parameter that is checked. */
export interface Probe {
  readonly parameters: Float64Array;
  readonly index: number;
  readonly gradient: number;
  /** The largest gradient of its tensor, by which it is known how fast the loss may turn. */
  readonly steepest: number;
  /** What its steps are shares of. */
  readonly unit: number;
}

/** Those whose slope float64 can tell: not where the loss's last digit would hide it, nor where the loss is chaotic within the smallest step. */
export function checkable(probes: readonly Probe[], loss: number): Probe[] {
  const steady = probes.filter(({ steepest, unit }) => unit > 0 && !(loss > 0 && steepest * Math.min(...STEPS) * unit > CHAOTIC * loss));
  const allowed = enough(steady);
  return steady.filter(({ unit }) => !((Number.EPSILON * loss) / (Math.max(...STEPS) * unit) > allowed));
}

/** What one slope may be off. */
const enough = (probes: readonly Probe[]) =>
  (GRADIENT_ERROR * Math.hypot(...probes.map(({ gradient }) => gradient))) / Math.sqrt(probes.length);

/**
 * (L(θ + h) − L(θ − h)) / 2h of each, by the step h that comes nearest to its gradient: chaos wants a small one, vanished gradients a large one, and a kink of φ
 * between θ − h and θ + h may spoil one. null where θ itself is a kink of the loss, which has no slope there. Yields multiply-adds.
 */
export function* centralDifferences(replica: Replica, probes: readonly Probe[]): Generator<number, (number | null)[], void> {
  const slopes: (number | null)[] = [];
  const work = 2 * replica.labels.length * replica.parameters.reduce((sum, { weights }) => sum + weights.length, 0);
  const allowed = enough(probes);
  for (const probe of probes) {
    let slope = Number.NaN;
    for (const step of STEPS) {
      const found = difference(replica, probe, step, -step);
      yield work;
      if (!(Math.abs(found - probe.gradient) >= Math.abs(slope - probe.gradient))) slope = found;
      if (!(Math.abs(slope - probe.gradient) > allowed)) break;
    }
    const isOff = Math.abs(slope - probe.gradient) > allowed;
    if (isOff) yield 2 * work;
    slopes.push(isOff && isKink(replica, probe, allowed) ? null : slope);
  }
  return slopes;
}

/** Whether the slopes on both sides differ by as much however near to θ: where the loss is smooth, the difference goes with h. */
function isKink(replica: Replica, probe: Probe, allowed: number): boolean {
  const jump = (step: number) => Math.abs(difference(replica, probe, step, 0) - difference(replica, probe, 0, -step));
  const [wide, narrow] = [jump(1e-5), jump(1e-6)];
  return narrow > allowed && narrow > wide / 2;
}

/** The loss's slope between two steps away from θ, in the parameter's unit. */
function difference(replica: Replica, { parameters, index, unit }: Probe, to: number, from: number): number {
  const value = parameters[index]!;
  const at = (step: number) => {
    parameters[index] = value + step * unit;
    return lossOf(replica);
  };
  const slope = (at(to) - at(from)) / ((to - from) * unit);
  parameters[index] = value;
  return slope;
}
