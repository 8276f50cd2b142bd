import type { Preset } from '../../experiments/experiment.ts';

/** Words of titles and texts, without case and accents. */
const plain = (text: string) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

/** Whether an experiment has all the words that are looked for, in its title, its text, its source or its link. */
export function isFound(
  query: string,
  { link, source }: Preset,
  { title, text }: { readonly title: string; readonly text: string },
): boolean {
  const place = plain([title, text, source, link].join(' '));
  return plain(query)
    .split(/\s+/)
    .every(word => place.includes(word));
}
