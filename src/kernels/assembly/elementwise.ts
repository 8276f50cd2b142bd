// The loops of the activations over arrays of any length. The formulas are in activations.ts and derivatives.ts.

import { phi } from './activations';
import { dPhi } from './derivatives';
import { splat } from './elementary';
import {
  ELU, GELU, GELU_TANH, HARD_SIGMOID, HARD_TANH, LEAKY_RELU, LINEAR, MISH, RELU, RELU6, SELU, SIGMOID, SILU, SINE, SOFTPLUS, SOFTSIGN, TANH,
} from './kinds';
import { loadPart, storePart } from './lanes';

/** a (count) = φ(z (count)). */
export function activationForward(kind: i32, a: usize, z: usize, count: i32, p: f32): void {
  switch (kind) {
    case LINEAR: memory.copy(a, z, <usize>count << 2); break;
    case RELU: forward(RELU, a, z, count, p); break;
    case LEAKY_RELU: forward(LEAKY_RELU, a, z, count, p); break;
    case ELU: forward(ELU, a, z, count, p); break;
    case SELU: forward(SELU, a, z, count, p); break;
    case GELU: forward(GELU, a, z, count, p); break;
    case GELU_TANH: forward(GELU_TANH, a, z, count, p); break;
    case SILU: forward(SILU, a, z, count, p); break;
    case MISH: forward(MISH, a, z, count, p); break;
    case SOFTPLUS: forward(SOFTPLUS, a, z, count, p); break;
    case SOFTSIGN: forward(SOFTSIGN, a, z, count, p); break;
    case TANH: forward(TANH, a, z, count, p); break;
    case SIGMOID: forward(SIGMOID, a, z, count, p); break;
    case HARD_TANH: forward(HARD_TANH, a, z, count, p); break;
    case HARD_SIGMOID: forward(HARD_SIGMOID, a, z, count, p); break;
    case RELU6: forward(RELU6, a, z, count, p); break;
    case SINE: forward(SINE, a, z, count, p); break;
  }
}

/** dz (count) = da (count) · φ′(z (count)), a (count) = φ(z). */
export function activationBackward(kind: i32, dz: usize, da: usize, z: usize, a: usize, count: i32, p: f32): void {
  switch (kind) {
    case LINEAR: memory.copy(dz, da, <usize>count << 2); break;
    case RELU: backward(RELU, dz, da, z, a, count, p); break;
    case LEAKY_RELU: backward(LEAKY_RELU, dz, da, z, a, count, p); break;
    case ELU: backward(ELU, dz, da, z, a, count, p); break;
    case SELU: backward(SELU, dz, da, z, a, count, p); break;
    case GELU: backward(GELU, dz, da, z, a, count, p); break;
    case GELU_TANH: backward(GELU_TANH, dz, da, z, a, count, p); break;
    case SILU: backward(SILU, dz, da, z, a, count, p); break;
    case MISH: backward(MISH, dz, da, z, a, count, p); break;
    case SOFTPLUS: backward(SOFTPLUS, dz, da, z, a, count, p); break;
    case SOFTSIGN: backward(SOFTSIGN, dz, da, z, a, count, p); break;
    case TANH: backward(TANH, dz, da, z, a, count, p); break;
    case SIGMOID: backward(SIGMOID, dz, da, z, a, count, p); break;
    case HARD_TANH: backward(HARD_TANH, dz, da, z, a, count, p); break;
    case HARD_SIGMOID: backward(HARD_SIGMOID, dz, da, z, a, count, p); break;
    case RELU6: backward(RELU6, dz, da, z, a, count, p); break;
    case SINE: backward(SINE, dz, da, z, a, count, p); break;
  }
}

@inline function forward(kind: i32, a: usize, z: usize, count: i32, p: f32): void {
  const parameter = splat(p);
  const end = z + (<usize>(count & ~3) << 2);
  for (; z < end; z += 16, a += 16) v128.store(a, phi(kind, v128.load(z), parameter));
  const rest = count & 3;
  if (rest) storePart(a, phi(kind, loadPart(z, rest), parameter), rest);
}

@inline function backward(kind: i32, dz: usize, da: usize, z: usize, a: usize, count: i32, p: f32): void {
  const parameter = splat(p);
  const end = z + (<usize>(count & ~3) << 2);
  for (; z < end; z += 16, a += 16, da += 16, dz += 16) {
    v128.store(dz, dPhi(kind, v128.load(da), v128.load(z), v128.load(a), parameter));
  }
  const rest = count & 3;
  if (rest) storePart(dz, dPhi(kind, loadPart(da, rest), loadPart(z, rest), loadPart(a, rest), parameter), rest);
}
