import { flushSync } from 'react-dom';
import { activations } from '../../activations/all.ts';
import { type Config, type LayerField, layerCount } from '../../config/config.ts';
import { duplicateLayer, insertLayer, removeLayer, setOwn } from '../../config/edit.ts';
import { limits } from '../../config/limits.ts';
import { nameIn } from '../../i18n/names.ts';
import { biasInitializers, initializers } from '../../initializers/all.ts';
import { defaultSpec, type Param, type Spec } from '../../lib/params.ts';
import type { Registry } from '../../lib/registry.ts';
import { norms } from '../../norms/all.ts';
import { update } from '../../store/actions.ts';
import { Choice } from '../controls/Choice.tsx';
import { SpecParams } from '../controls/SpecPicker.tsx';
import { useTarget, useWords } from '../hooks.ts';

export interface LayerSettingsProps {
  readonly layer: number;
  readonly isOutput: boolean;
  /** The id of the popover that holds them. */
  readonly popover: string;
}

/** What a layer may have of its own, and add, duplicate, remove. */
export function LayerSettings({ layer, isOutput, popover }: LayerSettingsProps) {
  const { ui, registries } = useWords();
  const hidden = useTarget(config => layerCount(config) - 1);
  const full = hidden >= limits.hiddenLayers.max;
  // The columns move: the menu closes, and the focus goes to the head of the layer that now stands here.
  const closing = (change: (config: Config, layer: number) => Config) => ({
    onClick: () => {
      document.getElementById(popover)?.hidePopover(); // before the button itself may be gone
      flushSync(() => update(config => change(config, layer)));
      focusHead(layer);
    },
  });
  return (
    <>
      {!isOutput && <OwnField field="activation" entries={activations} words={registries.activations} layer={layer} />}
      {!isOutput && <OwnField field="norm" entries={norms} words={registries.norms} layer={layer} />}
      <OwnField field="initializer" entries={initializers} words={registries.initializers} layer={layer} />
      <OwnField field="bias" entries={biasInitializers} words={registries.biasInitializers} layer={layer} />
      <div className="word-buttons">
        <button type="button" disabled={full} {...closing(insertLayer)}>
          {ui.layer.add}
        </button>
        {!isOutput && (
          <>
            <button type="button" disabled={full} {...closing(duplicateLayer)}>
              {ui.layer.duplicate}
            </button>
            <button type="button" disabled={hidden <= limits.hiddenLayers.min} {...closing(removeLayer)}>
              {ui.layer.remove}
            </button>
          </>
        )}
      </div>
    </>
  );
}

/** Its menu's button; where the columns have just become strips, its strip's. */
function focusHead(layer: number): void {
  document.querySelector<HTMLElement>(`.layer-name[data-layer="${layer}"], .heads th:nth-of-type(${layer + 1}) button`)?.focus();
}

interface OwnFieldProps<T extends { readonly id: string; readonly params: readonly Param[] }> {
  readonly field: LayerField;
  readonly entries: Registry<T>;
  readonly words: Readonly<Record<string, { readonly name: string }>>;
  readonly layer: number;
}

/** What this layer has of its own, or “as all layers”. */
function OwnField<T extends { readonly id: string; readonly params: readonly Param[] }>({
  field,
  entries,
  words,
  layer,
}: OwnFieldProps<T>) {
  const { ui } = useWords();
  const own = useTarget(config => config.own[field][layer]);
  const common = useTarget(config => config[field]);
  const label = ui.layer[field];
  const set = (spec: Spec | null) => update(config => setOwn(config, field, layer, spec));
  const nameOf = (id: string) => nameIn(words, id);
  const options = [
    { value: '', name: `${ui.layer.all} (${nameOf(common.id)})` },
    ...entries.all.map(({ id }) => ({ value: id, name: nameOf(id) })),
  ];
  return (
    <>
      <div className="row">
        <span>{label}</span>
        <Choice
          label={label}
          value={own?.id ?? ''}
          options={options}
          onChange={id => set(id === '' ? null : defaultSpec(entries.get(id)))}
        />
      </div>
      {own && (
        <SpecParams
          label={label}
          spec={own}
          entries={entries}
          nameOf={nameOf}
          onChange={(spec, entry) => update(config => setOwn(config, field, layer, spec), entry)}
        />
      )}
    </>
  );
}
