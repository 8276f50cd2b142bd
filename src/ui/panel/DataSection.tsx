import type { Config } from '../../config/config.ts';
import { setData } from '../../config/edit.ts';
import { ownLabelsFit } from '../../config/fields.ts';
import { limits } from '../../config/limits.ts';
import { datasets } from '../../datasets/all.ts';
import { nameIn } from '../../i18n/names.ts';
import { change, update } from '../../store/actions.ts';
import type { Entry } from '../../store/state.ts';
import { Choice } from '../controls/Choice.tsx';
import { NumberSlider } from '../controls/NumberSlider.tsx';
import { SpecMenu, SpecParams } from '../controls/SpecPicker.tsx';
import { useTarget, useWords } from '../hooks.ts';
import { Row } from './Row.tsx';
import { Unfolding } from './Unfolding.tsx';
import { MoreData } from './unfolded.ts';

export function DataSection() {
  const { ui, registries } = useWords();
  const words = ui.data;
  const data = useTarget(config => config.data);
  const dataset = datasets.get(data.id);
  const isUsual = useTarget(isPlain);
  const picker = {
    label: words.inputs,
    spec: data,
    entries: datasets,
    nameOf: (id: string) => nameIn(registries.datasets, id),
    onChange: (spec: typeof data, entry?: Entry) => update(config => setData(config, spec), entry),
  };
  return (
    <section>
      <h2>{words.heading}</h2>
      <Row
        name={words.inputs}
        id="inputs"
        entry={{
          of: 'datasets',
          id: data.id,
          name: nameIn(registries.datasets, data.id),
          source: dataset.kind === 'real' ? `${dataset.source}. ${dataset.licence}.` : null,
        }}
      >
        <SpecMenu {...picker} />
      </Row>
      <SpecParams {...picker} />
      <BatchRow />
      <ScaleRow />
      <LabelsRow />
      <Unfolding className="more-data" summary={words.more} isUsual={isUsual}>
        <MoreData />
      </Unfolding>
    </section>
  );
}

function BatchRow() {
  const words = useWords().ui.data;
  const batchSize = useTarget(config => config.batchSize);
  return (
    <Row name={words.batch} id="batch">
      <NumberSlider
        label={words.batch}
        value={batchSize}
        initial={256}
        scale={{ ...limits.batchSize, kind: 'log', step: 1 }}
        onChange={(value, entry) => change({ batchSize: value }, entry)}
      />
    </Row>
  );
}

function ScaleRow() {
  const words = useWords().ui.data;
  const scale = useTarget(config => config.scale);
  return (
    <Row name={words.scale} id="scale">
      <NumberSlider
        label={words.scale}
        value={scale}
        initial={1}
        scale={{ min: 0, max: 100, kind: 'log', step: 0 }}
        typedMax={limits.scale.max}
        onChange={(value, entry) => change({ scale: value }, entry)}
      />
    </Row>
  );
}

function LabelsRow() {
  const words = useWords().ui.data;
  const labels = useTarget(config => config.labels);
  const real = useTarget(ownLabelsFit);
  const options = [
    { value: 'random' as const, name: words.random },
    { value: 'real' as const, name: words.real, disabled: !real },
  ];
  return (
    <Row name={words.labels} id="labels">
      <Choice label={words.labels} value={labels} options={options} onChange={value => change({ labels: value })} />
    </Row>
  );
}

const isPlain = ({ mean, constant, standardize, imbalance, targets, targetScale, data }: Config): boolean =>
  mean === 0 &&
  constant === 0 &&
  standardize === 'none' &&
  imbalance === 1 &&
  targetScale === 1 &&
  (targets.id === 'labels' || data.id === 'line');
