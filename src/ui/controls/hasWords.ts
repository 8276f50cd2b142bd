/** Without case and accents, and with spaces for the marks of code: `nn.init.xavier_uniform_` is found as “xavier uniform”. */
const plain = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\s._-]+/g, ' ');

/** Whether all words that are looked for stand in one of the texts or another. */
export function hasWords(query: string, texts: readonly string[]): boolean {
  const place = plain(texts.join(' '));
  return plain(query)
    .trim()
    .split(' ')
    .every(word => place.includes(word));
}
