import type { Config } from '../../config/config.ts';
import type { Elementary } from '../../lib/elementary.ts';
import { evaluate, parseExpression } from '../../lib/expression.ts';
import { targetVariables } from '../../losses/targets.ts';
import { takesOwnNumbers, takesTargets } from '../../network/output.ts';
import type { Machine } from '../machine/machine.ts';
import type { BatchPlaces } from './batch.ts';
import { fillStream } from './fill.ts';

/**
 * Writes what the outputs of `rows` samples are compared with (rows × outputs), from their inputs and labels; nothing where the loss takes none. `own` are the numbers
 * that the data have of their own, which all outputs share.
 */
export function fillTargets(
  machine: Machine,
  config: Config,
  places: BatchPlaces,
  rows: number,
  series: string,
  own: readonly number[] | null = null,
): void {
  if (!takesTargets(config)) return;
  const { kernels, arena } = machine;
  const { targets, targetScale, widths, seed } = config;
  const outputs = widths.at(-1)!;
  const values = arena.floats(places.targets, rows * outputs);
  switch (targets.id) {
    case 'labels':
      if (own && config.labels === 'real') spread(own, values, outputs);
      else if (takesOwnNumbers(config)) standIn(machine, places.targets, values.length, config, series);
      else oneHot(values, arena.words(places.labels, rows), outputs);
      break;
    case 'inputs':
      values.set(arena.floats(places.inputs, values.length));
      break;
    case 'normal': {
      const { mean, std } = targets.params;
      fillStream(
        machine,
        places.targets,
        values.length,
        { kind: 'normal', mean: Number(mean), std: Number(std) },
        seed,
        `${series}targets`,
      );
      break;
    }
    case 'function':
      apply(String(targets.params.function), kernels, values, arena.floats(places.inputs, rows * widths[0]!), rows);
      break;
    default:
      throw new RangeError(`No targets are made by “${targets.id}”.`);
  }
  if (targetScale !== 1) kernels.scale(places.targets, values.length, targetScale);
}

/** The same number for each output of a sample. */
function spread(own: readonly number[], values: Float32Array, outputs: number): void {
  for (const [i, value] of own.entries()) values.fill(value, i * outputs, (i + 1) * outputs);
}

/** Normal numbers, where those of the data are not here. */
function standIn(machine: Machine, at: number, count: number, { seed }: Config, series: string): void {
  fillStream(machine, at, count, { kind: 'normal', mean: 0, std: 1 }, seed, `${series}targets`);
}

/** 1 at the label, 0 elsewhere; a single output is the label itself. */
function oneHot(values: Float32Array, labels: Uint32Array, outputs: number): void {
  values.fill(0);
  labels.forEach((label, i) => {
    if (outputs === 1) values[i] = label;
    else values[i * outputs + label] = 1;
  });
}

/** The same function of a sample's inputs for each of its outputs, in float64. */
function apply(text: string, math: Elementary, values: Float32Array, inputs: Float32Array, rows: number): void {
  const expression = parseExpression(text, targetVariables, 'x');
  const [width, outputs] = [inputs.length / rows, values.length / rows];
  for (let i = 0; i < rows; i++) {
    const entries = inputs.subarray(i * width, (i + 1) * width);
    const value = evaluate(expression, { x: entries[0]!, x1: entries[0]!, x2: entries[1] ?? Number.NaN }, math, { over: 'x', entries });
    values.fill(value, i * outputs, (i + 1) * outputs);
  }
}
