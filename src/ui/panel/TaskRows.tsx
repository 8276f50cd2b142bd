import { limits } from '../../config/limits.ts';
import { nameIn } from '../../i18n/names.ts';
import type { Spec } from '../../lib/params.ts';
import { targets as targetKinds } from '../../losses/targets.ts';
import { takesTargets } from '../../network/output.ts';
import { change } from '../../store/actions.ts';
import type { Entry } from '../../store/state.ts';
import { NumberSlider } from '../controls/NumberSlider.tsx';
import { SpecMenu, SpecParams } from '../controls/SpecPicker.tsx';
import { useTarget, useWords } from '../hooks.ts';
import { Row } from './Row.tsx';

/** What the outputs are compared with, where the loss takes numbers; else how uneven random labels are. */
export function TaskRows() {
  const numbers = useTarget(takesTargets);
  const random = useTarget(({ labels, targets }) => labels === 'random' && targets.id === 'labels');
  return (
    <>
      {numbers && <TargetsRow />}
      {numbers && <TargetScaleRow />}
      {random && <ImbalanceRow />}
    </>
  );
}

function TargetsRow() {
  const { ui, registries } = useWords();
  const spec = useTarget(config => config.targets);
  const picker = {
    label: ui.data.targets,
    spec,
    entries: targetKinds,
    nameOf: (id: string) => nameIn(registries.targets, id),
    onChange: (targets: Spec, entry?: Entry) => change({ targets }, entry),
  };
  return (
    <>
      <Row name={ui.data.targets} id="targets">
        <SpecMenu {...picker} />
      </Row>
      <SpecParams {...picker} />
    </>
  );
}

function TargetScaleRow() {
  const words = useWords().ui.data;
  const targetScale = useTarget(config => config.targetScale);
  return (
    <Row name={words.targetScale} id="targetScale">
      <NumberSlider
        label={words.targetScale}
        value={targetScale}
        initial={1}
        scale={{ min: 0, max: 1000, kind: 'log', step: 0 }}
        typedMax={limits.targetScale.max}
        onChange={(value, entry) => change({ targetScale: value }, entry)}
      />
    </Row>
  );
}

function ImbalanceRow() {
  const words = useWords().ui.data;
  const imbalance = useTarget(config => config.imbalance);
  return (
    <Row name={words.imbalance} id="imbalance">
      <NumberSlider
        label={words.imbalance}
        value={imbalance}
        initial={1}
        scale={{ ...limits.imbalance, kind: 'log', step: 0 }}
        onChange={(value, entry) => change({ imbalance: value }, entry)}
      />
    </Row>
  );
}
