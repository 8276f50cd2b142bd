/** The parameters of one layer of a file. */
export interface FileLayer {
  readonly fanIn: number;
  readonly fanOut: number;
  /** (fanIn, fanOut), row-major. */
  readonly weights: Float32Array;
  readonly biases: Float32Array;
}

/** The dense layers of a file of weights, from the inputs on. The digest is that of all their numbers: what is kept under it never changes. */
export interface FileWeights {
  readonly digest: string;
  readonly layers: readonly FileLayer[];
}

const kept = new Map<string, FileWeights>();

/** A link names weights by their digest; whoever has the file keeps it here, in the page and in each worker. */
export function keepFile(file: FileWeights): void {
  kept.set(file.digest, file);
}

export const keptFiles = (): readonly FileWeights[] => [...kept.values()];

export const isKept = (digest: unknown): boolean => kept.has(String(digest));

/** The parameters of a layer (the first is 1) where the file is here and its layer has this shape; else null. */
export function fileLayer(digest: unknown, { layer, fanIn, fanOut }: { layer: number; fanIn: number; fanOut: number }): FileLayer | null {
  const found = kept.get(String(digest))?.layers[layer - 1];
  return found?.fanIn === fanIn && found.fanOut === fanOut ? found : null;
}
