import { warningSentence } from '../i18n/warning.ts';
import { dismissWarnings } from '../store/actions.ts';
import { useAppState, useToolWords } from './hooks.ts';

/** Sentences that are shown; a link can be wrong in thousands of ways. */
const MOST = 8;

/** What of a link was not used as written, why, and what is used instead. It stays until dismissed or until something is changed. */
export function Notice() {
  const { ui, problems } = useToolWords();
  const warnings = useAppState(state => state.warnings);
  if (warnings.length === 0) return null;
  const sentences = [...new Set(warnings.map(warning => warningSentence(problems, warning)))];
  const rest = sentences.length - MOST;
  return (
    <section className="notice" role="status" aria-labelledby="notice-title">
      <h2 id="notice-title">⚠ {ui.notice.heading}</h2>
      <ul>
        {sentences.slice(0, MOST).map(sentence => (
          <li key={sentence}>{sentence}</li>
        ))}
        {rest > 0 && <li>{ui.notice.rest(rest)}</li>}
      </ul>
      <button type="button" className="word-button" onClick={dismissWarnings}>
        {ui.notice.dismiss}
      </button>
    </section>
  );
}
