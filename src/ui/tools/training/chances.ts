import type { NetworkId } from '../../../store/state.ts';
import type { Racer } from './race.ts';
import { chanceOf } from './standing.ts';

export interface Chance {
  readonly classes: number;
  readonly loss: number;
  /** Whose it is, where it is not that of all; else null. */
  readonly id: NetworkId | null;
}

/** The losses of knowing nothing, one for each number of classes. */
export function chancesOf(racers: readonly Pick<Racer, 'id' | 'config'>[]): readonly Chance[] {
  const each = racers.map(racer => ({ id: racer.id, classes: racer.config.widths.at(-1)!, loss: chanceOf(racer) }));
  const known = each.filter((chance): chance is Chance & { readonly id: NetworkId } => chance.loss !== null);
  const isOfAll = known.length === racers.length && new Set(known.map(({ classes }) => classes)).size === 1;
  return isOfAll ? known.slice(0, 1).map(chance => ({ ...chance, id: null })) : known;
}
