import { useState } from 'react';
import type { Config } from '../config/config.ts';
import { createClient } from '../engine/client.ts';
import { computeOnce } from '../engine/once.ts';
import { startWorker } from '../engine/startWorker.ts';
import { toJson, wholeDigest } from '../exporters/json.ts';
import { problems } from '../i18n/en/problems.ts';
import { warningSentence } from '../i18n/warning.ts';
import { store } from '../store/state.ts';
import { useWords } from './hooks.ts';

/** Saves what `describe` prints: every number of the experiment, computed anew with all that the table may not show. */
export function ExportMenu() {
  const words = useWords().ui.exporting;
  const [state, setState] = useState<'label' | 'busy' | 'failed'>('label');
  const save = async () => {
    if (state === 'busy') return;
    setState('busy');
    const abort = new AbortController();
    try {
      const { experiment, warnings } = store.getState();
      const start = (events: Parameters<typeof createClient>[2]) => createClient(startWorker, document.baseURI, events);
      const compute = (config: Config) => computeOnce(start, config, abort.signal);
      const [a, b] = await Promise.all([compute(experiment.a), experiment.b && compute(experiment.b)]);
      const json = toJson(
        experiment,
        warnings.map(warning => warningSentence(problems, warning)),
        a,
        b,
      );
      download(`initscope-${wholeDigest(a, b).slice(0, 8)}.json`, JSON.stringify(json, null, 2));
      setState('label');
    } catch {
      abort.abort(); // the other network's run would be for nothing
      setState('failed');
    }
  };
  return (
    // Not `disabled`, which would take its focus away.
    <button type="button" className="word-button" aria-disabled={state === 'busy'} title={words.json} onClick={save}>
      <span aria-live="polite">{words[state]}</span>
    </button>
  );
}

function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const anchor = Object.assign(document.createElement('a'), { href: url, download: name });
  anchor.click();
  URL.revokeObjectURL(url);
}
