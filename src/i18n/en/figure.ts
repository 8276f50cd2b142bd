/** The words of a figure that is exported: what the page says by being used, paper has to say. */
export const figure = {
  title: (net: string) => `Signal and gradient through the network ${net}`,
  numbers: 'Numbers in the cells: rms.',
  strips: 'In a strip values go up, and width is density.',
  scales: {
    shared: 'One scale across a row.',
    own: 'Each cell has a scale of its own.',
    log: 'Magnitudes by decade, on one scale across a row.',
  },
  /** Told of the marks that a figure has. */
  marks: {
    'chart-theory': 'Dashes: mean-field theory.',
    'chart-typical': 'Fine dashes: one sample, typically, at these widths (Hanin & Nica 2018).',
    'chart-mean': 'Triangles: means.',
    'mark-cut': 'Chevrons: peaks that are cut.',
    'mark-overflow': 'Flags: shares out of view.',
    'mark-point-mass': 'Arrows: constants; rings: all zeros.',
    'mark-bar': 'Bars across: constants.',
    'mark-thread': 'Threads: all zeros.',
    'mark-hatch': 'Hatched: shares that are not finite.',
    zeros: 'Exact zeros are left out of the histograms.',
  },
};

export type Figure = typeof figure;
