import { useMemo, useState } from 'react';
import type { Config } from '../../../config/config.ts';
import { createPoolOfNetworks } from '../../../engine/workers/poolOfWorkers.ts';
import { nameIn } from '../../../i18n/names.ts';
import { compareWith } from '../../../store/actions.ts';
import { Segments } from '../../controls/Segments.tsx';
import { useAppState, useIsJudging, useToolWords } from '../../hooks.ts';
import '../../styles/sweep.css';
import { useSettled } from '../../useSettled.ts';
import { RunsProgress } from '../RunsProgress.tsx';
import { useRuns } from '../useRuns.ts';
import { useToolSetting } from '../useToolSetting.ts';
import { coarseOrder } from './coarseOrder.ts';
import { headingName } from './headingName.ts';
import { Legend } from './Legend.tsx';
import { MapGrid } from './MapGrid.tsx';
import { cellThatMakes, type MapKind, mapKinds, sweepMap } from './map.ts';
import { type Measure, measure as measureOf } from './measure.ts';
import { Ranking } from './Ranking.tsx';
import { outcomeText } from './ratioText.ts';
import type { SweepMap } from './squares.ts';

/** A is dragged: the map is drawn anew when it has stood still this long, in milliseconds. */
const STILL = 400;

/** Many variants of A, each a real run, on a map: which of them carry signal and gradient. */
export function SweepPane() {
  const dictionary = useToolWords();
  const words = dictionary.sweep;
  const a = useAppState(state => state.experiment.a);
  const b = useAppState(state => state.experiment.b);
  const isJudging = useIsJudging();
  const settled = useSettled(a, STILL);
  const [kind, setKind] = useToolSetting<MapKind>('map');
  const [measure, setMeasure] = useToolSetting<Measure>('measure');
  const [pointed, setPointed] = useState<number | null>(null);
  const [loaded, setLoaded] = useState<number | null>(null);

  const { map, configs, order, squareA } = useMemo(() => prepare(kind, settled), [kind, settled]);
  const runs = useRuns(createPoolOfNetworks, configs, order, measureOf, a !== settled);
  const squareB = useMemo(() => (b ? cellThatMakes(b, map, settled) : -1), [b, map, settled]);

  const current = pointed !== null && pointed < configs.length ? pointed : Math.max(0, squareA);
  const nameOf = (index: number) => {
    const { row, column } = map.cells[index]!;
    return words.pair(headingName(map.rows[row]!, dictionary), headingName(map.columns[column]!, dictionary));
  };
  const load = (index: number) => {
    compareWith(map.cells[index]!.change);
    setLoaded(index);
  };
  return (
    <div className="sweep" aria-busy={runs.state === 'running'} data-stale={a !== settled || undefined}>
      <div className="sweep-bar">
        <Segments
          label={words.map}
          value={kind}
          options={mapKinds.map(value => ({ value, name: words.maps[value] }))}
          onChange={next => {
            setKind(next);
            setPointed(null);
            setLoaded(null);
          }}
        />
        <Segments
          label={words.measure}
          value={measure}
          options={(['signal', 'gradient'] as const).map(value => ({ value, name: words.measures[value] }))}
          onChange={setMeasure}
        />
        <RunsProgress runs={runs} />
      </div>
      <div className="sweep-body">
        <div className="sweep-map">
          <MapGrid
            map={map}
            outcomes={runs.results}
            measure={measure}
            label={words.grid(words.maps[kind], words.measures[measure])}
            current={current}
            squareA={squareA}
            squareB={squareB}
            onPoint={setPointed}
            onLoad={load}
          />
        </div>
        <div className="sweep-side">
          <p className="sweep-readout">
            <b>{nameOf(current)}</b>
            <br />
            {outcomeText(runs.results[current], dictionary)}
          </p>
          <p role="status" className="text-b">
            {loaded !== null && loaded === squareB && words.loaded(nameOf(loaded))}
          </p>
          <Legend measure={measure} hasA={squareA >= 0} hasB={squareB >= 0} />
          <About kind={kind} map={map} a={settled} />
        </div>
        {isJudging && (
          <Ranking kind={kind} map={map} outcomes={runs.results} isFinal={runs.state === 'done'} nameOf={nameOf} onLoad={load} />
        )}
      </div>
    </div>
  );
}

/** What was run. */
function About({ kind, map, a }: { readonly kind: MapKind; readonly map: SweepMap; readonly a: Config }) {
  const { sweep: words, registries, ui } = useToolWords();
  const { batchSize: batch, widths } = map.cells[0]!.config;
  const initializer = nameIn(registries.initializers, a.initializer.id);
  return (
    <p className="note">
      {kind === 'scale' ? words.what.scale(initializer, a.widths[1]!, batch) : words.what[kind](batch)}
      {kind === 'norm' && ui.marks.space + words.what.even(widths.length - 2, widths[1]!)}
      {kind === 'scale' && map.rows.length === 1 && ui.marks.space + words.what.noScale(initializer)}
      {ui.marks.space + words.hint}
    </p>
  );
}

function prepare(kind: MapKind, a: Config) {
  const map = sweepMap(kind, a);
  return {
    map,
    configs: map.cells.map(({ config }) => config),
    order: coarseOrder(map.rows.length, map.columns.length),
    squareA: cellThatMakes(a, map, a),
  };
}
