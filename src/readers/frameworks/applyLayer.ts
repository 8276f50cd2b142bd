import type { Node } from '../model/graph.ts';
import type { Machine } from '../python/machine.ts';
import { Args, Func, type Initializer, Layer, Library, List, Tensor, Unknown, type Value } from '../python/values.ts';
import { drawn } from './arrays.ts';
import { applyActivation, applyDense, nameOf } from './dense.ts';
import { foreignCode, makeLayer } from './layers.ts';
import { add, applyNamed, close, dropout, foreign, normalized, outputOf, unknownActivation } from './tensors.ts';

/** Calls a layer of a library. */
export function callLayer(machine: Machine, layer: Layer, args: Args, line: number): Value {
  const tensors = args.positional[0] instanceof List ? args.positional[0].items : args.positional;
  const first = tensors[0];
  if (layer.kind === 'add')
    return tensors
      .slice(1)
      .reduce<Value>((sum, each) => (sum instanceof Tensor && each instanceof Tensor ? add(machine, sum, each, line) : sum), first ?? null);
  const tensor = first instanceof Tensor ? first : layer.kind === 'foreign' ? null : asInput(first ?? null, line);
  if (!tensor)
    return layer.kind === 'foreign' && first !== undefined ? foreignLayer(machine, layer, args, line) : new Unknown(layer.path, line);
  return applyTo(machine, layer, tensor, args, line);
}

/** Data that is given to a model: an array of known shape, or anything. */
export function asInput(value: Value, line: number): Tensor | null {
  if (value instanceof Tensor) return value;
  const shape = value !== null && typeof value === 'object' && 'law' in value ? value.shape : null;
  const known = shape?.at(-1) ?? null;
  return outputOf({ op: 'input', line }, known, shape);
}

function applyTo(machine: Machine, layer: Layer, tensor: Tensor, args: Args, line: number): Value {
  machine.touched.add(layer.line);
  machine.touched.add(line);
  switch (layer.kind) {
    case 'dense':
      return applyDense(machine, layer, tensor, line);
    case 'activation':
      if (layer.brought !== null) return applyActivation(machine, layer.brought, tensor, layer);
      return applyNamed(machine, tensor, layer.spec, layer.path.split('.').at(-1)!, layer.line);
    case 'softmax':
    case 'logSoftmax':
      return applyNamed(machine, tensor, layer.kind, layer.kind, line);
    case 'norm':
      return normalized(machine, tensor, layer.norm, layer, layer.line);
    case 'dropout':
      return dropout(machine, tensor, layer.share, layer.line);
    case 'reshape': {
      const flat = tensor.shape?.slice(1).every(size => size !== null)
        ? tensor.shape.slice(1).reduce<number>((product, size) => product * size!, 1)
        : tensor.shape
          ? null
          : tensor.features;
      return layer.path.endsWith('Flatten') ? new Tensor(tensor.node, tensor.values, flat, [null, flat]) : tensor;
    }
    case 'sequence':
      return layer.children.reduce<Value>((value, child) => applyChild(machine, child.value, value, layer, line), tensor);
    case 'graph':
      return layer.graph ? replay(layer.graph, close(machine, tensor, line)) : tensor;
    default:
      return foreignLayer(machine, layer, args, line);
  }
}

/** One entry of a Sequential: a layer, a function, or a class whose parentheses were forgotten. */
function applyChild(machine: Machine, child: Value, value: Value, parent: Layer, line: number): Value {
  if (child instanceof Tensor || (child instanceof Layer && child.kind === 'input')) return value;
  if (child instanceof Library) {
    const lacking = makeLayer(machine, child.path, new Args([]), parent.line);
    if (lacking) {
      machine.note(child.line || parent.line, 'missingParentheses', shortName(child.path));
      return callLayer(machine, lacking, new Args([value]), line);
    }
  }
  if (child instanceof Unknown && value instanceof Tensor)
    return unknownActivation(machine, value, 'unknownActivation', child.name, child.line);
  const result = machine.call(child, new Args([value]), line);
  if (result instanceof Tensor || !(value instanceof Tensor)) return result;
  return unknownActivation(machine, value, 'unknownActivation', nameOf(child), line);
}

export const shortName = (path: string): string =>
  path
    .replace(/^torch\.nn\.(functional\.)?/, m => (m.includes('functional') ? 'F.' : 'nn.'))
    .replace(/^keras\.layers\./, '')
    .replace(/^flax\.linen\./, 'nn.')
    .replace(/^flax\.nnx\./, 'nnx.');

function foreignLayer(machine: Machine, layer: Layer, args: Args, line: number): Value {
  const name = layer.path.split('.').at(-1)!;
  const values = args.positional.filter(value => value instanceof Tensor);
  const source = values.length > 0 ? values : [outputOf({ op: 'input', line }, null)];
  const result = foreign(machine, source, foreignCode(name), shortName(layer.path), layer.line);
  if (!/^(LSTM|GRU|RNN|MultiheadAttention)$/.test(name)) return result;
  return new List([result, new List([result, result], true)], true);
}

/** A functional model applied again: its steps behind another input. */
function replay({ input, output }: { input: Node; output: Node }, start: Node): Tensor {
  const copies = new Map<Node, Node>([[input, start]]);
  const copy = (node: Node): Node => {
    const known = copies.get(node);
    if (known) return known;
    if (node.op === 'input') return node;
    const made = (
      node.op === 'add' ? { ...node, input: copy(node.input), other: copy(node.other) } : { ...node, input: copy(node.input) }
    ) as Node;
    copies.set(node, made);
    return made;
  };
  return outputOf(copy(output), null);
}

export function callInitializer(machine: Machine, { make }: Initializer, args: Args, line: number): Value {
  const shape = args.positional.find(value => value instanceof List) ?? args.named.get('shape');
  if (make instanceof Func) return machine.call(make, args, line);
  const array = drawn('jax.numpy.zeros', new Args([shape ?? new List([])]), 'jax', line)!;
  array.law = make !== null && typeof make === 'object' && 'kind' in make && !(make instanceof Layer) ? make : { kind: 'unknown' };
  return array;
}
