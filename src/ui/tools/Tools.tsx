import { type ComponentType, lazy, Suspense } from 'react';
import type { Tool } from '../../config/config.ts';
import { tools } from '../../config/view.ts';
import { setView } from '../../store/actions.ts';
import { ErrorBoundary } from '../ErrorBoundary.tsx';
import { useAppState, useWords } from '../hooks.ts';

/** Each tool is loaded when it is first opened. */
const panes: Partial<Record<Tool, ComponentType>> = {
  health: lazy(() => import('./health/HealthPane.tsx').then(m => ({ default: m.HealthPane }))),
  spectrum: lazy(() => import('./spectrum/SpectrumPane.tsx').then(m => ({ default: m.SpectrumPane }))),
  phase: lazy(() => import('./phase/PhasePane.tsx').then(m => ({ default: m.PhasePane }))),
  sweep: lazy(() => import('./sweep/SweepPane.tsx').then(m => ({ default: m.SweepPane }))),
  draws: lazy(() => import('./draws/DrawsPane.tsx').then(m => ({ default: m.DrawsPane }))),
  training: lazy(() => import('./training/TrainingPane.tsx').then(m => ({ default: m.TrainingPane }))),
};

/** What is looked at less often, under the table: one tool at a time stands open. */
export function Tools() {
  const { ui } = useWords();
  const open = useAppState(state => state.experiment.view.tool);
  const Pane = panes[open];
  return (
    <>
      {Pane && (
        <section className="tool" aria-label={ui.tools[open]}>
          <ErrorBoundary key={open}>
            <Suspense fallback={null}>
              <Pane />
            </Suspense>
          </ErrorBoundary>
        </section>
      )}
      <nav className="tool-bar" aria-label={ui.tools.label}>
        {tools
          .filter(tool => panes[tool])
          .map(tool => (
            <button
              key={tool}
              type="button"
              className="word-button"
              aria-pressed={tool === open}
              onClick={() => setView({ tool: tool === open ? 'none' : tool })}
            >
              {ui.tools[tool]}
            </button>
          ))}
      </nav>
    </>
  );
}
