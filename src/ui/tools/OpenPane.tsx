import { useEffect, useRef } from 'react';
import { ErrorBoundary } from '../ErrorBoundary.tsx';
import { useWords } from '../hooks.ts';
import { type Later, later } from '../later.tsx';
import { useWholeLines } from '../workspace/useWholeLines.ts';
import { type OpenTool, toolStates } from './toolStates.ts';

const panes: Readonly<Record<OpenTool, Later<object>>> = {
  health: later(() => import('./health/HealthPane.tsx').then(m => m.HealthPane)),
  spectrum: later(() => import('./spectrum/SpectrumPane.tsx').then(m => m.SpectrumPane)),
  phase: later(() => import('./phase/PhasePane.tsx').then(m => m.PhasePane)),
  sweep: later(() => import('./sweep/SweepPane.tsx').then(m => m.SweepPane)),
  draws: later(() => import('./draws/DrawsPane.tsx').then(m => m.DrawsPane)),
  training: later(() => import('./training/TrainingPane.tsx').then(m => m.TrainingPane)),
  scaling: later(() => import('./scaling/ScalingPane.tsx').then(m => m.ScalingPane)),
};

export function OpenPane({ tool }: { readonly tool: OpenTool }) {
  const { ui } = useWords();
  const place = useRef<HTMLElement>(null);
  const Pane = panes[tool];
  useWholeLines(place);
  // On a phone the tool lies below what is in sight.
  useEffect(() => {
    if (toolStates.getState().pressed) void Pane.load().then(() => place.current?.scrollIntoView({ block: 'nearest' }));
  }, [Pane]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
    <section className="tool" aria-label={ui.tools[tool]} ref={place} tabIndex={0}>
      <ErrorBoundary>
        <Pane />
      </ErrorBoundary>
    </section>
  );
}
