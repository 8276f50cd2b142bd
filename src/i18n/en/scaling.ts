const list = (parts: readonly string[]) => parts.join('; ');

/** The words of the scaling checks. */
export const scaling = {
  check: 'what is scaled',
  checks: { width: 'coordinates by width', depth: 'coordinates by depth', rate: 'best rate by depth' },
  layer: 'layer',
  layers: { output: 'output', hidden: 'last hidden layer', first: 'layer 1' },
  axis: 'mean |z|, log scale',
  chart: (way: string, layer: string, size: string) => `${way}: mean |z| of the ${layer} by ${size}, a line for each step`,
  grows: (names: readonly string[], powers: readonly string[], size: string, layer: string) =>
    `After 4 steps mean |z| of the ${layer} goes with the ${size} to the power of: ${list(names.map((name, i) => `${name} ${powers[i]}`))}.`,
  waiting: 'No size is over yet.',
  table: (size: string) => `Exponent of the ${size} in mean |z|, by step (0: does not depend on it)`,
  values: (size: string, steps: number) => `Mean |z| after ${steps} steps, by ${size}`,
  exponent: 'exponent',
  falls: (names: readonly string[], powers: readonly string[]) =>
    `The best rate goes with the depth to the power of: ${list(names.map((name, i) => `${name} ${powers[i]}`))}; the literature’s −1.5 is for ReLU without skips.`,
  edge: ' One is the lowest or highest rate that was tried.',
  literature: 'depth to the power of −3/2',
  rateChart: 'Best learning rate by depth',
  rateAxis: 'best rate, log scale',
  rateTable: 'Best learning rate by depth',
  how: (rates: number, lowest: number, highest: number) =>
    `Each depth is trained for 40 steps at ${rates} rates from ${lowest} to ${highest}; the rate after which the median loss is lowest is best.`,
  about: {
    width:
      'The coordinate check of Yang et al. 2022: if a layer’s values grow with the width after a step, the learning rate that is best depends on the width. Hidden layers have 64 to 1024 units, at most 64 samples; maximal update has its base at 64. Its assumptions hold only early in a training; later, weight decay matters more for the transfer of rates (Kosson et al. 2025, arXiv 2510.19093).',
    depth:
      'A network of 2 to 32 blocks, each branch multiplied by 1, 1/√L or 1/L (L: blocks). What goes with a power above 0 explodes with the depth. Yang et al. 2023 and Bordelon et al. 2023 take 1/√L.',
    rate: 'The dashed slope is that of Jelassi et al. 2023 (arXiv 2305.07810): under maximal update the largest rate at which ReLU networks stay stable falls as the depth to the power of −3/2.',
  },
  noLoss: 'The unit gradient has no loss to train with: choose another loss.',
  csv: 'CSV',
};

export type ScalingWords = typeof scaling;
