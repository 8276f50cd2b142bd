import { type Bytes, Refusal } from '../bytes.ts';
import { unpickle } from './unpickle.ts';

const MOST = 1 << 25;

/** A pickle that is not PyTorch's. It is looked through, so that one that would run code is called so, and not opened. @throws Refusal */
export function openPickle(file: Bytes): never {
  unpickle(file.read(0, Math.min(file.size, MOST)));
  throw new Refusal('barePickle');
}
