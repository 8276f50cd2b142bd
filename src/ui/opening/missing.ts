import type { Config, Experiment } from '../../config/config.ts';

const namesFile = ({ data, initializer, own }: Config) =>
  [data, initializer, ...Object.values(own.initializer)].some(({ id }) => id === 'file');

/** Whether a link names a file, which may not be here. */
export const asksForFile = ({ a, b }: Experiment): boolean => namesFile(a) || (b !== null && namesFile(b));
