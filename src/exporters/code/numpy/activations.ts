import type { ParamValues } from '../../../lib/params.ts';
import type { Entries } from '../entries.ts';
import { type Part, part } from '../python/script.ts';
import { real } from '../python/text.ts';

interface Written {
  /** a, from z. */
  readonly value: string;
  /** dL/dz, from z, a and da = dL/da; float32 as they are. */
  readonly backward: string;
}

const fixed = (value: string, backward: string) => () => ({ value, backward });

export const activations: Entries<'activations', (params: ParamValues) => Written> = {
  relu: fixed('np.maximum(z, 0)', 'da * (z > 0)'),
  leakyRelu({ alpha }) {
    const slope = real(Number(alpha));
    return { value: `np.where(z > 0, z, ${slope} * z)`, backward: `np.where(z > 0, da, ${slope} * da)` };
  },
  elu({ alpha }) {
    const depth = real(Number(alpha));
    return {
      value: `np.where(z > 0, z, ${depth} * np.expm1(np.minimum(z, 0)))`,
      backward: `da * np.where(z > 0, np.float32(1), ${depth} * np.exp(np.minimum(z, 0)))`,
    };
  },
  selu: fixed('selu(z)', 'd_selu(z, da)'),
  relu6: fixed('np.clip(z, 0, 6)', 'da * ((z > 0) & (z < 6))'),
  gelu: fixed('z * ndtr(z)', 'd_gelu(z, da)'),
  geluTanh: fixed('z * sigmoid(gelu_scale(z))', 'd_gelu_tanh(z, da)'),
  silu: fixed('z * sigmoid(z)', 'da * sigmoid(z) * (1 + z * sigmoid(-z))'),
  mish: fixed('z * np.tanh(np.logaddexp(z, 0))', 'd_mish(z, da)'),
  softplus: fixed('np.logaddexp(z, 0)', 'da * sigmoid(z)'),
  tanh: fixed('np.tanh(z)', 'da * (1 - a ** 2)'),
  sigmoid: fixed('sigmoid(z)', 'da * a * sigmoid(-z)'),
  softsign: fixed('z / (1 + np.abs(z))', 'da / (1 + np.abs(z)) ** 2'),
  hardTanh: fixed('np.clip(z, -1, 1)', 'da * (np.abs(z) < 1)'),
  hardSigmoid: fixed('np.clip(z / 6 + 0.5, 0, 1)', 'da / 6 * (np.abs(z) < 3)'),
  sine({ omega }) {
    const w = real(Number(omega));
    return { value: `np.sin(${w} * z)`, backward: `da * ${w} * np.cos(${w} * z)` };
  },
  linear: fixed('z', 'da'),
};

/** Functions that the above use. */
export const activationFunctions: readonly Part[] = [
  part(
    'selu',
    'def selu(z):',
    '    scale, alpha = 1.0507009873554805, 1.6732632423543772',
    '    return scale * np.where(z > 0, z, alpha * np.expm1(np.minimum(z, 0)))',
  ),
  part(
    'd_selu',
    'def d_selu(z, da):',
    '    scale, alpha = 1.0507009873554805, 1.6732632423543772',
    '    return scale * da * np.where(z > 0, np.float32(1), alpha * np.exp(np.minimum(z, 0)))',
  ),
  part(
    'd_gelu',
    'def d_gelu(z, da):',
    '    density = np.exp(-z ** 2 / 2) / math.sqrt(2 * math.pi)',
    '    return da * (ndtr(z) + z * density)',
  ),
  part(
    'd_gelu_tanh',
    'def d_gelu_tanh(z, da):',
    '    slope = 2 * math.sqrt(2 / math.pi) * (1 + 3 * 0.044715 * z ** 2)',
    '    s = sigmoid(gelu_scale(z))',
    '    return da * s * (1 + z * slope * sigmoid(-gelu_scale(z)))',
  ),
  part(
    'gelu_scale',
    'def gelu_scale(z):',
    '    """What makes z * sigmoid of it the tanh approximation: (1 + tanh(u)) / 2 is sigmoid(2u)."""',
    '    return 2 * math.sqrt(2 / math.pi) * (z + 0.044715 * z ** 3)',
  ),
  part('d_mish', 'def d_mish(z, da):', '    t = np.tanh(np.logaddexp(z, 0))', '    return da * (t + z * (1 - t ** 2) * sigmoid(z))'),
  part('sigmoid', 'def sigmoid(z):', '    return np.exp(-np.logaddexp(0, -z))'),
];
