import { useMemo, useState } from 'react';
import { drawCount } from '../../../config/tools.ts';
import { predictionOf } from '../../../diagnostics/prediction.ts';
import { columnsOf, hiddenColumns } from '../../../diagnostics/table/columns.ts';
import { createPoolOfNetworks } from '../../../engine/workers/poolOfWorkers.ts';
import type { NetworkId } from '../../../store/state.ts';
import { NumberSlider } from '../../controls/NumberSlider.tsx';
import { scaleOfParam } from '../../controls/sliderScale.ts';
import { useAppState, useToolWords } from '../../hooks.ts';
import '../../styles/draws.css';
import { useSettled } from '../../useSettled.ts';
import { interleave } from '../interleave.ts';
import { RunsProgress } from '../RunsProgress.tsx';
import { useRuns } from '../useRuns.ts';
import { useToolSetting } from '../useToolSetting.ts';
import { type Draw, readDraw } from './draw.ts';
import { drawConfigs } from './drawConfigs.ts';
import { FatesSentence } from './FatesSentence.tsx';
import { Figure } from './Figure.tsx';
import type { NetworkDraws } from './lines.ts';
import { NormSentence } from './NormSentence.tsx';

/** A or B is dragged: the draws begin when they have stood still this long, in milliseconds. */
const STILL = 400;

/** The same networks with many seeds: what is the rule, and what only this draw. */
export function DrawsPane() {
  const {
    draws: words,
    ui: { marks },
  } = useToolWords();
  const a = useAppState(state => state.experiment.a);
  const b = useAppState(state => state.experiment.b);
  const [count, setCount] = useToolSetting<number>(drawCount.id);
  const [pointed, setPointed] = useState<number | null>(null);
  const wanted = useMemo(() => ({ a, b, count }), [a, b, count]);
  const settled = useSettled(wanted, STILL);
  const ofA = useMemo(() => drawConfigs(settled.a), [settled.a]);
  const ofB = useMemo(() => settled.b && drawConfigs(settled.b), [settled.b]);
  const configs = useMemo(() => [...ofA.slice(0, settled.count), ...(ofB?.slice(0, settled.count) ?? [])], [ofA, ofB, settled.count]);
  const order = useMemo(() => interleave(configs.length, settled.count), [configs, settled.count]);
  const runs = useRuns(createPoolOfNetworks, configs, order, readDraw, wanted !== settled);

  const predictionsA = usePredictions('a', settled.a);
  const predictionsB = usePredictions('b', settled.b);
  const networks = [
    networkOf('a', settled.a, runs.results.slice(0, settled.count), predictionsA),
    ...(settled.b ? [networkOf('b', settled.b, runs.results.slice(settled.count), predictionsB)] : []),
  ];
  const columns = columnsOf(hiddenColumns(settled.a, settled.b));
  const failures = runs.results.filter(result => result?.kind === 'failure').length;
  return (
    <div className="draws" aria-busy={runs.state === 'running'} data-stale={wanted !== settled || undefined}>
      <div className="draws-bar">
        <span className="draws-count">
          <span>{words.count}</span>
          <NumberSlider label={words.count} value={count} scale={scaleOfParam(drawCount)} initial={drawCount.default} onChange={setCount} />
        </span>
        <RunsProgress runs={runs} />
        {failures > 0 && <span className="failure">⚠ {words.failed(failures)}</span>}
      </div>
      <div className="draws-body">
        {(['signal', 'gradient'] as const).map(way => (
          <Figure
            key={way}
            way={way}
            networks={networks}
            columns={columns}
            pointed={pointed !== null && pointed < columns.length ? pointed : null}
            onPoint={setPointed}
          />
        ))}
        <div className="draws-words">
          <p className="note">{words.key}</p>
          {networks.map(network => (
            <FatesSentence key={network.id} draws={network} />
          ))}
          {networks.map(network => (
            <NormSentence key={network.id} draws={network} />
          ))}
          <p className="note">{words.norm.meaning + marks.space + words.seeds(settled.a.seed)}</p>
        </div>
      </div>
    </div>
  );
}

function networkOf(
  id: NetworkId,
  config: NetworkDraws['config'],
  draws: readonly (Draw | undefined)[],
  predictions: NetworkDraws['predictions'],
): NetworkDraws {
  const profiles = draws.filter(draw => draw?.kind === 'profile');
  const first = draws[0];
  return { id, config, profiles, own: first?.kind === 'profile' ? first : undefined, predictions };
}

/** Mean field's, anchored in the run that the page shows; null while that is of another network, or theory is off. */
function usePredictions(id: NetworkId, config: NetworkDraws['config'] | null): NetworkDraws['predictions'] {
  const shown = useAppState(state => state.runs[id].shown);
  const isOn = useAppState(state => state.experiment.view.theory === 'on');
  return isOn && shown && shown.config === config && !shown.preview ? predictionOf(shown) : null;
}
