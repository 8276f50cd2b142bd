import { keepTable } from '../../datasets/keep.ts';
import { keepFile } from '../../initializers/files.ts';
import type { FileMessage } from './files.ts';

// Imported before a worker listens to what it is for, so that this hears every message first.
addEventListener('message', event => {
  const { data } = event as MessageEvent<FileMessage | { readonly kind?: undefined }>;
  if (data?.kind !== 'file' && data?.kind !== 'table') return;
  event.stopImmediatePropagation();
  if (data.kind === 'file') keepFile(data.file);
  else keepTable(data.table);
});
