import { type Config, layerSpec } from '../../config/config.ts';
import { setWidth } from '../../config/edit.ts';
import { realData } from '../../config/fields.ts';
import { limits } from '../../config/limits.ts';
import { type Column, layerIn } from '../../diagnostics/table/columns.ts';
import { whatIn } from '../../diagnostics/table/what.ts';
import type { Spec } from '../../lib/params.ts';
import { update } from '../../store/actions.ts';
import { Help } from '../controls/Help.tsx';
import { NumberSlider } from '../controls/NumberSlider.tsx';
import { useAppState, useTarget, useWords } from '../hooks.ts';
import { ActivationCard } from '../legend/cards.ts';
import { LayerMenu } from './LayerMenu.tsx';

interface ColumnHeadProps {
  readonly column: Column;
  readonly name: string;
}

/** A layer's name, what it does, and its width: the head of its column, or the bar of the selected layer. */
export function ColumnHead({ column, name }: ColumnHeadProps) {
  const { ui } = useWords();
  const layer = useTarget(config => layerIn(column, config));
  const width = useTarget(config => config.widths[layerIn(column, config) ?? 0]!);
  const fixed = useTarget(config => column.kind === 'input' && realData(config.data) !== null);
  if (layer === null) return <span className="column-name">{name}</span>;
  const range = { input: limits.inputWidth, hidden: limits.width, output: limits.classes }[column.kind];
  return (
    <div className="column-head">
      <span className="column-title">
        {column.kind === 'input' ? (
          <span className="column-name">{name}</span>
        ) : (
          <LayerMenu layer={layer} name={name} isOutput={column.kind === 'output'} />
        )}
        <What column={column} />
      </span>
      <NumberSlider
        label={ui.layer.width(name)}
        value={width}
        scale={{ ...range, kind: 'log', step: 1 }}
        initial={column.kind === 'output' ? 10 : 100}
        disabled={fixed}
        title={fixed ? ui.layer.fixedWidth : undefined}
        onChange={(value, entry) => update(config => setWidth(config, layer, value), entry)}
      />
    </div>
  );
}

function activationIn(column: Column, config: Config): Spec | null {
  const layer = layerIn(column, config);
  return column.kind === 'hidden' && layer !== null ? layerSpec(config, 'activation', layer) : null;
}

/** The data of the input, the activation of a hidden layer, what the loss makes of the output: of both networks where they differ. */
function What({ column }: { readonly column: Column }) {
  const words = useWords();
  const a = useAppState(({ experiment }) => whatIn(column, experiment.a, words));
  const b = useAppState(({ experiment }) => experiment.b && whatIn(column, experiment.b, words));
  const activation = useAppState(
    ({ experiment }) => activationIn(column, experiment.a) ?? (experiment.b && activationIn(column, experiment.b)),
  );
  if (!a || !b || a === b) {
    return <span className="column-what">{activation ? <Help text={<ActivationCard spec={activation} />}>{a ?? b}</Help> : (a ?? b)}</span>;
  }
  return (
    <span className="column-what" title={`A ${a} · B ${b}`}>
      <span className="text-a">
        <span className="spoken">A </span>
        {a}
      </span>
      <span className="text-b">
        <span className="spoken">B </span>
        {b}
      </span>
    </span>
  );
}
