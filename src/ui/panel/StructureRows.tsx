import { arrangements } from '../../arrangements/all.ts';
import { limits } from '../../config/limits.ts';
import { nameIn } from '../../i18n/names.ts';
import { defaultSpec, type ExpressionParam, type Spec } from '../../lib/params.ts';
import { norms } from '../../norms/all.ts';
import { change } from '../../store/actions.ts';
import type { Entry } from '../../store/state.ts';
import { Choice } from '../controls/Choice.tsx';
import { ExpressionField } from '../controls/ExpressionField.tsx';
import { NumberSlider } from '../controls/NumberSlider.tsx';
import { ParamName } from '../controls/ParamName.tsx';
import { useTarget, useWords } from '../hooks.ts';
import { Row } from './Row.tsx';

/** What stands between the weights and activations: norms, skip connections, dropout. */
export function StructureRows() {
  return (
    <>
      <NormRow />
      <BlockRow />
      <DropoutRow />
    </>
  );
}

function NormRow() {
  const { ui, registries } = useWords();
  const norm = useTarget(config => config.norm);
  const hasBlocks = useTarget(config => config.block.id !== 'plain');
  const { name } = registries.norms[norm.id as keyof typeof registries.norms];
  // ε, γ and β are a layer's own or the link's: here only what changes the picture.
  const shown = hasBlocks ? 'lastGamma' : 'place';
  return (
    <>
      <Row name={ui.network.norm} id="norm" entry={{ of: 'norms', id: norm.id, name, source: norms.get(norm.id).citation }}>
        <Choice
          label={ui.network.norm}
          value={norm.id}
          options={norms.all.map(({ id }) => ({ value: id, name: nameIn(registries.norms, id) }))}
          onChange={id => change({ norm: defaultSpec(norms.get(id)) })}
        />
      </Row>
      {norm.id !== 'none' && (
        <OptionRow
          label={ui.network.norm}
          spec={norm}
          id={shown}
          options={optionsOf(norm, shown)}
          onChange={spec => change({ norm: spec })}
        />
      )}
    </>
  );
}

function optionsOf(norm: Spec, id: string): readonly string[] {
  const param = norms.get(norm.id).params.find(param => param.id === id);
  return param?.kind === 'choice' ? param.options : [];
}

function BlockRow() {
  const { ui, registries } = useWords();
  const block = useTarget(config => config.block);
  const { params, citation } = arrangements.get(block.id);
  const { name } = registries.arrangements[block.id as keyof typeof registries.arrangements];
  const set = (spec: Spec, entry?: Entry) => change({ block: spec }, entry);
  return (
    <>
      <Row name={ui.network.blocks} id="blocks" entry={{ of: 'arrangements', id: block.id, name, source: citation }}>
        <Choice
          label={ui.network.blocks}
          value={block.id}
          options={arrangements.all.map(({ id }) => ({ value: id, name: nameIn(registries.arrangements, id) }))}
          onChange={id => set(withParams(id, block))}
        />
      </Row>
      {params.map(param => {
        if (param.kind === 'expression') return <ScaleRow key={param.id} spec={block} param={param} onChange={set} />;
        if (param.kind === 'choice') {
          return <OptionRow key={param.id} label={ui.network.blocks} spec={block} id={param.id} options={param.options} onChange={set} />;
        }
        const words = registries.params[param.id as keyof typeof registries.params];
        return (
          <div className="row param" key={param.id}>
            <ParamName id={param.id} />
            {param.kind === 'number' && (
              <NumberSlider
                label={ui.network.blocks + ui.marks.colon + words.name}
                value={Number(block.params[param.id])}
                scale={{ min: param.min, max: param.max, kind: 'linear', step: 1 }}
                initial={param.default}
                onChange={(value, entry) => set({ ...block, params: { ...block.params, [param.id]: value } }, entry)}
              />
            )}
          </div>
        );
      })}
    </>
  );
}

/** Another arrangement keeps the span and the scale. */
const withParams = (id: string, { params }: Spec): Spec => {
  const next = defaultSpec(arrangements.get(id));
  return { id, params: Object.fromEntries(Object.entries(next.params).map(([name, value]) => [name, params[name] ?? value])) };
};

interface ScaleRowProps {
  readonly spec: Spec;
  readonly param: ExpressionParam;
  readonly onChange: (spec: Spec, entry?: Entry) => void;
}

/** A number has a slider; a formula, which may be any, is typed. */
function ScaleRow({ spec, param, onChange }: ScaleRowProps) {
  const { ui, registries } = useWords();
  const { name } = registries.params.branchScale;
  const text = String(spec.params[param.id]);
  const value = Number(text);
  const set = (next: string, entry?: Entry) => onChange({ ...spec, params: { ...spec.params, [param.id]: next } }, entry);
  const label = ui.network.blocks + ui.marks.colon + name;
  return (
    <>
      <div className="row param">
        <ParamName id={param.id} />
        <ExpressionField label={label} value={text} param={param} onChange={set} />
      </div>
      <div className="row param">
        <span />
        <NumberSlider
          label={`${label} (${ui.network.asNumber})`}
          value={Number.isFinite(value) ? value : 1}
          mixed={Number.isFinite(value) ? undefined : '–'}
          scale={{ min: 0, max: 2, kind: 'linear', step: 0.01 }}
          initial={1}
          onChange={(next, entry) => set(String(next), entry)}
        />
      </div>
    </>
  );
}

interface OptionRowProps {
  readonly label: string;
  readonly spec: Spec;
  readonly id: string;
  readonly options: readonly string[];
  readonly onChange: (spec: Spec) => void;
}

function OptionRow({ label, spec, id, options, onChange }: OptionRowProps) {
  const { ui, registries } = useWords();
  const words = registries.params[id as keyof typeof registries.params];
  const names: Readonly<Record<string, string>> = registries.options;
  return (
    <div className="row param">
      <ParamName id={id} />
      <Choice
        label={label + ui.marks.colon + words.name}
        value={String(spec.params[id])}
        options={options.map(option => ({ value: option, name: names[option] ?? option }))}
        onChange={next => onChange({ ...spec, params: { ...spec.params, [id]: next } })}
      />
    </div>
  );
}

function DropoutRow() {
  const words = useWords().ui.network;
  const dropout = useTarget(config => config.dropout);
  return (
    <Row name={words.dropout} id="dropout">
      <NumberSlider
        label={words.dropout}
        value={dropout}
        initial={0}
        scale={{ ...limits.dropout, kind: 'linear', step: 0.01 }}
        onChange={(value, entry) => change({ dropout: value }, entry)}
      />
    </Row>
  );
}
