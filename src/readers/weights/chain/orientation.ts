import type { Format } from '../file.ts';
import type { Found } from './layers.ts';

/**
 * Whether matrices are stored as (fanOut, fanIn), for all of a file: the lengths of biases say it, then which neighbours fit together, then whose names these are.
 * `told` is false where nothing does and `transposed` is only the format's habit.
 */
export interface Orientation {
  readonly transposed: boolean;
  readonly told: boolean;
}

export function orientationOf(layers: readonly Found[], format: Format): Orientation {
  const torch = format.startsWith('pytorch');
  const votes = biasVotes(layers) || neighbourVotes(layers) || nameVotes(layers, torch || format === 'safetensors');
  if (votes !== 0) return { transposed: votes > 0, told: true };
  return { transposed: torch || format === 'safetensors', told: layers.length > 1 };
}

/** Positive for (fanOut, fanIn). Biases are as long as the fan-out. */
function biasVotes(layers: readonly Found[]): number {
  return layers.reduce((sum, { rows, columns, bias }) => {
    const length = bias?.shape.reduce((product, extent) => product * extent, 1);
    return rows === columns || length === undefined ? sum : sum + (length === rows ? 1 : length === columns ? -1 : 0);
  }, 0);
}

/** What one layer gives, the next takes. */
function neighbourVotes(layers: readonly Found[]): number {
  return layers.slice(1).reduce((sum, next, i) => {
    const before = layers[i]!;
    return sum + Number(before.rows === next.columns) - Number(before.columns === next.rows);
  }, 0);
}

function nameVotes(layers: readonly Found[], isTorch: boolean): number {
  return layers.reduce((sum, { weights: { name } }) => {
    if (/kernel(:0)?$|vars\/0$/.test(name)) return sum - 1;
    if (/layer\d+\/weights$/.test(name)) return sum - 1;
    return /(^|[./])weight$/.test(name) || (isTorch && /weight/.test(name)) ? sum + 1 : sum;
  }, 0);
}
