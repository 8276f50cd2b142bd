import { useStore } from 'zustand';
import { edit } from '../../config/edit.ts';
import { nameIn } from '../../i18n/names.ts';
import { biasInitializers, initializerGroups, initializers } from '../../initializers/all.ts';
import type { Spec } from '../../lib/params.ts';
import { change, setConfig } from '../../store/actions.ts';
import { type Entry, type NetworkId, store } from '../../store/state.ts';
import { words } from '../../store/words.ts';
import { SpecMenu, SpecParams } from '../controls/SpecPicker.tsx';
import { useAppState, useTarget, useWords } from '../hooks.ts';
import { FindInitializer } from './FindInitializer.tsx';
import { InitializerNotes } from './InitializerNotes.tsx';
import { Row } from './Row.tsx';

/** A's initializer and, where there is one, B's under it: what is most often compared. */
export function InitializerSection() {
  const words = useWords().ui.initializer;
  const hasB = useAppState(state => state.experiment.b !== null);
  return (
    <section>
      <h2>{words.heading}</h2>
      <NetworkInitializer id="a" />
      {hasB && <NetworkInitializer id="b" />}
      <BiasRow />
    </section>
  );
}

const letter = (id: NetworkId) => id.toUpperCase();

function useInitializerPicker(id: NetworkId) {
  const { ui, registries } = useWords();
  const groups = useStore(words, ({ tools }) => tools?.finding.groups); // they come with the words of the tools
  return {
    label: ui.initializer.label(letter(id)),
    spec: useAppState(state => state.experiment[id]!.initializer),
    entries: initializers,
    nameOf: (entry: string) => nameIn(registries.initializers, entry),
    groupOf: (entry: string) => groups && groupName(entry, groups),
    onChange: (next: Spec, entry?: Entry) => setConfig(id, edit(store.getState().experiment[id]!, { initializer: next }), entry),
  };
}

const groupName = (entry: string, names: Readonly<Record<(typeof initializerGroups)[number]['id'], string>>) => {
  const group = initializerGroups.find(({ entries }) => entries.some(({ id }) => id === entry));
  return group && names[group.id];
};

/** The network's letter and what it is initialized by. */
export function InitializerMenu({ id }: { readonly id: NetworkId }) {
  const picker = useInitializerPicker(id);
  return (
    <div className="row initializer-menu">
      <span className={`swatch swatch-${id}`}>{letter(id)}</span>
      <SpecMenu {...picker} />
      <FindInitializer label={picker.label} onChosen={spec => picker.onChange(spec)} />
    </div>
  );
}

function NetworkInitializer({ id }: { readonly id: NetworkId }) {
  const picker = useInitializerPicker(id);
  return (
    <div className={`initializer network-${id}`}>
      <InitializerMenu id={id} />
      <SpecParams {...picker} />
      <InitializerNotes id={id} spec={picker.spec} />
    </div>
  );
}

function BiasRow() {
  const { ui, registries } = useWords();
  const bias = useTarget(config => config.bias);
  const { name } = registries.biasInitializers[bias.id as keyof typeof registries.biasInitializers];
  const picker = {
    label: ui.initializer.bias,
    spec: bias,
    entries: biasInitializers,
    nameOf: (id: string) => nameIn(registries.biasInitializers, id),
    onChange: (spec: Spec, entry?: Entry) => change({ bias: spec }, entry),
  };
  return (
    <>
      <Row name={ui.initializer.bias} id="biases" entry={{ of: 'biasInitializers', id: bias.id, name }}>
        <SpecMenu {...picker} />
      </Row>
      <SpecParams {...picker} />
    </>
  );
}
