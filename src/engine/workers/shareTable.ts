import { keepTable } from '../../datasets/keep.ts';
import type { Table } from '../../datasets/tables.ts';
import { tellAll } from './files.ts';

/** Keeps a person's table in the page and in all its workers. */
export function shareTable(table: Table): void {
  keepTable(table);
  tellAll({ kind: 'table', table });
}
