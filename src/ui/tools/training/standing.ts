import { differences } from '../../../config/link.ts';
import { chanceLoss } from '../../../network/classes.ts';
import type { Racer } from './race.ts';
import { type TaskPart, taskDifferences } from './task.ts';

/** How the race of two stands after its last step. */
export type Standing =
  /** They do not learn the same, and differ in this. */
  | { readonly kind: 'incomparable'; readonly parts: readonly TaskPart[] }
  /** They are one network. */
  | { readonly kind: 'same' }
  /** One of them has but one seed, which tells little. */
  | { readonly kind: 'single' }
  /** The bands overlap. */
  | { readonly kind: 'overlap' }
  /** `leader`'s median is that low at step `step` first; 0: it began below. */
  | { readonly kind: 'led'; readonly leader: Racer; readonly other: Racer; readonly step: number }
  /** The other's median is not finite. */
  | { readonly kind: 'alone' };

/** Of two that have bands. */
export function standingOf(a: Racer, b: Racer): Standing {
  const parts = taskDifferences(a.config, b.config);
  if (parts.length > 0) return { kind: 'incomparable', parts };
  if (differences(b.config, a.config).length === 0) return { kind: 'same' };
  if (Math.min(a.count, b.count) < 2) return { kind: 'single' };
  const [endA, endB] = [a.bands.at(-1)!, b.bands.at(-1)!];
  if (!Number.isFinite(endA.median) || !Number.isFinite(endB.median)) return { kind: 'alone' };
  if (endA.low <= endB.high && endB.low <= endA.high) return { kind: 'overlap' };
  const [leader, other, goal] = endA.median < endB.median ? [a, b, endB.median] : [b, a, endA.median];
  return { kind: 'led', leader, other, step: leader.bands.findIndex(({ median }) => median <= goal) };
}

/** The one that is ahead of the other, bands apart; null where none is, or where neither has learnt anything. */
export function leaderOf([a, b]: readonly Racer[]): Racer | null {
  if (!a || !b || isVain([a, b])) return null;
  const standing = standingOf(a, b);
  return standing.kind === 'led' ? standing.leader : null;
}

/** Whether one of them can win: two networks and one task. */
export const isContest = ([a, b]: readonly Pick<Racer, 'config'>[]): boolean =>
  a !== undefined && b !== undefined && taskDifferences(a.config, b.config).length === 0 && differences(b.config, a.config).length > 0;

/** How far from the loss of knowing nothing counts as no more than that. */
const NEAR = 0.05;

/** The loss of knowing nothing; null where that depends on the outputs' scale. */
export const chanceOf = ({ config }: Pick<Racer, 'config'>): number | null => chanceLoss(config);

/** Where a racer ends that has learnt nothing: within 5 % of chance, or above it; null for one that has, and where chance is no number. */
export function unlearntOf(racer: Racer): 'near' | 'above' | null {
  const chance = chanceOf(racer);
  const end = racer.bands.at(-1)!.median;
  if (chance === null || !Number.isFinite(end) || end < (1 - NEAR) * chance) return null;
  return end > (1 + NEAR) * chance ? 'above' : 'near';
}

/** No network has learnt anything: the race says nothing of them yet. */
export const isVain = (racers: readonly Racer[]): boolean =>
  racers.length > 0 &&
  racers.every(racer => racer.count > 0 && (unlearntOf(racer) !== null || racer.bands.at(-1)!.median === Number.POSITIVE_INFINITY));
