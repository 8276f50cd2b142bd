import * as tf from '@tensorflow/tfjs-core';
import type { Network, Traces } from './tensorflow.ts';

/** Forward, and backward with plain products of matrices that are transposed beforehand. */
export function byHand({ relu, inputs, targets, weights, biases }: Network): Traces {
  const preactivations: tf.Tensor2D[] = [];
  const activations: tf.Tensor2D[] = [];
  weights.forEach((W, i) => {
    const z = tf.add<tf.Tensor2D>(tf.matMul(activations[i - 1] ?? inputs, W), biases[i]!);
    preactivations.push(z);
    activations.push(i === weights.length - 1 ? tf.softmax(z) : relu ? tf.relu(z) : tf.tanh(z));
  });
  const dPreactivations: tf.Tensor2D[] = [];
  const dWeights: tf.Tensor2D[] = [];
  const dBiases: tf.Tensor1D[] = [];
  let dz = tf.div<tf.Tensor2D>(tf.sub(activations.at(-1)!, targets), inputs.shape[0]);
  for (let i = weights.length - 1; i >= 0; i--) {
    dPreactivations[i] = dz;
    dWeights[i] = tf.matMul(tf.transpose(activations[i - 1] ?? inputs), dz);
    dBiases[i] = tf.sum(dz, 0);
    if (i === 0) break;
    const a = activations[i - 1]!;
    dz = tf.mul(tf.matMul(dz, tf.transpose(weights[i]!)), relu ? tf.step(a) : tf.sub(1, tf.square(a)));
  }
  return { preactivations, activations, dPreactivations, dWeights, dBiases };
}
