/** What a file may be opened as. */
export type FileKind = 'code' | 'weights';

const HEAD = 512;
const codeName = /\.(py|ipynb|md|markdown|txt)$/i;

/** By its name where that says code, else by its beginning: text is read as code, everything else as weights, whose readers say what it is if it is none. */
export async function kindOf(file: File): Promise<FileKind> {
  if (codeName.test(file.name)) return 'code';
  const head = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
  return head.length > 0 && isSource(head) ? 'code' : 'weights';
}

/** Text that is neither a web page nor a pointer of Git LFS, which come in the place of weights. */
function isSource(head: Uint8Array): boolean {
  if (head.some(byte => byte < 9 || (byte > 13 && byte < 32))) return false;
  const text = new TextDecoder().decode(head);
  return (
    !text.includes('\ufffd') && !/^\s*<|^version https:\/\/git-lfs/.test(text) && /\b(import|def|class|nn\.|Dense|layers)\b/.test(text)
  );
}
