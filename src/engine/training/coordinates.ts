import { type Pass, placesOf } from '../passes/pass.ts';

/** After a forward pass: the mean |z| of each layer over batch and units. That is what the coordinate check of Yang et al. 2022 (appendix D.1) looks at. */
export function coordinatesOf(pass: Pass): readonly number[] {
  const { arena, config, layers } = pass;
  return layers.map(({ layer, fanOut }) => {
    const z = arena.floats(placesOf(pass, layer).preactivations, config.batchSize * fanOut);
    let sum = 0;
    for (let i = 0; i < z.length; i++) sum += Math.abs(z[i]!);
    return sum / z.length;
  });
}
