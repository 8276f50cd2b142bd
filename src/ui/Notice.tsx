import { warningSentence } from '../i18n/warning.ts';
import { dismissWarnings } from '../store/actions.ts';
import { useAppState, useWords } from './hooks.ts';

/** What of a link was not used as written, why, and what is used instead. It stays until dismissed or until something is changed. */
export function Notice() {
  const { ui, problems } = useWords();
  const warnings = useAppState(state => state.warnings);
  if (warnings.length === 0) return null;
  return (
    <section className="notice" role="status" aria-labelledby="notice-title">
      <h2 id="notice-title">⚠ {ui.notice.heading}</h2>
      <ul>
        {warnings.map(warning => (
          <li key={`${warning.field}=${warning.text}`}>{warningSentence(problems, warning)}</li>
        ))}
      </ul>
      <button type="button" className="word-button" onClick={dismissWarnings}>
        {ui.notice.dismiss}
      </button>
    </section>
  );
}
