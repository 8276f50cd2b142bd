import { useId } from 'react';
import { flushSync } from 'react-dom';
import { activations } from '../../activations/all.ts';
import { type Config, type LayerField, layerCount } from '../../config/config.ts';
import { duplicateLayer, insertLayer, removeLayer, setOwn } from '../../config/edit.ts';
import { limits } from '../../config/limits.ts';
import { nameIn } from '../../i18n/names.ts';
import { biasInitializers, initializers } from '../../initializers/all.ts';
import { defaultSpec, type Param, type Spec } from '../../lib/params.ts';
import type { Registry } from '../../lib/registry.ts';
import { update } from '../../store/actions.ts';
import { Choice } from '../controls/Choice.tsx';
import { Popover } from '../controls/Popover.tsx';
import { SpecParams } from '../controls/SpecPicker.tsx';
import { useTarget, useWords } from '../hooks.ts';

interface LayerMenuProps {
  readonly layer: number;
  readonly name: string;
  readonly isOutput: boolean;
}

/** A layer's name; it opens what the layer may have of its own, and add, duplicate, remove. */
export function LayerMenu(props: LayerMenuProps) {
  const { layer, name } = props;
  const { ui } = useWords();
  const id = useId();
  const hasOwn = useTarget(config => Object.values(config.own).some(specs => specs[layer] !== undefined));
  return (
    <>
      <button type="button" className="layer-name" data-layer={layer} popoverTarget={id} aria-label={ui.layer.menu(name)}>
        {name}
        {hasOwn && '*'} <span aria-hidden="true">▾</span>
      </button>
      <Popover id={id} className="layer-menu">
        {() => <Settings {...props} popover={id} />}
      </Popover>
    </>
  );
}

function Settings({ layer, isOutput, popover }: LayerMenuProps & { readonly popover: string }) {
  const { ui, registries } = useWords();
  const hidden = useTarget(config => layerCount(config) - 1);
  const full = hidden >= limits.hiddenLayers.max;
  // The columns move: the menu closes, and the focus goes to the head of the layer that now stands here.
  const closing = (change: (config: Config, layer: number) => Config) => ({
    popoverTarget: popover,
    popoverTargetAction: 'hide' as const,
    onClick: () => {
      flushSync(() => update(config => change(config, layer)));
      focusHead(layer);
    },
  });
  return (
    <>
      {!isOutput && <OwnField field="activation" entries={activations} words={registries.activations} layer={layer} />}
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
            <button type="button" {...closing(removeLayer)}>
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
