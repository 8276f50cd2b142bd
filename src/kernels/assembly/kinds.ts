// The activations' numbers: the order of `activationKinds` in ../exports.ts.

export const LINEAR = 0;
export const RELU = 1;
export const LEAKY_RELU = 2;
export const ELU = 3;
export const SELU = 4;
export const GELU = 5;
export const GELU_TANH = 6;
export const SILU = 7;
export const MISH = 8;
export const SOFTPLUS = 9;
export const SOFTSIGN = 10;
export const TANH = 11;
export const SIGMOID = 12;
export const HARD_TANH = 13;
export const HARD_SIGMOID = 14;
export const RELU6 = 15;
export const SINE = 16;

/** SELU's constants (Klambauer et al. 2017). */
export const SELU_SCALE: f32 = 1.0507009873554804934193349852946;
export const SELU_ALPHA: f32 = 1.6732632423543772848170429916717;
