import type { ParamValues } from '../lib/params.ts';
import type { FileDataset } from './dataset.ts';

/**
 * A person's own table. A link says the file's name and the digest of its bytes, which column is the label and of how many classes (0: its numbers are the targets), how
 * the inputs are prepared, and which columns they are (`1-3+5`; else all others that are numbers). The rows are not in the link: until the file is given, normal inputs
 * with random labels stand in.
 */
export const file: FileDataset = {
  kind: 'file',
  id: 'file',
  params: [
    { kind: 'text', id: 'name', default: 'data', pattern: /^[\w.-]{1,60}$/ },
    { kind: 'text', id: 'digest', default: '0000000000000000', pattern: /^[0-9a-f]{16}$/ },
    { kind: 'text', id: 'label', default: '', pattern: /^[\p{L}\p{N}_.\- ]{1,60}$/u },
    { kind: 'text', id: 'classes', default: '0', pattern: /^(0|[1-9]\d{0,2}|10[01]\d|102[0-4])$/ },
    { kind: 'choice', id: 'prepared', default: 'raw', options: ['raw', 'standardized', 'zeroToOne'] },
    { kind: 'text', id: 'columns', default: '', pattern: /^\d{1,5}(-\d{1,5})?(\+\d{1,5}(-\d{1,5})?){0,60}$/ },
  ],
};

/** How many classes the label has; 0 where there is none, or where its numbers are the targets. */
export const classesOfFile = ({ classes, label }: ParamValues): number => (label === '' ? 0 : Number(classes));

/** Whether a data set's own labels are numbers, which no loss against classes can take. */
export const hasOwnNumbers = ({ id, params }: { readonly id: string; readonly params: ParamValues }): boolean =>
  id === 'file' && params.label !== '' && Number(params.classes) === 0;
