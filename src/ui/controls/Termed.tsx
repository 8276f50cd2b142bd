import { useWords } from '../hooks.ts';
import { Explanation } from './Explanation.tsx';
import { Help } from './Help.tsx';

/** A sentence in which each of the field's terms, where it is first used, opens its explanation. */
export function Termed({ children }: { readonly children: string }) {
  const terms = Object.entries(useWords().verdicts.terms);
  const met = new Set<string>();
  return children.split(new RegExp(`(${terms.map(([, word]) => word.replace(/[()]/g, '\\$&')).join('|')})`)).map((part, i) => {
    const term = i % 2 === 1 && terms.find(([, word]) => word === part);
    if (!term || met.has(part)) return part;
    met.add(part);
    return (
      <Help key={part} text={<Explanation of="terms" id={term[0]} />}>
        {part}
      </Help>
    );
  });
}
