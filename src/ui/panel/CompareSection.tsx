import { differences } from '../../config/link.ts';
import { initializers } from '../../initializers/all.ts';
import { defaultSpec } from '../../lib/params.ts';
import { compareWith, removeB, setTarget, swap } from '../../store/actions.ts';
import { Explanation } from '../controls/Explanation.tsx';
import { Help } from '../controls/Help.tsx';
import { keepFocus } from '../controls/keepFocus.ts';
import { Segments } from '../controls/Segments.tsx';
import { useAppState, useWords } from '../hooks.ts';

/** B: how it begins, in what it differs, what can be done with it. */
export function CompareSection() {
  const words = useWords().ui.compare;
  const hasB = useAppState(state => state.experiment.b !== null);
  return (
    <section tabIndex={-1}>
      <h2>
        <Help text={<Explanation of="controls" id="compare" />}>{words.heading}</Help>
      </h2>
      {hasB ? <Comparison /> : <Beginning />}
    </section>
  );
}

/** The contrast worth showing first: He where A is something else, else Glorot. */
function Beginning() {
  const { ui, registries } = useWords();
  const current = useAppState(state => state.experiment.a.initializer.id);
  const other = current === 'heNormal' ? 'glorotUniform' : 'heNormal';
  return (
    <button
      type="button"
      className="word-button"
      onClick={event => {
        keepFocus(event.currentTarget);
        compareWith({ initializer: defaultSpec(initializers.get(other)) });
      }}
    >
      {ui.compare.with} <span className="swatch swatch-b">B</span> {registries.initializers[other].name}
    </button>
  );
}

function Comparison() {
  const { ui } = useWords();
  const words = ui.compare;
  const target = useAppState(state => state.target);
  const a = useAppState(state => state.experiment.a);
  const b = useAppState(state => state.experiment.b!);
  const keys = differences(b, a);
  const nameOf = (key: string) => {
    const [field, layer] = key.split('.');
    return layer ? words.ofLayer(words.fields[field!]!, layer) : words.fields[field!]!;
  };
  return (
    <>
      <div className="row">
        <span>{ui.panel.changing}</span>
        <Segments
          label={ui.panel.changing}
          value={target}
          options={[
            { value: 'a', name: 'A', className: 'network-a' },
            { value: 'b', name: 'B', className: 'network-b' },
          ]}
          onChange={setTarget}
        />
      </div>
      <p className="note">{keys.length ? `${words.differs} ${keys.map(nameOf).join(' · ')}` : words.same}</p>
      <div className="word-buttons">
        <button type="button" onClick={swap}>
          {words.swap}
        </button>
        <button type="button" onClick={() => compareWith({})}>
          {words.copy}
        </button>
        <button
          type="button"
          onClick={event => {
            keepFocus(event.currentTarget);
            removeB();
          }}
        >
          {words.remove}
        </button>
      </div>
    </>
  );
}
