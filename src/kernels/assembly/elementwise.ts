// The loops of the activations over arrays of any length, and the activations' numbers: the order of `activationKinds` in ../exports.ts.
// An activation is a class with `phi` and `dPhi`, without an instance, so that its formula is inlined in the loop.

import { Gelu, GeluTanh } from './gelu';
import { loadPart, storePart } from './lanes';
import { HardSigmoid, HardTanh, LeakyRelu, Relu, Relu6 } from './piecewise';
import { Elu, Mish, Selu, Silu, Softplus } from './rectifiers';
import { Sigmoid, Softsign, Tanh } from './sigmoids';
import { Sine } from './sine';
import { tanhOfSixteens } from './tanh';

/** a (count) = φ(z (count)) */
export function activationForward(kind: i32, a: usize, z: usize, count: i32, p: f32): void {
  switch (kind) {
    case 0: memory.copy(a, z, <usize>count << 2); break;
    case 1: forward<Relu>(a, z, count, p); break;
    case 2: forward<LeakyRelu>(a, z, count, p); break;
    case 3: forward<Elu>(a, z, count, p); break;
    case 4: forward<Selu>(a, z, count, p); break;
    case 5: forward<Gelu>(a, z, count, p); break;
    case 6: forward<GeluTanh>(a, z, count, p); break;
    case 7: forward<Silu>(a, z, count, p); break;
    case 8: forward<Mish>(a, z, count, p); break;
    case 9: forward<Softplus>(a, z, count, p); break;
    case 10: forward<Softsign>(a, z, count, p); break;
    case 11: tanhForward(a, z, count, p); break;
    case 12: forward<Sigmoid>(a, z, count, p); break;
    case 13: forward<HardTanh>(a, z, count, p); break;
    case 14: forward<HardSigmoid>(a, z, count, p); break;
    case 15: forward<Relu6>(a, z, count, p); break;
    case 16: forward<Sine>(a, z, count, p); break;
  }
}

/** dz (count) = da (count) · φ′(z (count)), with a (count) = φ(z) */
export function activationBackward(kind: i32, dz: usize, da: usize, z: usize, a: usize, count: i32, p: f32): void {
  switch (kind) {
    case 0: memory.copy(dz, da, <usize>count << 2); break;
    case 1: backward<Relu>(dz, da, z, a, count, p); break;
    case 2: backward<LeakyRelu>(dz, da, z, a, count, p); break;
    case 3: backward<Elu>(dz, da, z, a, count, p); break;
    case 4: backward<Selu>(dz, da, z, a, count, p); break;
    case 5: backward<Gelu>(dz, da, z, a, count, p); break;
    case 6: backward<GeluTanh>(dz, da, z, a, count, p); break;
    case 7: backward<Silu>(dz, da, z, a, count, p); break;
    case 8: backward<Mish>(dz, da, z, a, count, p); break;
    case 9: backward<Softplus>(dz, da, z, a, count, p); break;
    case 10: backward<Softsign>(dz, da, z, a, count, p); break;
    case 11: backward<Tanh>(dz, da, z, a, count, p); break;
    case 12: backward<Sigmoid>(dz, da, z, a, count, p); break;
    case 13: backward<HardTanh>(dz, da, z, a, count, p); break;
    case 14: backward<HardSigmoid>(dz, da, z, a, count, p); break;
    case 15: backward<Relu6>(dz, da, z, a, count, p); break;
    case 16: backward<Sine>(dz, da, z, a, count, p); break;
  }
}

function forward<Activation>(a: usize, z: usize, count: i32, p: f32): void {
  const activation = changetype<Activation>(0);
  const parameter = f32x4.splat(p);
  const end = z + (<usize>(count & ~3) << 2);
  for (; z < end; z += 16, a += 16) v128.store(a, activation.phi(v128.load(z), parameter));
  const rest = count & 3;
  if (rest) storePart(a, activation.phi(loadPart(z, rest), parameter), rest);
}

function tanhForward(a: usize, z: usize, count: i32, p: f32): void {
  const whole = count & ~15, bytes = <usize>whole << 2;
  tanhOfSixteens(a, z, whole);
  forward<Tanh>(a + bytes, z + bytes, count & 15, p);
}

function backward<Activation>(dz: usize, da: usize, z: usize, a: usize, count: i32, p: f32): void {
  const activation = changetype<Activation>(0);
  const parameter = f32x4.splat(p);
  const end = z + (<usize>(count & ~3) << 2);
  for (; z < end; z += 16, a += 16, da += 16, dz += 16) {
    v128.store(dz, activation.dPhi(v128.load(da), v128.load(z), v128.load(a), parameter));
  }
  const rest = count & 3;
  if (rest) storePart(dz, activation.dPhi(loadPart(da, rest), loadPart(z, rest), loadPart(a, rest), parameter), rest);
}
