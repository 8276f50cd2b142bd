import { keepFile } from '../../initializers/files.ts';
import type { FileMessage } from './files.ts';

// Imported before a worker listens to what it is for, so that this hears every message first.
addEventListener('message', event => {
  const { data } = event as MessageEvent<FileMessage | { readonly kind?: undefined }>;
  if (data?.kind !== 'file') return;
  event.stopImmediatePropagation();
  keepFile(data.file);
});
