import { activations } from '../../activations/all.ts';
import { outputActivations } from '../../activations/outputs.ts';
import { layerCount } from '../../config/config.ts';
import { setHiddenCount, setHiddenWidths } from '../../config/edit.ts';
import { limits } from '../../config/limits.ts';
import { nameIn } from '../../i18n/names.ts';
import type { Spec } from '../../lib/params.ts';
import { losses } from '../../losses/all.ts';
import { isPlainNetwork } from '../../network/network.ts';
import { change, update } from '../../store/actions.ts';
import type { Entry } from '../../store/state.ts';
import { NumberSlider } from '../controls/NumberSlider.tsx';
import { SpecMenu, SpecParams } from '../controls/SpecPicker.tsx';
import { useTarget, useWords } from '../hooks.ts';
import { ActivationCard } from '../legend/cards.ts';
import { Row } from './Row.tsx';
import { Unfolding } from './Unfolding.tsx';
import { StructureRows } from './unfolded.ts';

export function NetworkSection() {
  const words = useWords().ui.network;
  const isPlain = useTarget(isPlainNetwork);
  return (
    <section>
      <h2>{words.heading}</h2>
      <DepthRow />
      <WidthRow />
      <ActivationRow />
      <Unfolding className="structure" summary={[words.norm, words.blocks, words.dropout].join(' · ')} isUsual={isPlain}>
        <StructureRows />
      </Unfolding>
      <LossRow />
    </section>
  );
}

function DepthRow() {
  const words = useWords().ui.network;
  return (
    <Row name={words.depth} id="depth">
      <DepthSlider />
    </Row>
  );
}

export function DepthSlider() {
  const words = useWords().ui.network;
  const hidden = useTarget(config => layerCount(config) - 1);
  return (
    <NumberSlider
      label={words.depth}
      value={hidden}
      initial={2}
      scale={{ ...limits.hiddenLayers, kind: 'log', step: 1 }}
      onChange={(value, entry) => update(config => setHiddenCount(config, value), entry)}
    />
  );
}

function WidthRow() {
  const words = useWords().ui.network;
  const width = useTarget(config => config.widths[1]!);
  const none = useTarget(config => layerCount(config) === 1);
  const alike = useTarget(config => config.widths.slice(1, -1).every(w => w === config.widths[1]));
  return (
    <Row name={words.width} id="width">
      <NumberSlider
        label={words.width}
        value={width}
        mixed={none ? '–' : alike ? undefined : words.mixed}
        disabled={none}
        initial={100}
        scale={{ ...limits.width, kind: 'log', step: 1 }}
        onChange={(value, entry) => update(config => setHiddenWidths(config, value), entry)}
      />
    </Row>
  );
}

function useActivationPicker() {
  const { ui, registries } = useWords();
  return {
    label: ui.network.activation,
    spec: useTarget(config => config.activation),
    entries: activations,
    nameOf: (id: string) => nameIn(registries.activations, id),
    onChange: (spec: Spec, entry?: Entry) => change({ activation: spec }, entry),
  };
}

export function ActivationMenu() {
  return <SpecMenu {...useActivationPicker()} />;
}

function ActivationRow() {
  const words = useWords().ui.network;
  const picker = useActivationPicker();
  return (
    <>
      <Row name={words.activation} id="activation" card={<ActivationCard spec={picker.spec} />}>
        <SpecMenu {...picker} />
      </Row>
      <SpecParams {...picker} />
    </>
  );
}

function LossRow() {
  const { ui, registries } = useWords();
  const loss = useTarget(config => config.loss);
  const picker = {
    label: ui.network.loss,
    spec: loss,
    entries: losses,
    nameOf: (id: string) => nameIn(registries.losses, id),
    onChange: (spec: typeof loss, entry: Parameters<typeof change>[1]) => change({ loss: spec }, entry),
  };
  return (
    <>
      <Row name={ui.network.loss} id="loss" entry={{ of: 'losses', id: loss.id, name: nameIn(registries.losses, loss.id) }}>
        <SpecMenu {...picker} />
      </Row>
      <SpecParams {...picker} />
      {losses.get(loss.id).outputActivation === 'chosen' && <OutputRow />}
    </>
  );
}

function OutputRow() {
  const { ui, registries } = useWords();
  const out = useTarget(config => config.out);
  return (
    <Row name={ui.network.out} id="out">
      <SpecMenu
        label={ui.network.out}
        spec={out}
        entries={outputActivations}
        nameOf={id => nameIn(registries.activations, id)}
        onChange={spec => change({ out: spec })}
      />
    </Row>
  );
}
