import { useMemo, useState } from 'react';
import type { Config, Experiment } from '../config/config.ts';
import { decode, differences } from '../config/link.ts';
import { experiments } from '../experiments/all.ts';
import { dismissOpened } from '../store/actions.ts';
import { useAppState, useIsJudging, useWords } from './hooks.ts';

/** What the preset shows that was opened last; once a network has been changed, that it has been, and the way back. */
export function Caption() {
  const { ui, experiments: words } = useWords();
  const opened = useAppState(state => state.opened);
  const isJudging = useIsJudging();
  const preset = useMemo(() => (opened === null ? undefined : presetOf(opened)), [opened]);
  const changed = useAppState(({ experiment }) => preset !== undefined && !haveSameNetworks(experiment, preset.experiment));
  const dragging = useAppState(state => state.dragging);
  const [told, setTold] = useState(changed);
  if (told !== changed && !dragging) setTold(changed); // nothing moves under a finger
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

const presets = () => experiments.all.map(({ id, link }) => ({ id, link, experiment: decode(link).experiment }));
let known: ReturnType<typeof presets> | undefined;

/** The preset that has the networks of a link, whatever it shows of them. */
function presetOf(link: string) {
  const { experiment } = decode(link);
  known ??= presets();
  return known.find(preset => haveSameNetworks(preset.experiment, experiment));
}

const haveSameNetworks = (one: Experiment, other: Experiment) =>
  isSame(one.a, other.a) && (one.b && other.b ? isSame(one.b, other.b) : one.b === other.b);

const isSame = (one: Config, other: Config) => one === other || differences(one, other).length === 0;
