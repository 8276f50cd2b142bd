/** The files that the page can save, by their extensions. */
export const fileKinds = ['json', 'npz'] as const;
export type FileKind = (typeof fileKinds)[number];
