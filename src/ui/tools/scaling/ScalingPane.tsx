import { useMemo } from 'react';
import { type scalingChecks, scalingLayers, scalingSeeds } from '../../../config/tools.ts';
import { createPoolOfTrainings } from '../../../engine/workers/poolOfWorkers.ts';
import { losses } from '../../../losses/all.ts';
import '../../styles/draws.css';
import '../../styles/training.css';
import '../../styles/scaling.css';
import { Segments } from '../../controls/Segments.tsx';
import { download } from '../../exporting/download.ts';
import { useAppState, useToolWords } from '../../hooks.ts';
import { useSettled } from '../../useSettled.ts';
import { RunsProgress } from '../RunsProgress.tsx';
import { readTraining } from '../training/curve.ts';
import { ParamControl } from '../training/ParamControl.tsx';
import { useRuns } from '../useRuns.ts';
import { useToolSetting } from '../useToolSetting.ts';
import { Coordinates } from './Coordinates.tsx';
import { toCsv } from './files.ts';
import { OptimizerControls } from './OptimizerControls.tsx';
import type { LayerChoice } from './outcomes.ts';
import { probesOf } from './plans.ts';
import { Rates } from './Rates.tsx';
import { useOptimizer } from './useOptimizer.ts';
import { useWayNames } from './useWayNames.ts';
import { sizesOf, waysOf } from './ways.ts';

/** Something changes: the check begins when it has stood still this long, in milliseconds. */
const STILL = 400;

/** What becomes of a network that is scaled up: its coordinates over the first steps by width or by depth, or the learning rate that is best. */
export function ScalingPane() {
  const { scaling: words } = useToolWords();
  const a = useAppState(state => state.experiment.a);
  const b = useAppState(state => state.experiment.b);
  const [check, setCheck] = useToolSetting<(typeof scalingChecks)[number]>('check');
  const [layer, setLayer] = useToolSetting<LayerChoice>('layer');
  const [seeds, setSeeds] = useToolSetting<number>(scalingSeeds.id);
  const optimizer = useOptimizer();
  const wanted = useMemo(() => ({ a, b, check, seeds, optimizer: optimizer.spec }), [a, b, check, seeds, optimizer.spec]);
  const settled = useSettled(wanted, STILL);
  const isStale = wanted !== settled;
  const hasLoss = losses.get(settled.a.loss.id).hasValue;
  const ways = useMemo(() => waysOf(settled.check, settled.a, settled.b), [settled]);
  const probes = useMemo(() => (hasLoss ? probesOf(settled.check, ways, settled.optimizer, settled.seeds) : []), [settled, ways, hasLoss]);
  const plans = useMemo(() => probes.map(({ plan }) => plan), [probes]);
  const order = useMemo(() => plans.map((_, i) => i), [plans]);
  const runs = useRuns(createPoolOfTrainings, plans, order, readTraining, isStale);
  const names = useWayNames(ways);
  const shown = { check: settled.check, ways, probes, results: runs.results, sizes: sizesOf(settled.check), names };
  return (
    <div className="draws training scaling" aria-busy={runs.state === 'running' || isStale} data-stale={isStale || undefined}>
      <div className="draws-bar">
        <Segments
          label={words.check}
          value={check}
          options={(['width', 'depth', 'rate'] as const).map(value => ({ value, name: words.checks[value] }))}
          onChange={setCheck}
        />
        {check !== 'rate' && (
          <Segments
            label={words.layer}
            value={layer}
            options={scalingLayers.map(value => ({ value, name: words.layers[value] }))}
            onChange={setLayer}
          />
        )}
        <OptimizerControls {...optimizer} hasRate={check !== 'rate'} />
        <ParamControl param={scalingSeeds} value={seeds} onChange={(value, entry) => setSeeds(Number(value), entry)} />
        {hasLoss && <RunsProgress runs={runs} />}
      </div>
      {!hasLoss && <p>{words.noLoss}</p>}
      {hasLoss &&
        (settled.check === 'rate' ? <Rates {...shown} optimizer={settled.optimizer} /> : <Coordinates {...shown} layer={layer} />)}
      <p className="note">{words.about[settled.check]}</p>
      {hasLoss && (
        <button
          type="button"
          className="word-button"
          onClick={() =>
            download(`scaling-${settled.check}.csv`, new Blob([toCsv(settled.check, names, probes, runs.results)], { type: 'text/csv' }))
          }
        >
          {words.csv}
        </button>
      )}
    </div>
  );
}
