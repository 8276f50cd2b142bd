import type { Config } from '../../../config/config.ts';
import type { ParamValues } from '../../../lib/params.ts';
import { isPlainNetwork, layersOf } from '../../../network/network.ts';
import { type Entries, entryOf, type Lines } from '../entries.ts';
import { type CodeContext, type Framework, fileNameOf } from '../framework.ts';
import { frameworkNames } from '../names.ts';
import { loadedArrays } from '../python/arrays.ts';
import { biasLines } from '../python/biases.ts';
import { perLayer } from '../python/branches.ts';
import { header } from '../python/header.ts';
import { layerLoop } from '../python/layerLoop.ts';
import { printed, rmsFunction } from '../python/report.ts';
import { assemble, part } from '../python/script.ts';
import { indent, real, seedNumber, uses, widthList } from '../python/text.ts';
import { unitVarianceLoop } from '../python/unitVariance.ts';
import { activations } from './activations.ts';
import { biasDraws, initializerFunctions, weights } from './initializers.ts';
import { sampledInputs } from './inputs.ts';
import { normalize, structuredDraws, structuredForward, structuredParameters, structuredRun } from './structured.ts';

const imports = [
  [part('math', 'import math'), part('sys', 'import sys')],
  [
    part('jax', 'import jax'),
    part('jnp', 'import jax.numpy as jnp'),
    part('np', 'import numpy as np'),
    part('initializers', 'from jax.nn import initializers'),
  ],
];

const functions = [
  ...initializerFunctions,
  part(
    'to_unit_variance',
    'def to_unit_variance(i, tolerance):',
    '    """LSUV: divides W of layer i by the std of its z on the batch until that is 1."""',
    '    for _ in range(10):',
    '        zs, _ = forward(params[:i], x, [0.0] * i)',
    '        variance = zs[-1].var()',
    '        if not variance > 0 or abs(variance - 1) < tolerance:',
    '            break',
    '        W, b = params[i - 1]',
    '        params[i - 1] = (W / jnp.sqrt(variance), b)',
  ),
  rmsFunction('np.sqrt(np.mean(np.square(x, dtype=np.float64)))'),
];

/** `params`, a list of (W, b), W of shape (n, m). */
function parameters(config: Config): Lines {
  const layers = layersOf(config);
  const lines = [
    ...perLayer(layers, layer => entryOf(weights, layer.initializer)(layer.initializer.params, layer)),
    ...perLayer(layers, layer => biasLines(layer, biasDraws)),
  ];
  const keys = ['W_key', 'b_key'].filter(key => uses(lines, key));
  const split = keys.length > 0 ? [`key, ${keys.join(', ')} = jax.random.split(key${keys.length > 1 ? ', 3' : ''})`] : [];
  return ['params = []', ...layerLoop([...split, ...lines, 'params.append((W, b))'])];
}

function forward(config: Config): Lines {
  const hidden = layersOf(config).slice(0, -1);
  const activate = perLayer(hidden, ({ activation }) => entryOf(activations, activation!)(activation!.params));
  const loop = [
    uses(activate, 'i')
      ? '    for i, ((W, b), shift) in enumerate(zip(params[:-1], shifts), start=1):'
      : '    for (W, b), shift in zip(params[:-1], shifts):',
    '        z = a @ W + b + shift',
    ...indent(activate, 2),
    '        zs.append(z)',
    '        activations.append(a)',
  ];
  return [
    'def forward(params, x, shifts):',
    '    """Every z, and every a of hidden layers; dL/dz is the gradient by shifts of 0."""',
    '    zs, activations = [], []',
    '    a = x',
    ...(hidden.length === 0 ? [] : loop),
    '    W, b = params[-1]',
    '    zs.append(a @ W + b + shifts[-1])',
    '    return zs, activations',
  ];
}

const outputs = { linear: 'zs[-1]', sigmoid: 'jax.nn.sigmoid(zs[-1])', tanh: 'jnp.tanh(zs[-1])', relu: 'jax.nn.relu(zs[-1])' } as const;

/** The value of `loss`, and the output's `a`. */
const heads: Entries<'losses', (params: ParamValues, output: string) => Lines> = {
  softmaxCrossEntropy: () => [
    'log_p = jax.nn.log_softmax(zs[-1])',
    'loss = -jnp.mean(log_p[jnp.arange(len(x)), labels])',
    'return loss, (zs, activations + [jnp.exp(log_p)])',
  ],
  binaryCrossEntropy: () => [
    'loss = jnp.mean(jax.nn.softplus(zs[-1]) - zs[-1] * targets)  # from the logits',
    'return loss, (zs, activations + [jax.nn.sigmoid(zs[-1])])',
  ],
  meanSquaredError: (_, output) => averaged(output, o => [`loss = jnp.mean((${o} - targets) ** 2)`]),
  meanAbsoluteError: (_, output) => averaged(output, o => [`loss = jnp.mean(jnp.abs(${o} - targets))`]),
  huber: ({ delta }, output) =>
    averaged(output, o => [
      `error, delta = jnp.abs(${o} - targets), ${real(Number(delta))}`,
      'loss = jnp.mean(jnp.where(error <= delta, error**2 / 2, delta * (error - delta / 2)))',
    ]),
  unitGradient: (_, output) => [
    'loss = jnp.sum(zs[-1] * gradient)  # no loss, but a dL/dz of N(0, 1) at the output',
    `return loss, (zs, activations + [${output}])`,
  ],
};

function averaged(output: string, loss: (output: string) => Lines): Lines {
  const name = output === 'zs[-1]' ? output : 'output';
  return [...(name === output ? [] : [`output = ${output}`]), ...loss(name), `return loss, (zs, activations + [${name}])`];
}

export const jax: Framework = {
  id: 'jax',
  name: frameworkNames.jax,
  write(config: Config, context: CodeContext): string {
    const isPlain = isPlainNetwork(config);
    const body = [
      [
        'jax.config.update("jax_default_matmul_precision", "float32")  # on GPU and TPU, too',
        `key = jax.random.key(${seedNumber(config.seed)})`,
      ],
      [...widthList(config.widths), ...parameters(config), ...structuredParameters(config)],
      isPlain ? forward(config) : structuredForward(config),
      [
        'def loss_function(params, shifts):',
        '    zs, activations = forward(params, x, shifts)',
        ...indent(entryOf(heads, config.loss)(config.loss.params, entryOf(outputs, config.out))),
      ],
      [
        'if len(sys.argv) > 1:',
        ...indent([...loadedArrays(config, context.network), ...structuredRun(config, context.network)]),
        'else:',
        ...indent([...sampledInputs(config), ...structuredDraws(config), ...unitVarianceLoop(config)]),
      ],
      [
        'shifts = [jnp.zeros((len(x), m)) for m in widths[1:]]',
        'backward = jax.value_and_grad(loss_function, argnums=(0, 1), has_aux=True)',
        '(loss, (zs, activations)), (d_params, dzs) = backward(params, shifts)',
      ],
      printed(config, 'loss', {
        loop: 'zip(params, zs, activations, dzs, d_params)',
        names: '(W, _), z, a, dz, (dW, _)',
        tensors: 'W, z, a, dz, dW',
      }),
    ];
    return assemble({
      header: header(config, context, fileNameOf(this, context.network)),
      imports,
      functions: [...functions, normalize],
      body,
    });
  },
};
