import type { Machine } from '../python/machine.ts';
import {
  type Args,
  type ArrayValue,
  type Dict,
  Initializer,
  type Instance,
  Layer,
  List,
  Native,
  Tensor,
  Unknown,
  type Value,
} from '../python/values.ts';
import { lawNamed } from './initializerNames.ts';
import { tellLoss } from './losses.ts';
import { type Module, tellInput } from './modules.ts';
import { close, outputOf } from './tensors.ts';

const sizesOf = (value: Value | undefined): (number | null)[] | null =>
  value instanceof List ? value.items.map(item => (typeof item === 'number' ? item : null)) : typeof value === 'number' ? [value] : null;

/** Functions of Keras that are no layers. */
export function kerasCall(machine: Machine, path: string, args: Args, line: number): Value | undefined {
  if (path === 'keras.Input') {
    const sizes = sizesOf(args.get(0, 'shape')) ?? sizesOf(args.named.get('batch_shape'))?.slice(1) ?? [];
    const given = args.get(0, 'shape');
    if (given instanceof List && sizes.some(size => size === null)) tellMissing(machine, given, line);
    return outputOf({ op: 'input', line }, sizes.at(-1) ?? null, [null, ...sizes]);
  }
  if (path === 'keras.Model' && args.has(0, 'inputs')) return functionalModel(machine, args, line);
  if (path === 'keras.initializers.get') return new Initializer(args.positional[0] ?? null, line);
  if (path.startsWith('keras.initializers.')) {
    const law = lawNamed(path.split('.').at(-1)!, 'keras', args);
    return law && new Initializer(law, line);
  }
  return undefined;
}

export function tellMissing(machine: Machine, shape: List, line: number): void {
  const missing = shape.items.find(item => item instanceof Unknown);
  if (missing instanceof Unknown) machine.note(line, 'unknownWidth', missing.name);
}

function functionalModel(machine: Machine, args: Args, line: number): Value {
  const [inputs, outputs] = [args.get(0, 'inputs'), args.get(1, 'outputs')];
  const single = (value: Value | undefined) => (value instanceof List && value.items.length === 1 ? value.items[0] : value);
  const [input, output] = [single(inputs), single(outputs)];
  const layer = new Layer('graph', 'keras.Model', 'keras', line);
  machine.made.push(layer);
  if (input instanceof Tensor && output instanceof Tensor) layer.graph = { input: input.node, output: close(machine, output, line) };
  return layer;
}

/** `add`, `compile` and the like. */
export function kerasAttribute(machine: Machine, module: Module, name: string, line: number): Value | undefined {
  if (module instanceof Layer && module.framework !== 'keras') return undefined;
  switch (name) {
    case 'layers':
      return module instanceof Layer
        ? new List(module.children.filter(({ value }) => !(value instanceof Tensor)).map(({ value }) => value))
        : undefined;
    case 'compile':
      return new Native(name, args => {
        const loss = args.get(1, 'loss');
        if (typeof loss === 'string') tellLoss(machine, loss);
        return null;
      });
    case 'build':
      return new Native(name, (args, at) => tellInput(machine, module, args, at));
    case 'summary':
    case 'fit':
    case 'evaluate':
      return new Native(name, () => new Unknown(name, line));
    default:
      return undefined;
  }
}

export type { ArrayValue, Dict, Instance };
