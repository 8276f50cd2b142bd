/** The files that the page can save, by their extensions. */
export const fileKinds = ['svg', 'png', 'json', 'csv', 'npz'] as const;
export type FileKind = (typeof fileKinds)[number];
