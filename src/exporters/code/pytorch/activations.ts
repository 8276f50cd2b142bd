import type { ParamValues } from '../../../lib/params.ts';
import type { Entries } from '../entries.ts';
import { type Part, part } from '../python/script.ts';
import { real } from '../python/text.ts';

/** The module of each activation; at kinks ours have PyTorch's derivatives. */
export const activations: Entries<'activations', (params: ParamValues) => string> = {
  relu: () => 'nn.ReLU()',
  leakyRelu: ({ alpha }) => `nn.LeakyReLU(negative_slope=${real(Number(alpha))})`,
  elu: ({ alpha }) => `nn.ELU(alpha=${real(Number(alpha))})`,
  selu: () => 'nn.SELU()',
  relu6: () => 'nn.ReLU6()',
  gelu: () => 'nn.GELU()',
  geluTanh: () => 'nn.GELU(approximate="tanh")',
  silu: () => 'nn.SiLU()',
  mish: () => 'nn.Mish()',
  softplus: () => 'nn.Softplus()',
  tanh: () => 'nn.Tanh()',
  sigmoid: () => 'nn.Sigmoid()',
  softsign: () => 'nn.Softsign()',
  hardTanh: () => 'nn.Hardtanh()',
  hardSigmoid: () => 'nn.Hardsigmoid()',
  sine: ({ omega }) => `Sine(omega=${real(Number(omega))})`,
  linear: () => 'nn.Identity()',
};

/** Modules that PyTorch does not have. */
export const modules: readonly Part[] = [
  part(
    'Sine',
    'class Sine(nn.Module):',
    '    def __init__(self, omega):',
    '        super().__init__()',
    '        self.omega = omega',
    '',
    '    def forward(self, z):',
    '        return torch.sin(self.omega * z)',
  ),
];
