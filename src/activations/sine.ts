import type { Activation } from './activation.ts';

/** sin(omega·z); SIREN uses omega = 30 together with its own initializer. Sitzmann et al. 2020. */
export const sine: Activation = {
  id: 'sine',
  aliases: ['sin'],
  params: [{ kind: 'number', id: 'omega', default: 1, min: 0.1, max: 100, scale: 'log' }],
  formula: 'sin(omega*z)',
  citation: 'Sitzmann et al. 2020',
  phi: params => {
    const omega = Number(params.omega);
    return { value: z => Math.sin(omega * z), derivative: z => omega * Math.cos(omega * z) };
  },
  kinks: [],
  saturation: null,
};
