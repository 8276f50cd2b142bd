import type { Param, Spec } from '../../lib/params.ts';
import { defaultSpec } from '../../lib/params.ts';
import type { Registry } from '../../lib/registry.ts';
import type { Entry } from '../../store/state.ts';
import { useWords } from '../hooks.ts';
import { later } from '../later.tsx';
import { Choice } from './Choice.tsx';
import { NumberSlider } from './NumberSlider.tsx';
import { ParamName } from './ParamName.tsx';
import { scaleOfParam } from './sliderScale.ts';

const ExpressionField = later(() => import('./ExpressionField.tsx').then(m => m.ExpressionField));

interface SpecPickerProps<T extends { readonly id: string; readonly params: readonly Param[] }> {
  readonly label: string;
  readonly spec: Spec;
  readonly entries: Registry<T>;
  readonly nameOf: (id: string) => string;
  /** The name of the group that an entry stands in. */
  readonly groupOf?: (id: string) => string | undefined;
  readonly onChange: (spec: Spec, entry?: Entry) => void;
}

/** The menu of a registry. */
export function SpecMenu<T extends { readonly id: string; readonly params: readonly Param[] }>(props: SpecPickerProps<T>) {
  const { label, spec, entries, nameOf, groupOf, onChange } = props;
  const listed = entries.all.map(({ id }) => id);
  const ids = listed.includes(spec.id) ? listed : [...listed, spec.id];
  const options = ids.map(id => ({ value: id, name: nameOf(id), group: groupOf?.(id) }));
  return <Choice label={label} value={spec.id} options={options} onChange={id => onChange(defaultSpec(entries.get(id)))} />;
}

/** The parameters of the chosen entry, a row each. */
export function SpecParams<T extends { readonly id: string; readonly params: readonly Param[] }>(props: SpecPickerProps<T>) {
  const { spec, entries } = props;
  return entries
    .get(spec.id)
    .params.map(param => param.kind !== 'text' && <ParamRow key={`${spec.id} ${param.id}`} {...props} param={param} />);
}

function ParamRow<T extends { readonly id: string; readonly params: readonly Param[] }>({
  label,
  spec,
  onChange,
  param,
}: SpecPickerProps<T> & { readonly param: Param }) {
  const { ui, registries } = useWords();
  const { params, options } = registries;
  const words = params[param.id as keyof typeof params];
  const value = spec.params[param.id]!;
  const set = (next: number | string, entry?: Entry) => onChange({ ...spec, params: { ...spec.params, [param.id]: next } }, entry);
  const name = `${label}${ui.marks.colon}${words.name}`;
  return (
    <div className="row param">
      <ParamName id={param.id} />
      {param.kind === 'number' && (
        <NumberSlider label={name} value={Number(value)} scale={scaleOfParam(param)} initial={param.default} onChange={set} />
      )}
      {param.kind === 'choice' && (
        <Choice
          label={name}
          value={String(value)}
          options={param.options.map(option => ({ value: option, name: options[option as keyof typeof options] }))}
          onChange={next => set(next)}
        />
      )}
      {param.kind === 'expression' && <ExpressionField label={name} value={String(value)} param={param} onChange={set} />}
    </div>
  );
}
