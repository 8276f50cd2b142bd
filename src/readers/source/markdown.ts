const fence = /^\s{0,3}(`{3,}|~{3,})\s*([\w+-]*)/;
const isPython = (language: string) => language === '' || /^(python|py|python3|ipython|pycon|jupyter)\d*$/i.test(language);

/** The lines between fences of Python, all others left empty; the text as it is where there are no fences. */
export function fences(lines: readonly string[]): string[] {
  let open: { mark: string; python: boolean } | null = null;
  let found = false;
  const kept = lines.map(line => {
    const [, mark, language = ''] = fence.exec(line) ?? [];
    if (mark !== undefined && open === null) {
      open = { mark, python: isPython(language) };
      found ||= open.python;
      return '';
    }
    if (open && mark?.startsWith(open.mark[0]!) && line.trim() === mark) {
      open = null;
      return '';
    }
    return open?.python ? line : '';
  });
  return found ? kept : [...lines];
}
