import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { RunSync } from '../store/runSync.ts';
import { isBehind } from '../store/state.ts';
import { wholeDigest } from '../summary/wholeDigest.ts';
import { Foot } from './Foot.tsx';
import { useAppState, useIsJudging, useWords } from './hooks.ts';
import { later } from './later.tsx';
import { Preamble } from './Preamble.tsx';
import { Panel } from './panel/Panel.tsx';
import { TopBar } from './TopBar.tsx';
import { useGlide } from './useGlide.ts';
import { useHeldHeight } from './useHeldHeight.ts';
import { useLate } from './useLate.ts';
import { useUndoKeys } from './useUndoKeys.ts';
import { VerdictLine } from './VerdictLine.tsx';
import { Workspace } from './workspace/Workspace.tsx';

const QuickControls = later(() => import('./quick/QuickControls.tsx').then(m => m.QuickControls));

export function App({ runs }: { readonly runs: RunSync }) {
  const { ui } = useWords();
  const [panelOpen, setPanelOpen] = useState(false);
  useUndoKeys();
  useEffect(() => {
    document.title = ui.documentTitle;
  }, [ui]);
  return (
    <div className="app" data-panel={panelOpen ? 'open' : 'closed'}>
      <button type="button" className="skip" onClick={enterNetwork}>
        {ui.skip}
      </button>
      <TopBar panelOpen={panelOpen} onTogglePanel={() => setPanelOpen(!panelOpen)} />
      <Panel
        onClose={() => {
          setPanelOpen(false);
          document.querySelector<HTMLElement>('.panel-toggle')?.focus();
        }}
      />
      <Main>
        <div className="quick-place">
          <QuickControls />
        </div>
        <Preamble />
        <Question />
        <Verdicts />
        <Workspace />
        <Foot runs={runs} />
      </Main>
    </div>
  );
}

function enterNetwork(): void {
  document.querySelector<HTMLElement>('td[tabindex="0"]')?.focus();
}

/** What it holds comes from outside, so that it is not rendered anew whenever the runs start and end. */
function Main({ children }: { readonly children: ReactNode }) {
  const busy = useAppState(state => state.runs.a.pending || (state.experiment.b !== null && state.runs.b.pending));
  const digest = useAppState(({ runs: { a, b }, experiment }) =>
    a.shown ? wholeDigest(a.shown.result, (experiment.b && b.shown?.result) ?? null) : undefined,
  );
  const gliding = useGlide();
  // Then the picture is of what was before, while heads and controls are ahead of it.
  const failed = useAppState(({ runs: { a, b }, experiment }) => a.failure !== null || (experiment.b !== null && b.failure !== null));
  const stopped = useAppState(({ runs: { a, b }, experiment }) => a.stopped || (experiment.b !== null && b.stopped));
  const behind = useAppState(isBehind);
  const late = useLate(busy, digest) || failed || (stopped && behind);
  return (
    <main
      id="network"
      aria-busy={busy}
      data-digest={failed || stopped ? undefined : digest}
      data-late={late || undefined}
      data-glide={gliding || undefined}
    >
      {children}
    </main>
  );
}

/** What the link asks of whoever opens it. */
function Question() {
  const { ui } = useWords();
  const question = useAppState(state => state.experiment.view.question);
  return question.trim() === '' ? null : (
    <p className="question">
      <span className="note">
        {ui.show.question}
        {ui.marks.colon}
      </span>
      {question}
    </p>
  );
}

function Verdicts() {
  const { ui } = useWords();
  const hasB = useAppState(state => state.experiment.b !== null);
  const isJudging = useIsJudging();
  const isTrained = useAppState(({ runs: { a, b } }) => Boolean(a.shown?.after ?? b.shown?.after));
  const section = useRef<HTMLElement>(null);
  useHeldHeight(
    section,
    useAppState(state => state.dragging),
  );
  if (!isJudging && !isTrained) return null;
  return (
    <section ref={section} className={hasB ? 'verdicts compared' : 'verdicts'} aria-label={ui.verdicts}>
      <VerdictLine id="a" />
      {hasB && <VerdictLine id="b" />}
    </section>
  );
}
