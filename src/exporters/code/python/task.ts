import type { Config } from '../../../config/config.ts';
import { parseExpression } from '../../../lib/expression.ts';
import { targetVariables } from '../../../losses/targets.ts';
import { takesOwnNumbers, takesTargets } from '../../../network/output.ts';
import { type Entries, entryOf, type Lines } from '../entries.ts';
import { needsLabels } from './drawn.ts';
import { assign, real } from './text.ts';
import { type ArrayLibrary, toArrayPython } from './vectorExpression.ts';

/** How a framework makes what the outputs are compared with. */
export interface TaskWriter {
  readonly library: ArrayLibrary;
  /** An expression: random labels of so many classes. */
  labels(classes: number, rows: number): Lines;
  /** Expressions: labels as a column of floats, or as one-hot rows. */
  readonly column: string;
  oneHot(classes: number): string;
  /** An expression: standard normal numbers, one an output. */
  normal(shape: readonly [number, number]): string;
  /** An expression: one column repeated. */
  repeated(column: string, shape: readonly [number, number]): string;
  /** The gradient that stands in for a loss. */
  gradient(shape: readonly [number, number]): Lines;
}

const kinds: Entries<'targets', (config: Config, writer: TaskWriter, shape: readonly [number, number]) => Lines> = {
  labels(config, { column, oneHot, normal }, shape) {
    if (takesOwnNumbers(config)) return [`targets = ${normal(shape)}  # in the place of the file's`];
    return [`targets = ${shape[1] === 1 ? column : oneHot(shape[1])}`];
  },
  inputs: () => ['targets = x'],
  normal({ targets: { params } }, { normal }, shape) {
    const scaled = `${params.std === 1 ? '' : `${real(Number(params.std))} * `}${normal(shape)}`;
    return [`targets = ${params.mean === 0 ? '' : `${real(Number(params.mean))} + `}${scaled}`];
  },
  function({ targets: { params } }, { library, repeated }, shape) {
    const column = toArrayPython(parseExpression(String(params.function), targetVariables, 'x'), library);
    return assign('targets', shape[1] === 1 ? column : repeated(column, shape));
  },
};

/** What the loss needs besides the outputs; labels that are the data set's own are there already. */
export function taskLines(config: Config, writer: TaskWriter, classes: number): Lines {
  const shape = [config.batchSize, config.widths.at(-1)!] as const;
  if (config.loss.id === 'unitGradient') return writer.gradient(shape);
  return [
    ...(config.labels === 'random' && needsLabels(config) ? writer.labels(classes, config.batchSize) : []),
    ...(takesTargets(config) ? entryOf(kinds, config.targets)(config, writer, shape) : []),
    ...(config.targetScale === 1 ? [] : [`targets = ${real(config.targetScale)} * targets`]),
  ];
}
