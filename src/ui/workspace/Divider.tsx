import type { KeyboardEvent, PointerEvent } from 'react';
import { preferences } from '../../store/preferences.ts';
import { usePreference, useWords } from '../hooks.ts';
import { clampShare, type Dock, shares } from './dock.ts';

/** Of the workspace, for each press of an arrow key. */
const STEP = 0.02;
/** The arrow that makes the tool larger, and the one that makes it smaller. */
const arrows: Readonly<Record<Dock, readonly [larger: string, smaller: string]>> = {
  below: ['ArrowUp', 'ArrowDown'],
  right: ['ArrowLeft', 'ArrowRight'],
};

/** The handle between the table and the tool: dragged by mouse or finger, moved by arrow keys, put back by a double click. */
export function Divider({ dock }: { readonly dock: Dock }) {
  const { workspace } = useWords().ui;
  const share = usePreference('toolShares')[dock] ?? shares[dock].initial;
  const { min, max } = shares[dock];
  const percent = (part: number) => Math.round(100 * part);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that is moved is ARIA's window splitter; <hr> cannot be
    <div
      className="divider"
      role="separator"
      tabIndex={0}
      aria-label={workspace.divider}
      aria-orientation={dock === 'below' ? 'horizontal' : 'vertical'}
      aria-valuemin={percent(min)}
      aria-valuemax={percent(max)}
      aria-valuenow={percent(share)}
      aria-valuetext={workspace.share(percent(share))}
      title={workspace.dividerHint}
      onPointerDown={take}
      onPointerMove={event => event.currentTarget.hasPointerCapture(event.pointerId) && remember(dock, shareAt(dock, event))}
      onDoubleClick={() => remember(dock, null)}
      onKeyDown={event => onKey(dock, share, event)}
    />
  );
}

function take(event: PointerEvent<HTMLElement>): void {
  event.preventDefault();
  event.currentTarget.focus({ preventScroll: true });
  event.currentTarget.setPointerCapture(event.pointerId);
}

/** The share that puts the handle under the pointer. */
function shareAt(dock: Dock, { currentTarget, clientX, clientY }: PointerEvent<HTMLElement>): number {
  const { right, bottom, width, height } = currentTarget.closest('.workspace')!.getBoundingClientRect();
  return dock === 'below' ? (bottom - clientY) / height : (right - clientX) / width;
}

function onKey(dock: Dock, share: number, event: KeyboardEvent): void {
  const [larger, smaller] = arrows[dock];
  const { min, max } = shares[dock];
  const next = { [larger]: share + STEP, [smaller]: share - STEP, Home: min, End: max, Enter: null }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  remember(dock, next);
}

function remember(dock: Dock, share: number | null): void {
  const { toolShares } = preferences.getState();
  preferences.setState({ toolShares: { ...toolShares, [dock]: share === null ? null : clampShare(dock, share) } });
}
