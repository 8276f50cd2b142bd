import type { Severity } from './verdict.ts';

const order: readonly Severity[] = ['good', 'watch', 'bad'];

/** 0 for good, 2 for bad. */
export const gravity = (severity: Severity): number => order.indexOf(severity);

/** The gravest of them; good without any. */
export const gravest = (severities: readonly Severity[]): Severity => order[Math.max(0, ...severities.map(gravity))]!;
