import { rowIds, rowScales } from '../../config/view.ts';
import { setView } from '../../store/actions.ts';
import { Segments } from '../controls/Segments.tsx';
import { useAppState, useWords } from '../hooks.ts';
import { Row } from './Row.tsx';

/** What the table shows, and on which scales. */
export function ShowSection() {
  const { show, quantity } = useWords().ui;
  const { rows, rowScale, theory } = useAppState(state => state.experiment.view);
  const toggle = (row: string) => {
    const next = rowIds.filter(id => (id === row ? !rows.includes(id) : rows.includes(id)));
    if (next.length > 0) setView({ rows: next });
  };
  return (
    <section>
      <h2>{show.heading}</h2>
      <Row name={show.scale} help={show.scaleHelp}>
        <Segments
          label={show.scale}
          value={rowScale}
          options={rowScales.map(value => ({ value, name: show.scales[value] }))}
          onChange={value => setView({ rowScale: value })}
        />
      </Row>
      <Row name={show.theory} help={show.theoryHelp}>
        <Segments
          label={show.theory}
          value={theory}
          options={[
            { value: 'on', name: show.theoryOn },
            { value: 'off', name: show.theoryOff },
          ]}
          onChange={value => setView({ theory: value })}
        />
      </Row>
      <fieldset className="toggles">
        <legend>{show.rows}</legend>
        {rowIds.map(id => (
          <label key={id} title={quantity[id].name}>
            <input type="checkbox" checked={rows.includes(id)} onChange={() => toggle(id)} />
            <span>{quantity[id].symbol}</span>
          </label>
        ))}
      </fieldset>
    </section>
  );
}
