import { openedSpec, tools } from '../../config/tools.ts';
import { setView } from '../../store/actions.ts';
import { store } from '../../store/state.ts';
import { useAppState, useWords } from '../hooks.ts';
import { type OpenTool, toolStates } from './toolStates.ts';

/** The tools' names: one at a time stands open. One that is opened again has the settings with which it was left. */
export function ToolBar() {
  const { ui } = useWords();
  const open = useAppState(state => state.experiment.view.tool.id);
  return (
    <nav className="tool-bar" aria-label={ui.tools.label}>
      {tools.all.flatMap(({ id }) =>
        id === 'none' ? (
          []
        ) : (
          <button key={id} type="button" className="word-button" aria-pressed={id === open} onClick={() => press(id)}>
            {ui.tools[id]}
          </button>
        ),
      )}
    </nav>
  );
}

function press(tool: OpenTool): void {
  const { tool: open } = store.getState().experiment.view;
  const { left } = toolStates.getState();
  const next = open.id === tool ? 'none' : tool;
  toolStates.setState({ left: { ...left, [open.id]: open }, pressed: true });
  setView({ tool: left[next] ?? openedSpec(next) });
}
