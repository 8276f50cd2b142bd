import { layerSpec } from '../../config/config.ts';
import { setWidth } from '../../config/edit.ts';
import { realData } from '../../config/fields.ts';
import { limits } from '../../config/limits.ts';
import { losses } from '../../losses/all.ts';
import { update } from '../../store/actions.ts';
import { NumberSlider } from '../controls/NumberSlider.tsx';
import { useTarget, useWords } from '../hooks.ts';
import { nameIn } from '../names.ts';
import { type Column, layerIn } from './columns.ts';
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
  const what = useWhat(column);
  if (layer === null) return <span className="column-name">{name}</span>;
  const range = column.kind === 'output' ? limits.classes : limits.width;
  return (
    <div className="column-head">
      <span className="column-title">
        {column.kind === 'input' ? (
          <span className="column-name">{name}</span>
        ) : (
          <LayerMenu layer={layer} name={name} isOutput={column.kind === 'output'} />
        )}
        <span className="column-what">{what}</span>
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

/** The data of the input, the activation of a hidden layer, what the loss makes of the output. */
function useWhat(column: Column): string {
  const { registries } = useWords();
  return useTarget(config => {
    if (column.kind === 'input') return nameIn(registries.datasets, config.data.id);
    if (column.kind === 'output') return losses.get(config.loss.id).outputActivation;
    return nameIn(registries.activations, layerSpec(config, 'activation', column.index).id);
  });
}
