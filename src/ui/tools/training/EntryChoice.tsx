import { nameIn } from '../../../i18n/names.ts';
import type { Spec } from '../../../lib/params.ts';
import { Choice } from '../../controls/Choice.tsx';
import { Help } from '../../controls/Help.tsx';
import { EntryHelp } from '../../panel/EntryHelp.tsx';

interface EntryChoiceProps {
  readonly label: string;
  readonly help: string;
  readonly spec: Spec;
  readonly entries: readonly { readonly id: string; readonly citation: string }[];
  readonly names: Readonly<Record<string, { readonly name: string }>>;
  readonly notes: Readonly<Record<string, string>>;
  readonly onChange: (id: string) => void;
}

/** The menu of a registry, under a word that explains the chosen entry. */
export function EntryChoice({ label, help, spec, entries, names, notes, onChange }: EntryChoiceProps) {
  const { citation } = entries.find(({ id }) => id === spec.id)!;
  return (
    <span className="training-control">
      <Help text={<EntryHelp general={help} name={nameIn(names, spec.id)} note={notes[spec.id]!} source={citation} />}>{label}</Help>
      <Choice
        label={label}
        value={spec.id}
        options={entries.map(({ id }) => ({ value: id, name: nameIn(names, id) }))}
        onChange={onChange}
      />
    </span>
  );
}
