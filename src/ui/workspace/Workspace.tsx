import { type CSSProperties, useRef } from 'react';
import { preferences } from '../../store/preferences.ts';
import { useAppState, usePreference, useWords } from '../hooks.ts';
import { later } from '../later.tsx';
import { LegendButton, LegendPlace } from '../legend/LegendPlace.tsx';
import { TABLE_LEAST } from '../table/layout.ts';
import { NetworkTable } from '../table/NetworkTable.tsx';
import { ToolBar } from '../tools/ToolBar.tsx';
import { ToolPane } from '../tools/ToolPane.tsx';
import { typeScale } from '../typeScale.ts';
import { useSize } from '../useSize.ts';
import { type Dock, dockOf, shares, WIDE_ENOUGH } from './dock.ts';

export const Divider = later(() => import('./Divider.tsx').then(m => m.Divider));

/** The table and the tool share the room: neither hides the other, and a handle between them says how much each has. */
export function Workspace() {
  const place = useRef<HTMLDivElement>(null);
  const isOpen = useAppState(state => state.experiment.view.tool.id !== 'none');
  const width = useSize(place).width / typeScale();
  const dock = dockOf(width, usePreference('dock'));
  const share = usePreference('toolShares')[dock];
  const sizes = {
    '--table-least': `${TABLE_LEAST * typeScale()}px`,
    '--tool-share': share ?? shares[dock].initial,
  } as CSSProperties;
  return (
    <div
      className="workspace"
      ref={place}
      data-tool={isOpen ? 'open' : 'none'}
      data-dock={dock}
      data-moved={share === null ? undefined : true}
      style={sizes}
    >
      <NetworkTable />
      {isOpen && dock === 'right' && <Divider dock={dock} />}
      <LegendPlace />
      <div className="tool-row">
        <ToolBar />
        {isOpen && dock === 'below' && <Divider dock={dock} />}
        {isOpen && width >= WIDE_ENOUGH && <DockButton dock={dock} />}
        <LegendButton />
      </div>
      <ToolPane />
    </div>
  );
}

function DockButton({ dock }: { readonly dock: Dock }) {
  const words = useWords().ui.workspace;
  const other = dock === 'below' ? 'right' : 'below';
  return (
    <button type="button" className="word-button" onClick={() => preferences.setState({ dock: other })}>
      {words.dock[other]}
    </button>
  );
}
