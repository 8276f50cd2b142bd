/**
 * What the compiled kernels offer, as the engine sees it. Every pointer is a byte offset into `memory`, 16-byte aligned;
 * matrices are float32, row-major. Letters: B batch size, N fan-in, M fan-out.
 *
 * Results are the same bits in every engine, for any slicing by rows: each sum runs over its index in a fixed order.
 */
export interface KernelExports {
  readonly memory: WebAssembly.Memory;
  readonly __heap_base: WebAssembly.Global;

  /** Bytes of scratch that a dense product of this shape needs, an upper bound over the three products. */
  denseScratchBytes(B: number, N: number, M: number): number;
  /** z (B × M) = x (B × N) · w (N × M) + b (M), rows `from` to `to` of z. */
  denseForward(
    z: number,
    x: number,
    w: number,
    b: number,
    B: number,
    N: number,
    M: number,
    scratch: number,
    from: number,
    to: number,
  ): void;
  /** dx (B × N) = dz (B × M) · wᵀ, rows `from` to `to` of dx. */
  denseBackwardInputs(dx: number, dz: number, w: number, B: number, N: number, M: number, scratch: number, from: number, to: number): void;
  /** dw (N × M) = xᵀ · dz, rows `from` to `to` of dw. */
  denseBackwardWeights(dw: number, x: number, dz: number, B: number, N: number, M: number, scratch: number, from: number, to: number): void;
  /** db (M) = Σ over the batch of dz (B × M). */
  denseBackwardBiases(db: number, dz: number, B: number, M: number): void;

  /** a = φ(z), elementwise; `kind` is the activation's number in `activationKinds`, `p` its parameter (ignored without one). NaN stays NaN. */
  activationForward(kind: number, a: number, z: number, count: number, p: number): void;
  /** dz = da · φ′(z), elementwise; at a kink φ′ is PyTorch's. `a` = φ(z), for the kinds whose derivative is cheaper from it. `dz` may be `da`. */
  activationBackward(kind: number, dz: number, da: number, z: number, a: number, count: number, p: number): void;

  /**
   * y (B × M) = γ·x̂ + β with x̂ = (x − mean)·r, r = 1/√(variance + epsilon). `stats` holds float32: of each column over the batch 3 × M, mean, r and biased
   * variance; or of each row over its units 2 × B, mean (0 where not `centred`) and r. Equal values have variance 0. NaN stays in its column or row.
   */
  columnStatistics(stats: number, x: number, B: number, M: number, epsilon: number): void;
  rowStatistics(stats: number, x: number, B: number, M: number, epsilon: number, centred: boolean): void;
  normalize(y: number, x: number, stats: number, gamma: number, beta: number, B: number, M: number, byRow: boolean): void;
  /** dγ (M) = Σ dy·x̂, dβ (M) = Σ dy over the batch. */
  normalizeBackwardParameters(
    dgamma: number,
    dbeta: number,
    dy: number,
    x: number,
    stats: number,
    B: number,
    M: number,
    byRow: boolean,
  ): void;
  /** dx of a norm over the batch, from its dγ and dβ; `dx` may be `dy`. */
  normalizeBackwardColumns(
    dx: number,
    dy: number,
    x: number,
    stats: number,
    gamma: number,
    dgamma: number,
    dbeta: number,
    B: number,
    M: number,
  ): void;
  /** dx of a norm over the units; `dx` may be `dy`. */
  normalizeBackwardRows(dx: number, dy: number, x: number, stats: number, gamma: number, B: number, M: number, centred: boolean): void;

  /** p (B × C) = softmax(z), dz = (p − onehot(labels)) / B; returns the mean of −log p[label] by log-sum-exp in float64. Labels are int32. */
  softmaxCrossEntropy(p: number, dz: number, z: number, labels: number, B: number, C: number): number;
  /** The losses against targets t, elementwise over `count`; each returns the mean over all elements, in float64. da = 2 (a − t) / count; of (a − t)². */
  meanSquaredError(da: number, a: number, t: number, count: number): number;
  /** da = sign(a − t) / count, 0 where they are equal; of |a − t|. */
  meanAbsoluteError(da: number, a: number, t: number, count: number): number;
  /** With e = a − t: da = e / count where |e| ≤ delta, ±delta / count beyond; of e²/2, beyond of delta (|e| − delta/2). */
  huber(da: number, a: number, t: number, count: number, delta: number): number;
  /** dz = (p − t) / count with p = σ(z); of max(z, 0) − zt + ln(1 + exp(−|z|)). */
  binaryCrossEntropy(dz: number, z: number, p: number, t: number, count: number): number;

  /** Random fills: value i is a pure function of the 128-bit key (k0 … k3) and i. Arithmetic in float32. */
  fillUniform(to: number, count: number, k0: number, k1: number, k2: number, k3: number, low: number, high: number): void;
  fillNormal(to: number, count: number, k0: number, k1: number, k2: number, k3: number, mean: number, std: number): void;
  /** Normal(mean, std) cut at mean ± 2 std; `std` is that of the normal before the cut. */
  fillTruncatedNormal(to: number, count: number, k0: number, k1: number, k2: number, k3: number, mean: number, std: number): void;
  /** int32 uniform on 0 … bound − 1, bound ≤ 65536. */
  fillIntegers(to: number, count: number, k0: number, k1: number, k2: number, k3: number, bound: number): void;
  /** 0 with probability `rate`, else 1/(1 − rate). */
  fillMask(to: number, count: number, k0: number, k1: number, k2: number, k3: number, rate: number): void;
  fillConstant(to: number, count: number, value: number): void;

