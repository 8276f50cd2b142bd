import type { Config } from '../../../config/config.ts';
import type { Lines } from '../entries.ts';
import { type Part, part } from './script.ts';
import { LINE_LENGTH } from './text.ts';

/** `rms(x)`, of the expression in x, in float64: squares of float32 overflow early. */
export const rmsFunction = (expression: string): Part => part('rms', 'def rms(x):', `    return ${expression}`);

interface Report {
  /** What is gone through, layer by layer, and the names of what it gives. */
  readonly loop: string;
  readonly names: string;
  /** W, z, a, dL/dz and dL/dW in these names. */
  readonly tensors: string;
}

/** Prints the loss, if there is one, and the rms of every tensor that the page shows. */
export const printed = (config: Config, loss: string, { loop, names, tensors }: Report): Lines => [
  ...(config.loss.id === 'unitGradient' ? [] : [`print(f"loss {${loss}:.7g}")`]),
  `print("rms of", *(f"{name:>14}" for name in ("W", "z", "a", "dL/dz", "dL/dW")))`,
  ...loopLines(loop, names),
  `    row = map(rms, (${tensors}))`,
  '    print(f"{i:6}", *(f"{value:14.7g}" for value in row))',
];

function loopLines(loop: string, names: string): Lines {
  const line = `for i, (${names}) in enumerate(${loop}, start=1):`;
  return line.length <= LINE_LENGTH ? [line] : [`results = ${loop}`, line.replace(loop, 'results')];
}
