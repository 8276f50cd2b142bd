import { choose } from './chosen.ts';
import { keepWith, type Table } from './tables.ts';

/** Keeps a person's table under its digest. */
export const keepTable = (table: Table): void => keepWith({ table, choose: params => choose(table, params) });
