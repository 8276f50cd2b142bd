import type { Config } from '../config/config.ts';
import type { Facts } from '../diagnostics/facts.ts';
import type { Detail } from '../diagnostics/verdict.ts';

export type TreatmentId =
  | 'inputs'
  | 'targets'
  | 'output'
  | 'prior'
  | 'biases'
  | 'centre'
  | 'dropout'
  | 'readout'
  | 'gain'
  | 'lsuv'
  | 'activation'
  | 'branch'
  | 'norm'
  | 'otherNorm'
  | 'skip';

/** A treatment carried out: the network that comes of it, and what its words need. */
export interface Prescription {
  readonly id: TreatmentId;
  /** Which words of the treatment: `he`, `siren`. */
  readonly form: string;
  readonly detail: Detail;
  readonly config: Config;
}

/** One small change to a network, which keeps all that it does not treat. */
export interface Treatment {
  readonly id: TreatmentId;
  /** How much it changes of a network: between remedies that help alike, the smaller sum comes first. */
  readonly size: number;
  /** The ways to carry it out on `config`, which may have been treated otherwise before; none where there is nothing to treat. `patient` was measured untreated. */
  options(config: Config, patient: Facts): readonly Prescription[];
}
