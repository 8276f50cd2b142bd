import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import './charts/tokens.css';
import './charts/charts.css';
import './ui/styles/index.css';
import { hasSimd } from './engine/machine/simd.ts';
import { createClient } from './engine/workers/run/client.ts';
import { startWorker } from './engine/workers/run/startWorker.ts';
import { orSlow } from './lib/patience.ts';
import { trustScripts } from './lib/trustScripts.ts';
import { onNextFrame } from './store/frames.ts';
import { syncPreferences } from './store/preferences.ts';
import { syncRuns } from './store/runSync.ts';
import { store } from './store/state.ts';
import { syncUrl } from './store/urlSync.ts';
import { syncWords, words } from './store/words.ts';
import { App } from './ui/App.tsx';
import { ErrorBoundary } from './ui/ErrorBoundary.tsx';
import { loadFirstParts } from './ui/firstParts.ts';
import { loadAhead } from './ui/later.tsx';

trustScripts(window, document.baseURI);
const root = document.getElementById('root')!;
syncPreferences(document);
void syncWords(document).then(start);

async function start(): Promise<void> {
  try {
    if (!hasSimd()) throw new Error('WebAssembly without SIMD');
    syncUrl(window);
    const runs = syncRuns(events => createClient(startWorker, document.baseURI, events), onNextFrame);
    await orSlow(loadFirstParts());
    // As a transition: the first rendering, the longest, lets the browser breathe.
    startTransition(() =>
      createRoot(root).render(
        <StrictMode>
          <ErrorBoundary>
            <App runs={runs} />
          </ErrorBoundary>
        </StrictMode>,
      ),
    );
    const end = store.subscribe(({ runs: { a } }) => {
      if (!a.shown) return;
      end();
      void loadAhead();
    });
  } catch {
    root.textContent = words.getState().dictionary.ui.failure.start;
  }
}
