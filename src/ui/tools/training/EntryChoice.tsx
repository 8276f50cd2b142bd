import { nameIn } from '../../../i18n/names.ts';
import type { Spec } from '../../../lib/params.ts';
import { Choice } from '../../controls/Choice.tsx';
import { Explanation } from '../../controls/Explanation.tsx';
import { Help } from '../../controls/Help.tsx';
import { useToolWords } from '../../hooks.ts';

/** The registries that a race chooses from; each has a control that is named by its entry. */
const controls = { optimizers: 'optimizer', schedules: 'schedule' } as const;

interface EntryChoiceProps {
  readonly registry: keyof typeof controls;
  readonly spec: Spec;
  readonly entries: readonly { readonly id: string; readonly citation: string }[];
  readonly onChange: (id: string) => void;
}

/** The menu of a registry, under a word that explains the chosen entry. */
export function EntryChoice({ registry, spec, entries, onChange }: EntryChoiceProps) {
  const { training, registries } = useToolWords();
  const control = controls[registry];
  const names = registries[registry];
  const { citation } = entries.find(({ id }) => id === spec.id)!;
  const entry = { of: registry, id: spec.id, name: nameIn(names, spec.id), source: citation };
  return (
    <span className="training-control">
      <Help text={<Explanation of="controls" id={control} entry={entry} />}>{training[control]}</Help>
      <Choice
        label={training[control]}
        value={spec.id}
        options={entries.map(({ id }) => ({ value: id, name: nameIn(names, id) }))}
        onChange={onChange}
      />
    </span>
  );
}
