import { formatNumber } from '../charts/formatNumber.ts';
import type { Detail } from '../diagnostics/verdict.ts';
import type { Dictionary } from '../i18n/index.ts';
import { nameIn } from '../i18n/names.ts';

export type Names = Dictionary['registries']['activations'];

/** Numbers as the page writes them; an activation by its name, '' where there are several. */
export function formattedDetail(detail: Detail, names: Names): Record<string, string> {
  return Object.fromEntries(
    Object.entries(detail).map(([key, value]) => [
      key,
      key === 'activation' && value !== '' ? nameIn(names, String(value)) : typeof value === 'number' ? formatNumber(value) : value,
    ]),
  );
}
