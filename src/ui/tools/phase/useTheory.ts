import { useState } from 'react';
import { nonlinearity } from '../../../theory/nonlinearity.ts';
import { correlation } from './correlation.ts';
import { type Extent, extentFor, prepare } from './extent.ts';
import { landscape } from './landscape.ts';
import { read } from './reading.ts';
import { activationKey, type Network } from './useNetworks.ts';
import { useSliced } from './useSliced.ts';

/** What is drawn for these networks, of one activation, the first of which the numbers are about. It is computed between frames. */
export function useTheory(networks: readonly [Network, ...Network[]]) {
  const [{ config, place }] = networks;
  const [least, setLeast] = useState<Extent | null>(null);
  const key = activationKey(config);
  const phi = nonlinearity(config.activation);
  const base = useSliced(key, () => prepare(phi));
  const places = networks.map(network => network.place);
  const extent = base?.key === key ? extentFor(base.result, places, least) : null;
  const landscapeKey = extent && `${key} ${extent.sigmaW2} ${extent.sigmaB2}`;
  const ground = useSliced(landscapeKey, () => landscape(phi, extent!));
  const { sigmaW2, sigmaB2 } = place;
  const field = { nonlinearity: phi, sigmaW2, sigmaB2 };
  const reading = read(field);
  const pair = useSliced(`${key} ${sigmaW2} ${sigmaB2}`, () => correlation(field, reading));
  return {
    field,
    reading,
    readings: places.map(at => read({ nonlinearity: phi, ...at })),
    landscape: ground?.result ?? null,
    correlation: pair?.result ?? null,
    /** A finer picture is on its way. */
    busy: !ground?.last || ground.key !== landscapeKey,
    /** While a dot is held, the axes do not shrink under it. */
    hold: (held: boolean) => setLeast(held ? extent : null),
  };
}
