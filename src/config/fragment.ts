/** The fields of a fragment, in order, undecoded ones kept as they are. */
export function splitFragment(fragment: string): [key: string, text: string][] {
  const body = fragment.replace(/^[^#]*#/, '').replace(/^#/, '');
  return body
    .split('&')
    .filter(part => part !== '')
    .map(part => {
      const at = part.indexOf('=');
      return at < 0 ? [unescapeText(part), ''] : [unescapeText(part.slice(0, at)), unescapeText(part.slice(at + 1))];
    });
}

export function joinFragment(pairs: readonly (readonly [string, string])[]): string {
  return pairs.map(([key, text]) => `${key}=${escapeText(text)}`).join('&');
}

/** Percent-encodes only what a fragment cannot hold or a field would trip over, so that links stay readable. */
function escapeText(text: string): string {
  return text.toWellFormed().replace(/[^A-Za-z0-9\-._~!$'()*+,;:@/?^]/gu, encodeURIComponent);
}

function unescapeText(text: string): string {
  try {
    return decodeURIComponent(text).toWellFormed();
  } catch {
    return text.toWellFormed();
  }
}
