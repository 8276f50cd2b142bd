import { useMemo } from 'react';
import type { Config } from '../../../config/config.ts';
import type { NetworkId } from '../../../store/state.ts';
import { useAppState } from '../../hooks.ts';
import { type Place, placeOf } from './place.ts';

export interface Network {
  readonly id: NetworkId;
  readonly config: Config;
  readonly place: Place;
}

/** The network that the controls change, and the other one, if there is one: `near` where its activation, and so its diagram, is the same. */
export function useNetworks(): { readonly target: Network; readonly other: Network | null; readonly near: boolean } {
  const { a, b } = useAppState(state => state.experiment);
  const aimed = useAppState(state => state.target);
  return useMemo(() => {
    const network = (id: NetworkId, config: Config): Network => ({ id, config, place: placeOf(config) });
    const both = [network('a', a), ...(b ? [network('b', b)] : [])];
    const target = both.find(({ id }) => id === aimed) ?? both[0]!;
    const other = both.find(({ id }) => id !== target.id) ?? null;
    return { target, other, near: other !== null && activationKey(other.config) === activationKey(target.config) };
  }, [a, b, aimed]);
}

export const activationKey = ({ activation }: Config) => JSON.stringify(activation);
