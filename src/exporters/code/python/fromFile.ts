/** Weights of a file are no draw: the script takes them from the .npz that the page exports. */
export const fromFile = (name: unknown) => `# The weights of ${name}: give the script the .npz that the page exports.`;
