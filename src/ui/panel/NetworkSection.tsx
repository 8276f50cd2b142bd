import { activations } from '../../activations/all.ts';
import { outputActivations } from '../../activations/outputs.ts';
import { layerCount } from '../../config/config.ts';
import { setHiddenCount, setHiddenWidths } from '../../config/edit.ts';
import { limits } from '../../config/limits.ts';
import { nameIn } from '../../i18n/names.ts';
import { losses } from '../../losses/all.ts';
import { change, update } from '../../store/actions.ts';
import { Mathematics } from '../controls/Mathematics.tsx';
import { NumberSlider } from '../controls/NumberSlider.tsx';
import { SpecMenu, SpecParams } from '../controls/SpecPicker.tsx';
import { useTarget, useWords } from '../hooks.ts';
import { EntryHelp } from './EntryHelp.tsx';
import { Row } from './Row.tsx';
import { StructureRows } from './StructureRows.tsx';

export function NetworkSection() {
  const words = useWords().ui.network;
  return (
    <section>
      <h2>{words.heading}</h2>
      <DepthRow />
      <WidthRow />
      <ActivationRow />
      <StructureRows />
      <LossRow />
    </section>
  );
}

function DepthRow() {
  const words = useWords().ui.network;
  const hidden = useTarget(config => layerCount(config) - 1);
  return (
    <Row name={words.depth} help={words.depthHelp}>
      <NumberSlider
        label={words.depth}
        value={hidden}
        initial={2}
        scale={{ ...limits.hiddenLayers, kind: 'log', step: 1 }}
        onChange={(value, entry) => update(config => setHiddenCount(config, value), entry)}
      />
    </Row>
  );
}

function WidthRow() {
  const words = useWords().ui.network;
  const width = useTarget(config => config.widths[1]!);
  const none = useTarget(config => layerCount(config) === 1);
  const alike = useTarget(config => config.widths.slice(1, -1).every(w => w === config.widths[1]));
  return (
    <Row name={words.width} help={words.widthHelp}>
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

function ActivationRow() {
  const { ui, registries } = useWords();
  const activation = useTarget(config => config.activation);
  const { formula, params, citation } = activations.get(activation.id);
  const picker = {
    label: ui.network.activation,
    spec: activation,
    entries: activations,
    nameOf: (id: string) => nameIn(registries.activations, id),
    onChange: (spec: typeof activation, entry: Parameters<typeof change>[1]) => change({ activation: spec }, entry),
  };
  return (
    <>
      <Row
        name={ui.network.activation}
        help={
          <EntryHelp
            general={ui.network.activationHelp}
            {...registries.activations[activation.id as keyof typeof registries.activations]}
            formula={
              <>
                φ(<i>z</i>) = <Mathematics expression={formula} variables={['z', ...params.map(({ id }) => id)]} />
              </>
            }
            source={citation}
          />
        }
      >
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
      <Row
        name={ui.network.loss}
        help={<EntryHelp general={ui.network.lossHelp} {...registries.losses[loss.id as keyof typeof registries.losses]} />}
      >
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
    <Row name={ui.network.out} help={ui.network.outHelp}>
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
