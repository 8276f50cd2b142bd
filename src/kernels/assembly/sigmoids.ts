// The activations that saturate on both sides. `phi`, and `dPhi` = da · φ′(z) given a = φ(z), on four values.

import { clamp, sigmoid, splat, tanh } from './elementary';

@unmanaged export class Tanh {
  @inline phi(z: v128, p: v128): v128 {
    return tanh(z);
  }
  /** 1 − a² */
  @inline dPhi(da: v128, z: v128, a: v128, p: v128): v128 {
    return f32x4.mul(da, f32x4.mul(f32x4.sub(splat(1), a), f32x4.add(splat(1), a)));
  }
}

@unmanaged export class Sigmoid {
  @inline phi(z: v128, p: v128): v128 {
    return sigmoid(z);
  }
  @inline dPhi(da: v128, z: v128, a: v128, p: v128): v128 {
    return f32x4.mul(da, f32x4.mul(a, f32x4.sub(splat(1), a)));
  }
}

/** z/(1 + |z|) */
@unmanaged export class Softsign {
  @inline phi(z: v128, p: v128): v128 {
    const finite = clamp(z, -f32.MAX_VALUE, f32.MAX_VALUE); // so that ∞/∞ is 1
    return f32x4.div(finite, f32x4.add(f32x4.abs(finite), splat(1)));
  }
  @inline dPhi(da: v128, z: v128, a: v128, p: v128): v128 {
    const root = f32x4.div(splat(1), f32x4.add(splat(1), f32x4.abs(z)));
    return f32x4.mul(da, f32x4.mul(root, root));
  }
}
