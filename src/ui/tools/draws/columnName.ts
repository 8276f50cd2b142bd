import type { Ui } from '../../../i18n/en/ui.ts';
import type { Column } from '../../table/columns.ts';

export function columnName({ kind, index }: Column, { layer }: Ui): string {
  return kind === 'hidden' ? layer.hidden(index) : layer[kind];
}
