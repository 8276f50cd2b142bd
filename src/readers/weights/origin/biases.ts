import { biasInitializers, initializers } from '../../../initializers/all.ts';
import type { LayerShape } from '../../../initializers/initializer.ts';
import { defaultSpec } from '../../../lib/params.ts';
import { type Candidate, plainLaws } from './candidates.ts';
import type { Sample } from './fit.ts';
import { exactly, matching, type Origin, spoilt } from './origin.ts';
import { constantOf } from './structure.ts';

/** What may have drawn biases: a constant, the laws that initializers bring along for this fan-in, or a plain law. */
export function biasOrigin(sample: Sample, layer: LayerShape): Origin {
  const { statistics, rounding } = sample;
  if (statistics.finiteCount < statistics.count || statistics.count === 0) return spoilt;
  const constant = constantOf(statistics, rounding);
  if (constant) return exactly(constant.id === 'ones' ? { id: 'constant', params: { value: 1 } } : constant);
  const matches = matching([...brought(layer), ...plainLaws(statistics)], sample).filter(({ spec }) => spec.id !== 'truncatedNormal');
  return { kind: matches.length > 0 ? 'drawn' : 'none', matches, outlier: false };
}

function brought(layer: LayerShape): Candidate[] {
  const own = biasInitializers.all.filter(({ params, id }) => params.length === 0 && id !== 'zeros' && id !== 'default');
  const torch = own.flatMap(entry => {
    const law = entry.distribution(layer, {}, Math);
    return law ? [{ spec: defaultSpec(entry), law, rank: 0 }] : [];
  });
  const widrow = initializers.get('nguyenWidrow');
  return [...torch, { spec: defaultSpec(widrow), law: widrow.biases!(layer, {}, Math), rank: 4 }];
}
