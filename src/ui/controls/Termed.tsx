import { useMemo } from 'react';
import { useWords } from '../hooks.ts';
import { Explanation } from './Explanation.tsx';
import { Help } from './Help.tsx';

/** A sentence in which each of the field's terms, where it is first used, opens its explanation. */
export function Termed({ children }: { readonly children: string }) {
  const { terms } = useWords().verdicts;
  const { ids, pattern } = useMemo(() => findingOf(terms), [terms]);
  const met = new Set<string>();
  return children.split(pattern).map((part, i) => {
    const id = i % 2 === 1 ? ids.get(part) : undefined;
    if (!id || met.has(id)) return part;
    met.add(id);
    return (
      <Help key={id} text={<Explanation of="terms" id={id} />}>
        {part}
      </Help>
    );
  });
}

/** The terms' ids by their words, and what parts a sentence at those. */
function findingOf(terms: Readonly<Record<string, string>>) {
  const ids = new Map(Object.entries(terms).map(([id, word]) => [word, id]));
  const words = [...ids.keys()].map(word => word.replace(/[()]/g, '\\$&'));
  return { ids, pattern: new RegExp(`(${words.join('|')})`) };
}
