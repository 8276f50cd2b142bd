import { useId } from 'react';
import { Popover } from '../controls/Popover.tsx';
import { useTarget, useWords } from '../hooks.ts';
import { later } from '../later.tsx';
import type { LayerSettingsProps } from './LayerSettings.tsx';

const LayerSettings = later(() => import('./LayerSettings.tsx').then(m => m.LayerSettings));

interface LayerMenuProps extends Omit<LayerSettingsProps, 'popover'> {
  readonly name: string;
}

/** A layer's name; it opens what the layer may have of its own, and add, duplicate, remove. */
export function LayerMenu({ name, ...props }: LayerMenuProps) {
  const { layer } = props;
  const { ui } = useWords();
  const id = useId();
  const hasOwn = useTarget(config => Object.values(config.own).some(specs => specs[layer] !== undefined));
  return (
    <>
      <button type="button" className="layer-name" data-layer={layer} popoverTarget={id} aria-label={ui.layer.menu(name)}>
        {name}
        {hasOwn && '*'} <span aria-hidden="true">▾</span>
      </button>
      <Popover id={id} className="layer-menu" beside="th">
        {() => <LayerSettings {...props} popover={id} />}
      </Popover>
    </>
  );
}
