import { isPlainNetwork } from '../network/network.ts';
import { targetConfig } from '../store/actions.ts';
import { store } from '../store/state.ts';
import { Caption, Notice } from './Preamble.tsx';
import { StructureRows } from './panel/unfolded.ts';
import { OpenPane } from './tools/ToolPane.tsx';
import { Trained } from './VerdictLine.tsx';
import { Divider } from './workspace/Workspace.tsx';

/** Resolves when all is there that comes on demand and that the link's first picture has, so that nothing moves once it is drawn. */
export async function loadFirstParts(): Promise<void> {
  const { warnings, opened, experiment } = store.getState();
  const { tool } = experiment.view;
  await Promise.all([
    warnings.length > 0 && Notice.load(),
    Boolean(opened) && Caption.load(),
    tool.id === 'training' && Trained.load(),
    tool.id !== 'none' && OpenPane.load(),
    tool.id !== 'none' && Divider.load(),
    !isPlainNetwork(targetConfig(store.getState())) && StructureRows.load(),
  ]);
}
