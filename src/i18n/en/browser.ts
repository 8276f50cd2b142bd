/** The menu of the experiments. */
export const browser = {
  search: 'Search experiments',
  none: 'No experiment has all these words.',
  groups: {
    start: 'Start here',
    classics: 'Classics',
    structure: 'Norms and skip connections',
    training: 'Training',
    failures: 'Failures',
  },
};

export type BrowserWords = typeof browser;
