import * as tf from '@tensorflow/tfjs-core';
import type { Network, Traces } from './tensorflow.ts';

/** Forward and backward by TF.js's own gradients. */
export function byAutodiff({ relu, inputs, targets, weights, biases }: Network): Traces {
  const depth = weights.length;
  const preactivations: tf.Tensor[] = [];
  const activations: tf.Tensor[] = [];
  const dPreactivations: tf.Tensor[] = [];
  /** z itself, whose gradient is noted as it comes by. */
  const watched = (z: tf.Tensor, i: number) =>
    tf.customGrad(x => ({
      value: (x as tf.Tensor).clone(),
      gradFunc: dz => {
        dPreactivations[i] = tf.keep(dz.clone());
        return dz;
      },
    }))(z);
  const loss = (...parameters: tf.Tensor[]): tf.Scalar => {
    let a: tf.Tensor = inputs;
    for (let i = 0; i < depth; i++) {
      const z = watched(tf.add(tf.matMul(a as tf.Tensor2D, parameters[i] as tf.Tensor2D), parameters[depth + i]!), i);
      preactivations[i] = tf.keep(z);
      a = i === depth - 1 ? z : relu ? tf.relu(z) : tf.tanh(z);
      activations[i] = tf.keep(i === depth - 1 ? tf.softmax(z) : a);
    }
    return tf.losses.softmaxCrossEntropy(targets, a) as tf.Scalar;
  };
  const gradients = tf.grads(loss)([...weights, ...biases]);
  return {
    preactivations: preactivations.map(unkept),
    activations: activations.map(unkept),
    dPreactivations: dPreactivations.map(unkept),
    dWeights: gradients.slice(0, depth),
    dBiases: gradients.slice(depth),
  };
}

/** The same data, for the tidy around to free. */
function unkept(tensor: tf.Tensor): tf.Tensor {
  const clone = tensor.clone();
  tensor.dispose();
  return clone;
}
