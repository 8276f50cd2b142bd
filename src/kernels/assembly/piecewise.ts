// The piecewise linear activations. Of each: `phi`, and `dPhi` = da · φ′(z) given a = φ(z), on four values; p is the parameter.
// At a kink φ′ is PyTorch's. A NaN z stays NaN in φ; φ′ compares only, and passes da.

import { clamp, select, splat } from './elementary';

@unmanaged export class Relu {
  @inline phi(z: v128, p: v128): v128 {
    return f32x4.pmax(z, splat(0));
  }
  @inline dPhi(da: v128, z: v128, a: v128, p: v128): v128 {
    return v128.andnot(da, f32x4.le(z, splat(0)));
  }
}

@unmanaged export class LeakyRelu {
  @inline phi(z: v128, p: v128): v128 {
    return select(f32x4.gt(z, splat(0)), z, f32x4.mul(z, p));
  }
  @inline dPhi(da: v128, z: v128, a: v128, p: v128): v128 {
    return select(f32x4.gt(z, splat(0)), da, f32x4.mul(da, p));
  }
}

@unmanaged export class HardTanh {
  @inline phi(z: v128, p: v128): v128 {
    return clamp(z, -1, 1);
  }
  @inline dPhi(da: v128, z: v128, a: v128, p: v128): v128 {
    return inside(da, z, -1, 1);
  }
}

/** clip(z/6 + ½) */
@unmanaged export class HardSigmoid {
  @inline phi(z: v128, p: v128): v128 {
    return clamp(f32x4.add(f32x4.mul(z, splat(1.0 / 6.0)), splat(0.5)), 0, 1);
  }
  @inline dPhi(da: v128, z: v128, a: v128, p: v128): v128 {
    return f32x4.mul(inside(da, z, -3, 3), splat(1.0 / 6.0));
  }
}

@unmanaged export class Relu6 {
  @inline phi(z: v128, p: v128): v128 {
    return clamp(z, 0, 6);
  }
  @inline dPhi(da: v128, z: v128, a: v128, p: v128): v128 {
    return inside(da, z, 0, 6);
  }
}

/** da where low < z < high, or z is NaN; else 0. */
@inline function inside(da: v128, z: v128, low: f32, high: f32): v128 {
  return v128.andnot(da, v128.or(f32x4.le(z, splat(low)), f32x4.ge(z, splat(high))));
}
