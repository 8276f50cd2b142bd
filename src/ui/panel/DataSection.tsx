import { lazy, Suspense, useState } from 'react';
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
import { EntryHelp } from './EntryHelp.tsx';
import { EntryNote } from './EntryNote.tsx';
import { Row } from './Row.tsx';

export function DataSection() {
  const { ui, registries } = useWords();
  const words = ui.data;
  const data = useTarget(config => config.data);
  const dataset = datasets.get(data.id);
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
        help={
          <EntryHelp
            general={words.inputsHelp}
            name={nameIn(registries.datasets, data.id)}
            note={<EntryNote registry="datasets" id={data.id} />}
            source={dataset.kind === 'real' ? `${dataset.source}. ${dataset.licence}.` : null}
          />
        }
      >
        <SpecMenu {...picker} />
      </Row>
      <SpecParams {...picker} />
      <BatchRow />
      <ScaleRow />
      <LabelsRow />
      <More />
    </section>
  );
}

function BatchRow() {
  const words = useWords().ui.data;
  const batchSize = useTarget(config => config.batchSize);
  return (
    <Row name={words.batch} help={words.batchHelp}>
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
    <Row name={words.scale} help={words.scaleHelp}>
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
    <Row name={words.labels} help={words.labelsHelp}>
      <Choice label={words.labels} value={labels} options={options} onChange={value => change({ labels: value })} />
    </Row>
  );
}

const MoreData = lazy(() => import('./MoreData.tsx'));

/** The rest of the data's settings, folded away while they are as usual. */
function More() {
  const words = useWords().ui.data;
  const isUsual = useTarget(isPlain);
  const [asked, setAsked] = useState(false);
  const isOpen = asked || !isUsual;
  return (
    <details className="more-data" open={isOpen} onToggle={event => setAsked(event.currentTarget.open)}>
      <summary>{words.more}</summary>
      {isOpen && (
        <Suspense fallback={null}>
          <MoreData />
        </Suspense>
      )}
    </details>
  );
}

const isPlain = ({ mean, constant, standardize, imbalance, targets, targetScale, data }: Config): boolean =>
  mean === 0 &&
  constant === 0 &&
  standardize === 'none' &&
  imbalance === 1 &&
  targetScale === 1 &&
  (targets.id === 'labels' || data.id === 'line');
