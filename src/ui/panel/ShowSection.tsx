import { hasPlane } from '../../config/config.ts';
import { rowIds, rowScales } from '../../config/view.ts';
import { isPlainNetwork } from '../../network/network.ts';
import { setView } from '../../store/actions.ts';
import { Segments } from '../controls/Segments.tsx';
import { useAppState, useWords } from '../hooks.ts';
import { QuestionField, VerdictSwitch } from './ForAClass.tsx';
import { Row } from './Row.tsx';

/** Rows that only networks with norms or skips have. */
const structural: ReadonlySet<string> = new Set(['normalized', 'stream', 'dStream', 'dNormalized']);

/** What the table shows, and on which scales. */
export function ShowSection() {
  const { show, quantity } = useWords().ui;
  const rows = useAppState(state => state.experiment.view.rows);
  const rowScale = useAppState(state => state.experiment.view.rowScale);
  const theory = useAppState(state => state.experiment.view.theory);
  const plane = useAppState(state => state.experiment.view.plane);
  const mayPlane = useAppState(({ experiment: { a, b } }) => [a, b].some(config => config && hasPlane(config)));
  const hasStructure = useAppState(({ experiment: { a, b } }) => [a, b].some(config => config && !isPlainNetwork(config)));
  const onOff = (['on', 'off'] as const).map(value => ({ value, name: show[value] }));
  const toggle = (row: string) => {
    const next = rowIds.filter(id => (id === row ? !rows.includes(id) : rows.includes(id)));
    if (next.length > 0) setView({ rows: next });
  };
  return (
    <section>
      <h2>{show.heading}</h2>
      <Row name={show.scale} id="rowScale">
        <Segments
          label={show.scale}
          value={rowScale}
          options={rowScales.map(value => ({ value, name: show.scales[value] }))}
          onChange={value => setView({ rowScale: value })}
        />
      </Row>
      <Row name={show.theory} id="theory">
        <Segments label={show.theory} value={theory} options={onOff} onChange={value => setView({ theory: value })} />
      </Row>
      <VerdictSwitch />
      {mayPlane && (
        <Row name={show.plane} id="plane">
          <Segments label={show.plane} value={plane} options={onOff} onChange={value => setView({ plane: value })} />
        </Row>
      )}
      <fieldset className="toggles">
        <legend>{show.rows}</legend>
        {rowIds
          .filter(id => rows.includes(id) || hasStructure || !structural.has(id))
          .map(id => (
            <label key={id} title={quantity[id].name}>
              <input type="checkbox" checked={rows.includes(id)} onChange={() => toggle(id)} />
              <span>{quantity[id].symbol}</span>
            </label>
          ))}
      </fieldset>
      <QuestionField />
    </section>
  );
}
