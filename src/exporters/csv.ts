import type { Experiment } from '../config/config.ts';
import { fields } from '../config/fields.ts';
import type { RunResult } from '../engine/passes/run.ts';
import { layersOf } from '../network/network.ts';
import { outputNameOf } from '../network/output.ts';
import type { TensorSummary } from '../summary/summary.ts';
import type { Outcome } from './json.ts';
import { statisticsOf, tensorsOf } from './numbers.ts';

type Value = string | number | null;
/** Values under the names of their columns; every row has the same. */
type Row = Readonly<Record<string, Value>>;

/**
 * The statistics of every tensor as CSV (RFC 4180): a header, then a row for A's inputs and each tensor of A's layers, then B's. Names and rules are those of
 * `toJson`, nested ones joined by a dot (`quantiles.0.25`); activation and initializer stand as the link writes them, with their parameters; what is not
 * defined is an empty field.
 */
export function toCsv({ a, b }: Experiment, resultA: RunResult, resultB: RunResult | null): string {
  const rows = [...rowsOf('A', { config: a, result: resultA }), ...(b && resultB ? rowsOf('B', { config: b, result: resultB }) : [])];
  return [Object.keys(rows[0]!), ...rows.map(row => Object.values(row))].map(line => `${line.map(fieldText).join(',')}\r\n`).join('');
}

function rowsOf(network: string, { config, result }: Outcome): Row[] {
  const inputs = { network, layer: 'inputs', fanIn: null, fanOut: config.widths[0]!, activation: null, initializer: null };
  const layers = layersOf(config).flatMap(({ name, fanIn, fanOut, activation, initializer }, i) => {
    const shape = {
      network,
      layer: name,
      fanIn,
      fanOut,
      activation: activation ? fields.activation.format(activation) : outputNameOf(config),
      initializer: fields.initializer.format(initializer),
    };
    return tensorsOf(result.layers[i]!).map(([quantity, tensor]) => ({ ...shape, quantity, ...columnsOf(tensor) }));
  });
  return [{ ...inputs, quantity: 'inputs', ...columnsOf(result.inputs) }, ...layers];
}

function columnsOf(tensor: TensorSummary): Row {
  const flat = Object.entries(statisticsOf(tensor)).flatMap(([name, value]): [string, Value][] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).map(([level, quantile]) => [`${name}.${level}`, quantile])
      : [[name, value]],
  );
  return { ...Object.fromEntries(flat), digest: tensor.digest };
}

/** A field is quoted where it holds what would end it. */
function fieldText(value: Value): string {
  const text = value === null ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
