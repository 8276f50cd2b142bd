/** What the charts of the tools show, and how they are read. */
export const chartHelps = {
  byRate:
    'The loss at the end over the learning rate, both on log axes. Dots are medians over the seeds, bars go from the 5\u00a0% to the 95\u00a0% quantile. The lowest dot is at the rate that suits; a wide valley forgives another.',
  atBest: 'The loss by step, each initializer at its own best rate: medians over the seeds, on a log axis.',
  coordinates:
    'The mean size of what the chosen layer computes after each of the first steps, over the width or the depth, both on log axes. A level line keeps its learning rate when the network grows.',
  variance: 'The variance of z in a layer by that in the layer before. Where the curve meets the straight line, the variance settles.',
  correlation:
    'How alike two inputs are in a layer, by how alike they were in the layer before. Where the curve meets the straight line, that settles.',
};

export type ChartHelps = typeof chartHelps;
