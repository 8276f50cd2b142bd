import type { Tool } from '../../config/tools.ts';
import { useAppState } from '../hooks.ts';
import { later } from '../later.tsx';

export const OpenPane = later(() => import('./OpenPane.tsx').then(m => m.OpenPane));

/** The open tool, beside the table or below it. */
export function ToolPane() {
  const open = useAppState(state => state.experiment.view.tool.id) as Tool;
  return open === 'none' ? null : <OpenPane key={open} tool={open} />;
}
