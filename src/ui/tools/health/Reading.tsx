import { useToolWords } from '../../hooks.ts';
import type { Mark } from './guide.ts';

interface ReadingProps {
  readonly network: 'a' | 'b';
  /** The network is named to those who do not see its colour. */
  readonly named: boolean;
  readonly text: string;
  readonly mark: Mark | null;
  /** What theory expects, in words. */
  readonly note?: string | null;
}

/** A number of one network, with a shape and a word where it leaves its guide. */
export function Reading({ network, named, text, mark, note }: ReadingProps) {
  const words = useToolWords().health;
  return (
    <span className="reading">
      <span className={`text-${network}`}>
        {named && <span className="spoken">{network.toUpperCase()} </span>}
        {text}
      </span>{' '}
      {mark && (
        <span className="reading-mark">
          <span aria-hidden="true">{mark === 'low' ? '▾' : '▴'}</span> {words[mark]}
        </span>
      )}
      {note && <span className="reading-note">{note}</span>}
    </span>
  );
}
