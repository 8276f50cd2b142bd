import * as tf from '@tensorflow/tfjs-core';
import { type BinnedSummary, binned, FINE_BINS } from './binned.ts';

interface Summary extends BinnedSummary {
  /** Mean, central moments 2 to 4, least, largest. */
  readonly moments: readonly number[];
  readonly zeroCount: number;
  readonly notFiniteCount: number;
}

/** All read back, as they would be to be drawn. */
export function summarize(tensor: tf.Tensor): Summary {
  const x = tf.reshape(tensor, [tensor.size]);
  const read = (scalar: tf.Tensor) => scalar.dataSync()[0]!;
  const mean = tf.mean(x);
  const d = tf.sub(x, mean);
  const d2 = tf.square(d);
  const [min, max] = [read(tf.min(x)), read(tf.max(x))];
  const factor = max > min ? FINE_BINS / (max - min) : 0;
  const bins: tf.Tensor1D = tf.cast(tf.minimum(tf.floor(tf.mul(tf.sub(x, min), factor)), FINE_BINS - 1), 'int32');
  const fine = Uint32Array.from(tf.bincount(bins, tf.tensor1d([], 'int32'), FINE_BINS).dataSync());
  return {
    moments: [read(mean), read(tf.mean(d2)), read(tf.mean(tf.mul(d2, d))), read(tf.mean(tf.square(d2))), min, max],
    zeroCount: read(tf.sum(tf.equal(x, 0))),
    notFiniteCount: tensor.size - read(tf.sum(tf.isFinite(x))),
    ...binned(fine, min, max),
  };
}
