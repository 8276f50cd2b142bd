import type { Preset } from './experiment.ts';

export const realDigits: Preset = {
  id: 'realDigits',
  group: 'start',
  link: 'data=digits(standardized)&net=64-100x6-10&init=pytorchLinear&vs.init=heNormal',
  source: 'PyTorch’s nn.Linear default: n·Var(W) = 1/3',
  curve: 'gradient',
  outcomes: [
    // Mean square 1 of the inputs, 1/3 from the weights and 1/(3·64) from the biases, half of it through ReLU.
    { network: 'a', quantity: 'preactivations', statistic: 'rms', layer: 1, value: Math.sqrt(1 / 3 + 1 / 192), tolerance: 0.2 },
  ],
};
