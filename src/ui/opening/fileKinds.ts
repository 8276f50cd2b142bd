/** What a file may be opened as. */
export type FileKind = 'code' | 'weights' | 'data';

const HEAD = 512;
const codeName = /\.(py|ipynb|md|markdown|txt)$/i;

const dataName = /\.(csv|tsv|tab|data|dat|xlsx?|ods)$/i;
const arraysName = /\.(npy|npz)$/i;
/** Names that people give to arrays of inputs and labels, as the directory of an .npz has them, or numbers that weights are not stored in. */
const dataArray = /(^|[^a-z])(x|y|images?|labels?|targets?|features?|data|inputs?|samples|(x|y)_?(train|test|val|valid|data))\.npy/i;

/** By its name where that says code or data, else by its content: text with numbers in columns is data, other text code, everything else weights, whose readers say what it is if it is none. */
export async function kindOf(file: File): Promise<FileKind> {
  if (codeName.test(file.name)) return 'code';
  if (dataName.test(file.name)) return 'data';
  const head = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
  if (arraysName.test(file.name)) return (await areData(file, head)) ? 'data' : 'weights';
  if (head.length > 0 && isSource(head)) return 'code';
  return isTable(head) ? 'data' : 'weights';
}

/** Arrays may be either: bytes, whole numbers and more than two axes are data, and so are arrays with the names of data. */
async function areData(file: File, head: Uint8Array): Promise<boolean> {
  const text = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes);
  if (/\.npy$/i.test(file.name))
    return /'descr':\s*'[|<>=]?[uib]\d'|'shape':\s*\(\d+, \d+, \d+|'shape':\s*\(\d{4,}, \d{1,3}\)/.test(text(head));
  const directory = new Uint8Array(await file.slice(Math.max(0, file.size - 8 * HEAD)).arrayBuffer());
  return dataArray.test(text(directory));
}

/** Lines of as many numbers and words. */
function isTable(head: Uint8Array): boolean {
  if (head.some(byte => byte < 9 || (byte > 13 && byte < 32))) return false;
  const lines = new TextDecoder()
    .decode(head)
    .split(/\r\n|\r|\n/)
    .slice(0, -1)
    .filter(line => line.trim() !== '');
  const counts = new Set(lines.map(line => line.split(/[,;\t]/).length));
  return lines.length > 1 && counts.size === 1 && !counts.has(1);
}

/** Text that is neither a web page nor a pointer of Git LFS, which come in the place of weights. */
function isSource(head: Uint8Array): boolean {
  if (head.some(byte => byte < 9 || (byte > 13 && byte < 32))) return false;
  const text = new TextDecoder().decode(head);
  return (
    !text.includes('\ufffd') && !/^\s*<|^version https:\/\/git-lfs/.test(text) && /\b(import|def|class|nn\.|Dense|layers)\b/.test(text)
  );
}
