/** The words of the many seeds: the same networks, drawn again and again. */
export const draws = {
  count: 'seeds',
  key: 'Line: median over the seeds. Band: from the 5\u00a0% to the 95\u00a0% quantile. Dots: the draw of the link. Dashes: mean field, the limit of infinite width.',
  seeds: (seed: string) =>
    `The first seed is the link’s own, “${seed}”; the others are “${seed}/1”, “${seed}/2” and so on. Inputs and labels are drawn anew too.`,
  failed: (count: number) => `${count} ${count === 1 ? 'run' : 'runs'} failed: the network may not fit into memory.`,
  numbers: 'Numbers',
  layer: 'layer',
  low: '5\u00a0%',
  median: 'median',
  high: '95\u00a0%',
  own: 'this draw',
  theory: 'theory',
  fates: {
    of: (count: number, fates: readonly string[]) => `Of ${count} seeds ${fates.join(', ')}.`,
    silent: (count: number) => `${count} ${count === 1 ? 'is' : 'are'} silent (the last hidden layer is 0 on the whole batch)`,
    blocked: (count: number) => `${count} ${count === 1 ? 'passes' : 'pass'} no gradient back to layer 1`,
    notFinite: (count: number) => `${count} ${count === 1 ? 'leaves' : 'leave'} the finite numbers`,
    expected: (share: string) => `A single sample is lost in ${share} of the draws: 1 − ∏(1 − 2⁻ⁿ) over the widths (Lu et al. 2019).`,
  },
  norm: {
    measured: (count: number, mean: string, median: string) =>
      `of the last hidden layer over ${count} seeds: mean ${mean}, median ${median}.`,
    expected: (mean: string) => `Hanin & Rolnick (2018) expect mean ${mean},`,
    typical: (median: string) => `, median about ${median}.`,
    meaning:
      'Where the mean is far above the median, a few large draws carry it: a typical network sees less, and one seed tells little. The expectation is for one input; the mean over a batch spreads less.',
  },
};

export type Draws = typeof draws;
