/** Files that `describe` writes besides what it prints, by the option that names each. */
export const fileKinds = ['npz', 'csv', 'figure'] as const;
type FileKind = (typeof fileKinds)[number];
/** Files that it reads. */
type ReadKind = 'weights' | 'data';

/** What `describe` was asked. */
export interface Arguments {
  readonly link: string;
  /** The files of weights that the link names, for it to run on. */
  readonly weights: readonly string[];
  /** The files of data that it names. */
  readonly data: readonly string[];
  /** Where to write which. */
  readonly files: Partial<Record<FileKind, string>>;
}

export class UsageError extends Error {}

/** @throws UsageError with a sentence for the person */
export function parseArguments(words: readonly string[]): Arguments {
  const links: string[] = [];
  const read: Record<ReadKind, string[]> = { weights: [], data: [] };
  const files: Partial<Record<FileKind, string>> = {};
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const [, option, value] = /^--([a-z]+)(?:=(.*))?$/s.exec(word) ?? [];
    const kind = fileKinds.find(known => known === option);
    if (kind) {
      files[kind] = value ?? words[++i] ?? '';
      if (files[kind] === '') throw new UsageError(`--${kind} needs the name of the file to write.`);
    } else if (option === 'weights' || option === 'data') {
      const path = value ?? words[++i] ?? '';
      if (path === '') throw new UsageError(`--${option} needs the name of the file to read.`);
      read[option].push(path);
    } else if (word.startsWith('-') && word !== '-') throw new UsageError(`There is no option ${word}; there are ${optionList}.`);
    else links.push(word);
  }
  if (links.length !== 1) throw new UsageError(`Give one link or fragment, such as '#init=heNormal'; there are ${links.length}.`);
  return { link: links[0]!, ...read, files };
}

const optionList = [...fileKinds, 'weights', 'data'].map(kind => `--${kind} FILE`).join(', ');
