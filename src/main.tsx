import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './charts/tokens.css';
import './charts/charts.css';
import './ui/styles/index.css';
import { createClient } from './engine/client.ts';
import { startWorker } from './engine/startWorker.ts';
import { dictionaries } from './i18n/index.ts';
import { onNextFrame } from './store/frames.ts';
import { preferences, syncPreferences } from './store/preferences.ts';
import { syncRuns } from './store/runSync.ts';
import { syncUrl } from './store/urlSync.ts';
import { App } from './ui/App.tsx';

const root = document.getElementById('root')!;
syncPreferences(document);

try {
  syncUrl(window);
  const runs = syncRuns(events => createClient(startWorker, document.baseURI, events), onNextFrame);
  createRoot(root).render(
    <StrictMode>
      <App runs={runs} />
    </StrictMode>,
  );
} catch {
  root.textContent = dictionaries[preferences.getState().language].ui.failure.start;
}
