import { percent } from '../../../diagnostics/table/describeCell.ts';
import { useToolWords } from '../../hooks.ts';
import { bornDead, fatesOf } from './fates.ts';
import type { NetworkDraws } from './lines.ts';

/** How many draws are silent, blocked or not finite; nothing where none is. */
export function FatesSentence({ draws: { id, config, profiles } }: { readonly draws: NetworkDraws }) {
  const {
    draws: { fates: words },
    ui: { marks },
  } = useToolWords();
  const { silent, blocked, notFinite } = fatesOf(profiles);
  const said = [
    ...(silent > 0 ? [words.silent(silent)] : []),
    ...(blocked > 0 ? [words.blocked(blocked)] : []),
    ...(notFinite > 0 ? [words.notFinite(notFinite)] : []),
  ];
  if (said.length === 0) return null;
  const expected = silent > 0 ? bornDead(config) : null;
  return (
    <p>
      <b className={`text-${id}`}>{id.toUpperCase()}</b> {words.of(profiles.length, said)}
      {expected !== null && marks.space + words.expected(percent(expected))}
    </p>
  );
}
