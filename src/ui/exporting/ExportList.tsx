import { frameworkNames } from '../../exporters/code/names.ts';
import { tensorBytes } from '../../exporters/tensors.ts';
import { isBehind } from '../../store/state.ts';
import { useAppState, usePreference, useToolWords } from '../hooks.ts';
import '../styles/exports.css';
import type { FileKind } from './files.ts';
import type { SavingControls } from './useSaving.ts';

interface ExportListProps extends SavingControls {
  /** Opens the code in this framework. */
  readonly showCode: (framework: string) => void;
}

const groups = [
  { id: 'figure', kinds: ['svg', 'png'] },
  { id: 'numbers', kinds: ['json', 'csv'] },
  { id: 'tensors', kinds: ['npz', 'safetensors'] },
] as const satisfies readonly { readonly id: string; readonly kinds: readonly FileKind[] }[];
const megabytes: Intl.NumberFormatOptions = { style: 'unit', unit: 'megabyte', maximumSignificantDigits: 2 };

/** The files by what they hold, a sentence to each, the code, and what became of the last file. */
export function ExportList({ saving, save, stop, showCode }: ExportListProps) {
  const { ui, exporting: words } = useToolWords();
  const { a, b } = useAppState(state => state.experiment);
  const isOther = useAppState(state => isBehind(state) && !state.dragging);
  const bytes = tensorBytes(a) + (b ? tensorBytes(b) : 0);
  const size = new Intl.NumberFormat(usePreference('language'), megabytes).format(bytes / 1e6).replace(' ', '\u00a0');
  return (
    <section aria-label={ui.exporting.idle}>
      {isOther && (
        <p className="export-other" role="status">
          ⚠ {words.behind}
        </p>
      )}
      {groups.map(({ id, kinds }) => (
        <div key={id} className="export-group">
          <h2>{words.group[id].name}</h2>
          {kinds.map(kind => (
            // Not `disabled`, which would take its focus away.
            <button key={kind} type="button" className="word-button" aria-disabled={saving.state === 'busy'} onClick={() => save(kind)}>
              {kind.toUpperCase()}
            </button>
          ))}
          <p className="note">{id === 'tensors' ? words.group.tensors.text(size) : words.group[id].text}</p>
        </div>
      ))}
      <div className="export-group">
        <h2>{words.group.code.name}</h2>
        {Object.entries(frameworkNames).map(([id, name]) => (
          <button key={id} type="button" className="word-button" aria-haspopup="dialog" onClick={() => showCode(id)}>
            {name}
          </button>
        ))}
        <p className="note">{words.group.code.text}</p>
      </div>
      <p className="export-state" role="status">
        {saving.state === 'busy' && (
          <>
            {words.making(saving.kind.toUpperCase())}{' '}
            <button type="button" className="word-button" onClick={stop}>
              {words.stop}
            </button>
          </>
        )}
        {saving.state === 'failed' && <span className="failure">⚠ {words.failure[saving.failure.kind](saving.failure.message)}</span>}
      </p>
    </section>
  );
}
