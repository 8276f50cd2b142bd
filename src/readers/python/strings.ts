const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '\n': '' };

/** What a string literal says. */
export function readString(literal: string): string {
  const [whole = '', prefix = '', quote = ''] = /^([a-zA-Z]*)('''|"""|'|")/.exec(literal) ?? [];
  const inside = literal.slice(whole.length, literal.endsWith(quote) ? literal.length - quote.length : undefined);
  if (/r/i.test(prefix)) return inside;
  return inside.replace(/\\([\s\S])/g, (_, character: string) => (Object.hasOwn(escapes, character) ? escapes[character]! : character));
}
