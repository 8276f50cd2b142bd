import { preferences } from '../../store/preferences.ts';
import { useAppState, usePreference, useWords } from '../hooks.ts';
import { later } from '../later.tsx';

const Legend = later(() => import('./Legend.tsx').then(m => m.Legend));

/** Where a window has room for the legend, it stands open until it is folded away; a tool needs that room for itself. */
const ROOMY = '(min-width: 1360px) and (min-height: 820px)';

function useIsOpen(): boolean {
  const chosen = usePreference('legend');
  const hasTool = useAppState(state => state.experiment.view.tool.id !== 'none');
  return chosen === null ? !hasTool && matchMedia(ROOMY).matches : chosen === 'open';
}

/** Unfolds the strip that says what the marks mean, and folds it away. */
export function LegendButton() {
  const { ui } = useWords();
  const isOpen = useIsOpen();
  return (
    <button
      type="button"
      className="word-button legend-button"
      aria-expanded={isOpen}
      aria-controls="legend"
      onClick={() => preferences.setState({ legend: isOpen ? 'folded' : 'open' })}
    >
      {ui.legend} <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span>
    </button>
  );
}

/** The strip below the table. Its place is there before what it holds has come. */
export function LegendPlace() {
  const { ui } = useWords();
  const isOpen = useIsOpen();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what may scroll is reached by the keyboard
    <section id="legend" className="legend" aria-label={ui.legend} hidden={!isOpen} tabIndex={0}>
      {isOpen && <Legend />}
    </section>
  );
}
