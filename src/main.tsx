import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './charts/tokens.css';
import './charts/charts.css';
import './ui/styles/index.css';
import { createClient } from './engine/client.ts';
import { startWorker } from './engine/startWorker.ts';
import { dictionaries } from './i18n/index.ts';
import { preferences, syncPreferences } from './store/preferences.ts';
import { syncRuns } from './store/runSync.ts';
import { syncUrl } from './store/urlSync.ts';
import { App } from './ui/App.tsx';

const root = document.getElementById('root')!;
syncPreferences(document);

try {
  syncUrl(window);
  const runs = syncRuns(
    events => createClient(startWorker, document.baseURI, events),
    // A hidden page has no frames; its results are taken at once.
    then => (document.hidden ? then() : requestAnimationFrame(then)),
  );
  createRoot(root).render(
    <StrictMode>
      <App runs={runs} />
    </StrictMode>,
  );
} catch {
  root.textContent = dictionaries[preferences.getState().language].ui.failure.start;
}
