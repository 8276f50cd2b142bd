import type { Config } from '../config/config.ts';
import type { Measured } from './compare.ts';
import type { Prescription } from './treatment.ts';

/** Treatments that belong together, and the network that they make. */
export interface Plan {
  readonly id: string;
  readonly prescriptions: readonly Prescription[];
  readonly config: Config;
}

/** A plan that was tried, and what it made of the network. */
export interface Remedy extends Plan {
  readonly after: Measured;
}