  /**
   * Makes rows `from` to `to` of q (R × C, R ≤ C) orthonormal to each other and to the rows before them (which must have been done);
   * row r keeps a positive component along what it was, so that Gaussian rows give a Haar-distributed matrix.
   */
  orthonormalizeRows(q: number, R: number, C: number, scratch: number, from: number, to: number): void;
  orthonormalizeScratchBytes(R: number, C: number): number;
  /** to (C × R) = from (R × C) transposed. */
  transpose(to: number, from: number, R: number, C: number): void;
  /** x *= factor, in float32. */
  scale(x: number, count: number, factor: number): void;
  /** to = p·x + q·y, in float32; `to` may be either of them. */
  combine(to: number, x: number, y: number, count: number, p: number, q: number): void;
  /** to = x·y, elementwise; `to` may be either of them. */
  multiply(to: number, x: number, y: number, count: number): void;
  /** Σ x·y in float64, of products in float32. */
  dot(x: number, y: number, count: number): number;

  /**
   * Writes MOMENT_COUNT float64 to `out`: see `momentFields`. Statistics are in float64 over the finite values only,
   * population (n) definitions; NaN where there are none. Skewness and excess kurtosis are NaN where the variance is 0.
   */
  moments(x: number, count: number, out: number): void;
  /** The number of values ≤ low or ≥ high. NaN is neither. */
  countOutside(x: number, count: number, low: number, high: number): number;
  /** The number of columns of a (B × M) that are zero in every row. */
  countZeroColumns(a: number, B: number, M: number): number;
  /**
   * Adds to `counts` (bins × uint32, zeroed by the caller) the finite values in [low, high], the last bin closed on the right, as numpy.histogram does;
   * then two more uint32: finite values below, finite values above.
   */
  histogram(x: number, count: number, low: number, high: number, bins: number, counts: number, scratch: number): void;
  histogramScratchBytes(bins: number): number;
  /** Adds to 1024 uint32 at `counts` the finite values other than 0, by exponent and the two highest bits of the fraction: bits 21 to 30. */
  magnitudes(x: number, count: number, counts: number): void;
  /** 64-bit hash of the bits of the values and their positions, every NaN counted as one and the same; 8 bytes at `out`. */
  digest(x: number, count: number, out: number): void;

  /** What optimizers do to w (count) by its gradient dw; scalars are rounded to float32, 1 − beta after the subtraction. w −= rate · dw */
  updateSgd(w: number, dw: number, count: number, rate: number): void;
  /** v = momentum · v + dw; w −= rate · v */
  updateMomentum(w: number, dw: number, v: number, count: number, rate: number, momentum: number): void;
  /** v = momentum · v + dw; w −= rate · (dw + momentum · v) */
  updateNesterov(w: number, dw: number, v: number, count: number, rate: number, momentum: number): void;
  /** v = old · v + fresh · dw²; w −= rate · dw / (√v + epsilon) */
  updateBySquares(w: number, dw: number, v: number, count: number, rate: number, old: number, fresh: number, epsilon: number): void;
  /** m = beta1 · m + (1 − beta1) · dw; v = beta2 · v + (1 − beta2) · dw²; w −= step · m / (√v / root + epsilon) */
  updateAdam(
    w: number,
    dw: number,
    m: number,
    v: number,
    count: number,
    step: number,
    root: number,
    beta1: number,
    beta2: number,
    epsilon: number,
  ): void;
  /** w −= rate · sign(beta1 · m + (1 − beta1) · dw); m = beta2 · m + (1 − beta2) · dw; the sign of NaN is NaN. */
  updateLion(w: number, dw: number, m: number, count: number, rate: number, beta1: number, beta2: number): void;
  /** to = share · x + (1 − share) · y; `to` may be `x` or `y`. */
  mix(to: number, x: number, y: number, count: number, share: number): void;
  /** Σ x², in float64. */
  sumOfSquares(x: number, count: number): number;

  /** Elementary functions in float64 with specified bits (JavaScript's are not). */
  exp(x: number): number;
  log(x: number): number;
  pow(x: number, y: number): number;
  sin(x: number): number;
  cos(x: number): number;
  tanh(x: number): number;
}

/** The order of the float64 values that `moments` writes. */
export const momentFields = [
  'finiteCount',
  'mean',
  'std',
  'rms',
  'min',
  'max',
  'skewness',
  'excessKurtosis',
  'zeroCount',
  'nanCount',
  'infinityCount',
  'subnormalCount',
] as const;

/** The activations' numbers in the kernels; a number is permanent only within a build. */
export const activationKinds = [
  'linear',
  'relu',
  'leakyRelu',
  'elu',
  'selu',
  'gelu',
  'geluTanh',
  'silu',
  'mish',
  'softplus',
  'softsign',
  'tanh',
  'sigmoid',
  'hardTanh',
  'hardSigmoid',
  'relu6',
  'sine',
] as const;
