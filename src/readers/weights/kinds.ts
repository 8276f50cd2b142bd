import { Refusal, type RefusalCode } from './bytes.ts';

/** What files begin with that people take for weights, or that a server sends instead of them. */
const signatures: readonly (readonly [code: RefusalCode, kind: string, at: number, bytes: string])[] = [
  ['picture', 'JPEG', 0, '\xff\xd8\xff'],
  ['picture', 'PNG', 0, '\x89PNG'],
  ['picture', 'GIF', 0, 'GIF8'],
  ['picture', 'BMP', 0, 'BM'],
  ['picture', 'TIFF', 0, 'II*\0'],
  ['picture', 'TIFF', 0, 'MM\0*'],
  ['picture', 'WebP', 8, 'WEBP'],
  ['picture', 'HEIF', 4, 'ftypheic'],
  ['picture', 'AVIF', 4, 'ftypavif'],
  ['otherKind', 'PDF', 0, '%PDF'],
  ['otherKind', 'MP4', 4, 'ftyp'],
  ['packed', 'gzip', 0, '\x1f\x8b'],
  ['packed', 'bzip2', 0, 'BZh'],
  ['packed', 'xz', 0, '\xfd7zXZ'],
  ['packed', 'Zstandard', 0, '\x28\xb5\x2f\xfd'],
  ['packed', '7z', 0, '7z\xbc\xaf'],
  ['packed', 'RAR', 0, 'Rar!'],
  ['packed', 'tar', 257, 'ustar'],
  ['otherWeights', 'GGUF', 0, 'GGUF'],
  ['otherWeights', 'GGML', 0, 'lmgg'],
  ['otherWeights', 'TensorFlow Lite', 4, 'TFL3'],
  ['otherWeights', 'Core ML', 4, 'CMLM'],
  ['otherWeights', 'MATLAB', 0, 'MATLAB 5.0'],
  ['otherWeights', 'Parquet', 0, 'PAR1'],
  ['otherWeights', 'Arrow', 0, 'ARROW1'],
  ['otherWeights', 'SQLite', 0, 'SQLite format 3'],
  ['otherKind', 'ELF', 0, '\x7fELF'],
];

/** @param head the file's first bytes @throws Refusal always: what the file is instead of weights, as far as it can be told */
export function refuseKind(head: Uint8Array): never {
  const known = signatures.find(([, , at, bytes]) => [...bytes].every((character, i) => head[at + i] === character.charCodeAt(0)));
  if (known) throw new Refusal(known[0], { kind: known[1] });
  const text = textOf(head);
  if (text === null) throw new Refusal('unknown');
  if (text.startsWith('version https://git-lfs')) throw new Refusal('lfs');
  if (/^\s*(<!doctype html|<html|<head|<\?xml|<!--)/i.test(text)) throw new Refusal('html');
  throw new Refusal('text');
}

/** Null where it is no text: bytes that no text has, or no UTF-8. */
function textOf(head: Uint8Array): string | null {
  if (head.some(byte => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
  } catch {
    return null;
  }
}
