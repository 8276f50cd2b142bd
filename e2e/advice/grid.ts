const ACTIVATIONS = ['relu', 'tanh', 'sigmoid', 'gelu', 'selu', 'silu'];
const INITIALIZERS = [
  'glorotUniform',
  'heNormal',
  'lecunNormal',
  'pytorchLinear',
  'orthogonal',
  'normal(0,0.01)',
  'normal(0,1)',
  'uniform(0,0.1)',
];
const HIDDEN = ['64', '64x3', '64x10', '64x20'];
const DATA = ['', '&scale=0.01', '&data=digits', '&data=digits&scale=16'];

/** Links over activations, initializers, depths, data and the size of the inputs: 768. */
const chains: readonly string[] = ACTIVATIONS.flatMap(act =>
  INITIALIZERS.flatMap(init => HIDDEN.flatMap(hidden => DATA.map(data => `net=64-${hidden}-10&act=${act}&init=${init}&batch=64${data}`))),
);

const NORMS = ['none', 'batchNorm', 'layerNorm', 'rmsNorm'];
const BLOCKS = ['plain', 'postActivation', 'preActivation', 'preNorm', 'postNorm', 'preNorm(1)', 'preNorm(2,1/sqrt(L))'];
const SCALES = ['heNormal', 'lecunNormal', 'normal(0,1)', 'normal(0,0.01)'];

/** Links over norms, arrangements, the weights' scale and the depth: 224. */
const structured: readonly string[] = NORMS.flatMap(norm =>
  BLOCKS.flatMap(block =>
    SCALES.flatMap(init =>
      ['64x9', '64x33'].map(hidden => `net=64-${hidden}-10&norm=${norm}&block=${block}&init=${init}&batch=64&data=digits`),
    ),
  ),
);

export const grid: readonly string[] = [...chains, ...structured];
