/** What `describe` was asked. */
export interface Arguments {
  readonly link: string;
  /** Where to write every tensor, or null. */
  readonly npz: string | null;
}

export class UsageError extends Error {}

/** @throws UsageError with a sentence for the person */
export function parseArguments(words: readonly string[]): Arguments {
  const links: string[] = [];
  let npz: string | null = null;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (word === '--npz') {
      npz = words[++i] ?? '';
    } else if (word.startsWith('--npz=')) npz = word.slice(6);
    else if (word.startsWith('-') && word !== '-') throw new UsageError(`There is no option ${word}; there is --npz FILE.`);
    else links.push(word);
  }
  if (npz === '') throw new UsageError('--npz needs the name of the file to write.');
  if (links.length !== 1) throw new UsageError(`Give one link or fragment, such as '#init=heNormal'; there are ${links.length}.`);
  return { link: links[0]!, npz };
}
