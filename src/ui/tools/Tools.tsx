import { useEffect, useRef, useState } from 'react';
import { openedSpec, type Tool, tools } from '../../config/tools.ts';
import type { Spec } from '../../lib/params.ts';
import { setView } from '../../store/actions.ts';
import { store } from '../../store/state.ts';
import { ErrorBoundary } from '../ErrorBoundary.tsx';
import { useAppState, useWords } from '../hooks.ts';
import { type Later, later } from '../later.tsx';

const panes: Partial<Record<Tool, Later<object>>> = {
  health: later(() => import('./health/HealthPane.tsx').then(m => m.HealthPane)),
  spectrum: later(() => import('./spectrum/SpectrumPane.tsx').then(m => m.SpectrumPane)),
  phase: later(() => import('./phase/PhasePane.tsx').then(m => m.PhasePane)),
  sweep: later(() => import('./sweep/SweepPane.tsx').then(m => m.SweepPane)),
  draws: later(() => import('./draws/DrawsPane.tsx').then(m => m.DrawsPane)),
  training: later(() => import('./training/TrainingPane.tsx').then(m => m.TrainingPane)),
};

/** What is looked at less often, under the table: one tool at a time stands open. One that is opened again has the settings with which it was left. */
export function Tools() {
  const { ui } = useWords();
  const open = useAppState(state => state.experiment.view.tool.id) as Tool;
  const [left, setLeft] = useState<Partial<Record<Tool, Spec>>>({});
  const Pane = panes[open];
  const pressed = useRef(false);
  const turnTo = (next: Tool) => {
    setLeft({ ...left, [open]: store.getState().experiment.view.tool });
    setView({ tool: left[next] ?? openedSpec(next) });
    pressed.current = true;
  };
  return (
    <>
      {Pane && (
        <section className="tool" aria-label={ui.tools[open]}>
          <ErrorBoundary key={open}>
            <Pane />
            {pressed.current && <InSight pane={Pane} />}
          </ErrorBoundary>
        </section>
      )}
      <nav className="tool-bar" aria-label={ui.tools.label}>
        {tools.all
          .filter(({ id }) => panes[id])
          .map(({ id: tool }) => (
            <button
              key={tool}
              type="button"
              className="word-button"
              aria-pressed={tool === open}
              onClick={() => turnTo(tool === open ? 'none' : tool)}
            >
              {ui.tools[tool]}
            </button>
          ))}
      </nav>
    </>
  );
}

/** Scrolls to the tool when it has been loaded: on a phone it lies below what is in sight. */
function InSight({ pane }: { readonly pane: Later<object> }) {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => void pane.load().then(() => place.current?.parentElement?.scrollIntoView()), [pane]);
  return <span ref={place} hidden />;
}
