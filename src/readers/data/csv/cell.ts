/** What a cell of a text holds. `comma` is a number with a decimal comma, `group` one whose comma may as well part thousands. */
export type CellKind = 'missing' | 'whole' | 'point' | 'comma' | 'group' | 'text';

const missing = new Set(['', 'na', 'n/a', '#n/a', '<na>', 'nan', '-nan', 'null', 'none', '?', 'nat']);
const LONGEST_MISSING = 5;
const POWERS = Float64Array.from({ length: 23 }, (_, i) => Number(`1e${i}`));
/** Of so many digits every number is a float64. */
const EXACT_DIGITS = 15;
const [PLUS, MINUS, POINT, COMMA, ZERO, NINE, UPPER_E, LOWER_E] = [...'+-.,09Ee'].map(character => character.charCodeAt(0)) as number[];

const latin = new TextDecoder('latin1');
const textAt = (bytes: Uint8Array, from: number, to: number) => latin.decode(bytes.subarray(from, to));

/** Reads cells one after the other; what it found stands in it, so that millions of cells make no objects. */
export function createCellReader(bytes: Uint8Array) {
  const reader = {
    kind: 'missing' as CellKind,
    /** NaN where it is no number. */
    value: Number.NaN,
    read(from: number, to: number): void {
      reader.value = Number.NaN;
      if (mayBeMissing(from, to) && missing.has(textAt(bytes, from, to).toLowerCase())) {
        reader.kind = 'missing';
        return;
      }
      readNumber(from, to);
    },
  };

  const mayBeMissing = (from: number, to: number) => {
    const last = bytes[to - 1]!;
    return to - from <= LONGEST_MISSING && !(last >= ZERO! && last <= NINE!);
  };

  function readNumber(from: number, to: number): void {
    let at = from;
    const sign = bytes[at] === MINUS ? -1 : 1;
    if (bytes[at] === MINUS || bytes[at] === PLUS) at++;
    let mantissa = 0;
    let digits = 0;
    let mark = -1;
    for (; at < to; at++) {
      const byte = bytes[at]!;
      if (byte >= ZERO! && byte <= NINE!) {
        mantissa = mantissa * 10 + byte - ZERO!;
        digits++;
      } else if ((byte === POINT || byte === COMMA) && mark < 0) mark = at;
      else break;
    }
    const isWhole = at === to;
    if (digits === 0 || (!isWhole && bytes[at] !== UPPER_E && bytes[at] !== LOWER_E)) {
      reader.kind = 'text';
      return;
    }
    const places = mark < 0 ? 0 : at - mark - 1;
    reader.kind = mark < 0 ? (isWhole ? 'whole' : 'point') : bytes[mark] === POINT ? 'point' : kindOfComma(from, mark, places, isWhole);
    if (isWhole && digits <= EXACT_DIGITS) reader.value = (sign * mantissa) / POWERS[places]!;
    else readLong(textAt(bytes, from, to).replace(',', '.'));
  }

  /** A number of many digits, or with an exponent. */
  function readLong(text: string): void {
    if (/^[+-]?\d*\.?\d*(e[+-]?\d+)?$/i.test(text)) reader.value = Number(text);
    else reader.kind = 'text';
  }

  const kindOfComma = (from: number, mark: number, places: number, isWhole: boolean): CellKind => {
    const before = mark - from - (bytes[from] === MINUS || bytes[from] === PLUS ? 1 : 0);
    return isWhole && places === 3 && before >= 1 && before <= 3 && bytes[mark - before] !== ZERO ? 'group' : 'comma';
  };

  return reader;
}
