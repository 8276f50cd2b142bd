const primes = Array.from({ length: 310 }, (_, i) => i + 2).filter(n => ![2, 3, 5, 7, 11, 13, 17].some(p => p < n && n % p === 0));
/** The first 32 bits after the point. Of roots so small, float64 has more than that. */
const fraction = (root: number): number => ((root % 1) * 2 ** 32) | 0;
const START = primes.slice(0, 8).map(prime => fraction(Math.sqrt(prime)));
const ROUNDS = Int32Array.from(primes.slice(0, 64), prime => fraction(cubeRoot(prime)));
const BLOCK = 64;

/**
 * SHA-256 in 64 hex digits (FIPS 180-4, NIST 2015). The browser's own (`crypto.subtle`) is missing over plain http, as in a school's network.
 */
export function sha256(bytes: Uint8Array): string {
  const state = Int32Array.from(START);
  const whole = bytes.length - (bytes.length % BLOCK);
  const words = new Int32Array(64);
  for (let at = 0; at < whole; at += BLOCK) absorb(state, words, new DataView(bytes.buffer, bytes.byteOffset + at, BLOCK));
  const tail = padded(bytes.subarray(whole), bytes.length);
  for (let at = 0; at < tail.length; at += BLOCK) absorb(state, words, new DataView(tail.buffer, at, BLOCK));
  return [...state].map(word => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

/** The last bytes, a one, zeros, and the number of all bits. */
function padded(rest: Uint8Array, length: number): Uint8Array {
  const tail = new Uint8Array(rest.length < BLOCK - 8 ? BLOCK : 2 * BLOCK);
  tail.set(rest);
  tail[rest.length] = 0x80;
  new DataView(tail.buffer).setBigUint64(tail.length - 8, 8n * BigInt(length));
  return tail;
}

const turned = (x: number, by: number): number => (x >>> by) | (x << (32 - by));

function absorb(state: Int32Array, w: Int32Array, block: DataView): void {
  for (let t = 0; t < 16; t++) w[t] = block.getInt32(4 * t);
  for (let t = 16; t < 64; t++) {
    const x = w[t - 15]!;
    const y = w[t - 2]!;
    const s0 = turned(x, 7) ^ turned(x, 18) ^ (x >>> 3);
    const s1 = turned(y, 17) ^ turned(y, 19) ^ (y >>> 10);
    w[t] = (w[t - 16]! + s0 + w[t - 7]! + s1) | 0;
  }
  let [a, b, c, d] = [state[0]!, state[1]!, state[2]!, state[3]!];
  let [e, f, g, h] = [state[4]!, state[5]!, state[6]!, state[7]!];
  for (let t = 0; t < 64; t++) {
    const t1 = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + ROUNDS[t]! + w[t]!) | 0;
    const t2 = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    // One by one, which takes a third of the time of a swap of all: a file may have 64 MB.
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  state[0]! += a;
  state[1]! += b;
  state[2]! += c;
  state[3]! += d;
  state[4]! += e;
  state[5]! += f;
  state[6]! += g;
  state[7]! += h;
}

/** By Newton's steps: the bits of `Math.cbrt` are a browser's own. */
function cubeRoot(x: number): number {
  let root = x;
  for (let step = 0; step < 60; step++) root -= (root - x / (root * root)) / 3;
  return root;
}
