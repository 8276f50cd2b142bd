import { biasInitializers, initializers } from '../../initializers/all.ts';
import type { Spec } from '../../lib/params.ts';
import type { LayerReading, Numbers } from './reading.ts';

/** The layer's laws in numbers, once its widths are known. */
export function numbersAgain(layer: LayerReading): LayerReading {
  const { weightDistribution, biasDistribution, initializer, bias } = layer;
  return {
    ...layer,
    weightDistribution: weightDistribution ?? numbers(layer, initializer, id => initializers.find(id)),
    biasDistribution: biasDistribution ?? numbers(layer, bias, id => biasInitializers.find(id)),
  };
}

type Entry = Pick<NonNullable<ReturnType<typeof biasInitializers.find>>, 'distribution'>;

function numbers({ fanIn, fanOut }: LayerReading, spec: Spec | null, find: (id: string) => Entry | undefined): Numbers | null {
  if (!spec || fanIn === null || fanOut === null) return null;
  return find(spec.id)?.distribution({ fanIn, fanOut, layer: 2, depth: 3 }, spec.params, Math) ?? null;
}
