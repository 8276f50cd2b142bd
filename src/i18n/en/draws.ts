/** The words of the many seeds: the same networks, drawn again and again. */
export const draws = {
  count: 'seeds',
  key: 'Line: median over the seeds. Band: from the 5 % to the 95 % quantile. Dots: the draw of the link. Dashes: mean field, the limit of infinite width.',
  seeds: (seed: string) =>
    `The first seed is the link’s own, “${seed}”; the others are “${seed}/1”, “${seed}/2” and so on. Inputs and labels are drawn anew too.`,
  failed: (count: number) => `${count} ${count === 1 ? 'run' : 'runs'} failed: the network may not fit into memory.`,
  numbers: 'Numbers',
  layer: 'layer',
  low: '5 %',
  median: 'median',
  high: '95 %',
  own: 'this draw',
  theory: 'theory',
  norm: {
    measured: (count: number, mean: string, median: string) =>
      `of the last hidden layer, batch mean, over ${count} seeds: mean ${mean}, median ${median}.`,
    source: (mean: string) => `For one input, Hanin & Rolnick (2018) expect the mean ${mean} and`,
    typical: (median: string) =>
      `, so a median of about ${median}: where it lies far below the mean, a few large draws carry the mean and a typical network sees less. A batch averages some of this out.`,
    general: 'Where the mean is far above the median, a few large draws carry it, and one seed tells little.',
  },
};

export type Draws = typeof draws;
