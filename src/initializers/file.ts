import { distributionVariance } from '../lib/distribution.ts';
import { fileLayer } from './files.ts';
import { glorotUniform } from './glorotUniform.ts';
import type { Initializer, LayerShape } from './initializer.ts';

const standIn = (layer: LayerShape) => glorotUniform.distribution(layer, { gain: 1 }, Math);

/**
 * The weights of a person's own file, and its biases. A link says the file's name and the digest of its numbers, which are not in the link: until the file is given, and
 * in layers of another shape than the file's, Glorot's uniform draw stands in.
 */
export const file: Initializer = {
  id: 'file',
  params: [
    { kind: 'text', id: 'name', default: 'weights', pattern: /^[\w.-]{1,60}$/ },
    { kind: 'text', id: 'digest', default: '0000000000000000', pattern: /^[0-9a-f]{16}$/ },
  ],
  aliases: [],
  citation: null,
  formula: () => null,
  distribution: () => null,
  /** The mean square of the numbers that are there. */
  variance(layer, { digest }) {
    const found = fileLayer(digest, layer);
    if (!found) return distributionVariance(standIn(layer));
    return found.weights.reduce((sum, value) => sum + value * value, 0) / found.weights.length;
  },
  *sample(layer, { digest }, draw) {
    const found = fileLayer(digest, layer);
    if (found) draw.weights.set(found.weights);
    else draw.fill(standIn(layer));
    yield;
  },
};
