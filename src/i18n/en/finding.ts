/** The search for an initializer. */
export const finding = {
  groups: {
    plain: 'Plain distributions',
    variance: 'Variance by width',
    matrix: 'Matrices',
    special: 'For particular networks',
    own: 'Your own',
  },
  search: 'Name, framework or author',
  none: 'No initializer has all these words.',
};

export type FindingWords = typeof finding;
