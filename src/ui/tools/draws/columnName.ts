import type { Column } from '../../../diagnostics/table/columns.ts';
import type { Ui } from '../../../i18n/en/ui.ts';

export function columnName({ kind, index }: Column, { layer }: Ui): string {
  return kind === 'hidden' ? layer.hidden(index) : layer[kind];
}
