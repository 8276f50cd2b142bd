import { useMemo, useState } from 'react';
import type { Experiment } from '../config/config.ts';
import { decode, encode } from '../config/link.ts';
import { trainedBy } from '../config/training.ts';
import { defaultView, viewKeys } from '../config/view.ts';
import { experiments } from '../experiments/all.ts';
import { dismissOpened } from '../store/actions.ts';
import { isBehind } from '../store/state.ts';
import { useAppState, useIsJudging, useToolWords } from './hooks.ts';

/** What the preset shows that was opened last; once a network has been changed, that it has been, and the way back. */
export function Caption() {
  const { ui, experiments: words } = useToolWords();
  const isJudging = useIsJudging();
  const opened = useAppState(state => state.opened);
  const a = useAppState(state => state.experiment.a);
  const b = useAppState(state => state.experiment.b);
  const networks = useMemo(() => (opened === null ? null : networksOf(decode(opened).experiment)), [opened]);
  const preset = useMemo(() => experiments.all.find(({ link }) => networksIn(link) === networks), [networks]);
  const isTrained = useAppState(
    ({ experiment: { a, b, view } }) => trainedBy(a, view, 'a') !== null || (b !== null && trainedBy(b, view, 'b') !== null),
  );
  const isOther = useMemo(() => preset !== undefined && networksOf({ a, b }) !== networks, [preset, networks, a, b]);
  const current = { preset, changed: isOther || isTrained };
  const told = useTold(current);
  if (!told.preset || !isJudging) return null;
  const { title, text } = words[told.preset.id as keyof typeof words];
  return (
    <p className="caption" role="note">
      {told.changed ? (
        <>
          {ui.experiments.changed} <a href={`${location.pathname}${location.search}#${told.preset.link}`}>{title}</a>
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

interface Told {
  readonly preset: (typeof experiments.all)[number] | undefined;
  readonly changed: boolean;
}

/** What is to be said, but not before the picture shows it, and not while something moves under a finger: until then, what was said before. */
function useTold(current: Told): Told {
  const waits = useAppState(state => state.dragging || isBehind(state));
  const isFirstBehind = useAppState(isBehind);
  const [told, setTold] = useState<Told>(isFirstBehind ? { preset: undefined, changed: false } : current);
  const isSame = told.preset === current.preset && told.changed === current.changed;
  if (!waits && !isSame) setTold(current);
  return told;
}

/** What a link says of the networks alone, whatever it shows of them. */
const networksOf = ({ a, b }: Pick<Experiment, 'a' | 'b'>) => encode({ a, b, view: defaultView });

/** The same of a link that is as short as it can be said. */
const networksIn = (link: string) =>
  link
    .split('&')
    .filter(field => !viewKeys.includes(field.split('=')[0]!))
    .join('&');
