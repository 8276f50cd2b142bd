import type { Column } from '../../datasets/tables.ts';

type Numbers = NonNullable<Column['numbers']>;

/** So many different texts are told apart; a column of more names nothing that a network could learn. */
const MOST_TEXTS = 65_534;
const nothing = { means: new Float64Array(0), stds: new Float64Array(0), lows: new Float64Array(0), highs: new Float64Array(0) };

/** A column of numbers, rows × width; those that are not finite count as missing, and one of nothing else is empty. */
export function numberColumn(name: string, values: Float64Array | Float32Array, width: number, isWhole = false): Column {
  for (let i = 0; i < values.length; i++) if (!Number.isFinite(values[i]!)) values[i] = Number.NaN;
  const statistics = statisticsOf(values, width);
  const rows = values.length / width;
  if (statistics.means.every(Number.isNaN)) return emptyColumn(name, rows);
  return { name, rows, width, numbers: smallest(values), texts: null, ...statistics, isWhole };
}

export const emptyColumn = (name: string, rows: number): Column => ({
  ...{ name, rows, width: 1, numbers: null, texts: null, isWhole: false },
  ...nothing,
});

/** Over the rows that have a number; NaN where none has. */
function statisticsOf(values: Numbers, width: number) {
  const counts = new Float64Array(width);
  const means = new Float64Array(width);
  const stds = new Float64Array(width);
  const lows = new Float64Array(width).fill(Number.POSITIVE_INFINITY);
  const highs = new Float64Array(width).fill(Number.NEGATIVE_INFINITY);
  const each = (visit: (value: number, place: number) => void) => {
    for (let i = 0, place = 0; i < values.length; i++, place = place + 1 === width ? 0 : place + 1)
      if (!Number.isNaN(values[i]!)) visit(values[i]!, place);
  };
  each((value, place) => {
    counts[place]!++;
    means[place]! += value;
    if (value < lows[place]!) lows[place] = value;
    if (value > highs[place]!) highs[place] = value;
  });
  for (let place = 0; place < width; place++) means[place]! /= counts[place]!;
  each((value, place) => {
    stds[place]! += (value - means[place]!) ** 2;
  });
  for (let place = 0; place < width; place++) stds[place] = Math.sqrt(stds[place]! / counts[place]!);
  return { means, stds, lows, highs };
}

/** The same numbers in as few bytes as hold them exactly. */
function smallest(values: Float64Array | Float32Array): Numbers {
  let isByte = true;
  let isSingle = true;
  for (let i = 0; i < values.length && isSingle; i++) {
    const value = values[i]!;
    isByte &&= value >= 0 && value <= 255 && Number.isInteger(value);
    isSingle &&= Math.fround(value) === value || Number.isNaN(value);
  }
  if (isByte && isSingle) return Uint8Array.from(values);
  return isSingle ? Float32Array.from(values) : values;
}

/** A column of text that is filled row by row. */
export function textColumn(rows: number) {
  const codes = new Uint16Array(rows).fill(MOST_TEXTS + 1);
  const known = new Map<string, number>();
  return {
    set(row: number, text: string): void {
      let code = known.get(text);
      if (code === undefined && known.size < MOST_TEXTS) {
        code = known.size;
        known.set(text, code);
      }
      if (code !== undefined) codes[row] = code;
    },
    /** Texts in the order of their characters, whatever the language. */
    column(name: string): Column {
      const names = [...known.keys()].sort();
      const rank = new Map(names.map((text, i) => [known.get(text)!, i]));
      return { ...emptyColumn(name, rows), texts: { names, codes: codes.map(code => rank.get(code) ?? names.length) } };
    },
  };
}
