import type { DataWords } from '../../../i18n/data.ts';
import type { WeightsWords } from '../../../i18n/weights.ts';
import { TableChoices } from './TableChoices.tsx';
import { refusalSentence } from './told.ts';
import { useTable } from './useTable.ts';
import '../../styles/weights.css';

interface PanelProps {
  readonly words: DataWords;
  readonly weights: WeightsWords;
  readonly file: File;
  readonly onClose: () => void;
}

/** A file of data: what is in it, which column is to be met, and the network's inputs of it. */
export function DataPanel({ words, weights, file, onClose }: PanelProps) {
  const state = useTable(file);
  if (state?.kind === 'late') return <p role="alert">⚠ {weights.page.late}</p>;
  if (state?.kind === 'refusal') return <p role="alert">⚠ {refusalSentence(words, weights, state.code, state.details)}</p>;
  if (state?.kind !== 'report') return <p role="status">{words.page.reading(file.name)}</p>;
  return <TableChoices words={words} name={file.name} report={state.report} onClose={onClose} />;
}
