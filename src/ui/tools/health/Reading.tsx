import { useIsJudging, useToolWords } from '../../hooks.ts';
import type { Mark } from './guide.ts';

interface ReadingProps {
  readonly network: 'a' | 'b';
  /** The network is named to those who do not see its colour. */
  readonly named: boolean;
  readonly text: string;
  readonly mark: Mark | null;
  /** There is no guide that it could leave. */
  readonly unjudged?: boolean;
  /** What theory expects, in words. */
  readonly note?: string | null;
}

/** A number of one network, with a shape and a word where it leaves its guide. */
export function Reading({ network, named, text, mark, unjudged, note }: ReadingProps) {
  const words = useToolWords().health;
  const isJudging = useIsJudging();
  return (
    <span className="reading">
      <span className={`text-${network}`}>
        {named && <span className="spoken">{network.toUpperCase()} </span>}
        {text}{' '}
        {isJudging && mark && (
          <span className="reading-mark">
            <span aria-hidden="true">{mark === 'low' ? '▾' : '▴'}</span> {words[mark]}
          </span>
        )}
      </span>
      {isJudging && unjudged && <span className="reading-mark note">{words.notJudged}</span>}
      {note && <span className="reading-note">{note}</span>}
    </span>
  );
}
