import { edit } from '../../config/edit.ts';
import { nameIn } from '../../i18n/names.ts';
import { biasInitializers, initializers } from '../../initializers/all.ts';
import type { Spec } from '../../lib/params.ts';
import { change, setConfig } from '../../store/actions.ts';
import { type Entry, type NetworkId, store } from '../../store/state.ts';
import { SpecMenu, SpecParams } from '../controls/SpecPicker.tsx';
import { useAppState, useTarget, useWords } from '../hooks.ts';
import { EntryHelp } from './EntryHelp.tsx';
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
  return {
    label: ui.initializer.label(letter(id)),
    spec: useAppState(state => state.experiment[id]!.initializer),
    entries: initializers,
    nameOf: (entry: string) => nameIn(registries.initializers, entry),
    onChange: (next: Spec, entry?: Entry) => setConfig(id, edit(store.getState().experiment[id]!, { initializer: next }), entry),
  };
}

/** The network's letter and what it is initialized by. */
export function InitializerMenu({ id }: { readonly id: NetworkId }) {
  return (
    <div className="row">
      <span className={`swatch swatch-${id}`}>{letter(id)}</span>
      <SpecMenu {...useInitializerPicker(id)} />
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
  const { name, what } = registries.biasInitializers[bias.id as keyof typeof registries.biasInitializers];
  const picker = {
    label: ui.initializer.bias,
    spec: bias,
    entries: biasInitializers,
    nameOf: (id: string) => nameIn(registries.biasInitializers, id),
    onChange: (spec: Spec, entry?: Entry) => change({ bias: spec }, entry),
  };
  return (
    <>
      <Row name={ui.initializer.bias} help={<EntryHelp general={ui.initializer.biasHelp} name={name} note={what} />}>
        <SpecMenu {...picker} />
      </Row>
      <SpecParams {...picker} />
    </>
  );
}
