import { useState } from 'react';
import type { Config } from '../config/config.ts';
import { differences, encode } from '../config/link.ts';
import { experiments } from '../experiments/all.ts';
import { dismissOpened } from '../store/actions.ts';
import { useAppState, useIsJudging, useWords } from './hooks.ts';

/** What the preset shows that was opened last; once a network has been changed, that it has been, and the way back. */
export function Caption() {
  const { ui, experiments: words } = useWords();
  const opened = useAppState(state => state.opened);
  const isJudging = useIsJudging();
  const changed = useAppState(
    ({ experiment: { a, b } }) => opened !== null && !(isSame(a, opened.a) && (b && opened.b ? isSame(b, opened.b) : b === opened.b)),
  );
  const dragging = useAppState(state => state.dragging);
  const [told, setTold] = useState(changed);
  if (told !== changed && !dragging) setTold(changed); // nothing moves under a finger
  const link = opened && encode(opened);
  const preset = experiments.all.find(preset => preset.link === link);
  if (!preset || !isJudging) return null;
  const { title, text } = words[preset.id as keyof typeof words];
  return (
    <p className="caption" role="note">
      {told ? (
        <>
          {ui.experiments.changed} <a href={`${location.pathname}${location.search}#${preset.link}`}>{title}</a>
        </>
      ) : (
        <b>{title}</b>
      )}{' '}
      · {text}{' '}
      <button type="button" className="word-button" onClick={dismissOpened}>
        {ui.notice.dismiss}
      </button>
    </p>
  );
}

const isSame = (one: Config, other: Config) => one === other || differences(one, other).length === 0;
