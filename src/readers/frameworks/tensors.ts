import { erf } from '../../lib/erf.ts';
import type { Node } from '../model/graph.ts';
import { combine, type Grid, map, probe, reduce, reductions, scalar } from '../model/grid.ts';
import { applied, identify, isPlainNorm, sineOf, softmaxOfProbe } from '../model/identify.ts';
import type { NoteCode } from '../model/note.ts';
import type { Machine } from '../python/machine.ts';
import { type Args, ArrayValue, type Framework, type Layer, Native, Tensor, Unknown, type Value } from '../python/values.ts';
import { namedActivation } from './activations.ts';

/** What is given by a node, before anything is computed of it. */
export const outputOf = (node: Node, features: number | null, shape: Tensor['shape'] = null) => new Tensor(node, probe, features, shape);
const changed = (tensor: Tensor, values: Grid) => new Tensor(tensor.node, values, tensor.features, tensor.shape);

/** The node that gives the tensor: what was computed of the last one has been recognized. */
export function close(machine: Machine, tensor: Tensor, line: number): Node {
  tensor.closed ??= closed(tensor, line);
  machine.touched.add(line);
  return tensor.closed;
}

function closed({ node, values }: Tensor, line: number): Node {
  const meaning = identify(values);
  switch (meaning.kind) {
    case 'identity':
      return node;
    case 'activation':
      return meaning.spec.id === 'linear' ? node : { op: 'activation', spec: meaning.spec, note: null, input: node, line };
    case 'softmax':
    case 'logSoftmax':
      return { op: 'output', output: meaning.kind, input: node, line };
    case 'norm': {
      const norm: Node = { op: 'norm', norm: meaning.norm, layer: null, input: node, line };
      return Math.abs(meaning.gamma - 1) < 1e-3 || Math.abs(meaning.beta) > 1e-3 ? norm : scaledNode(norm, meaning.gamma, line);
    }
    case 'pair': {
      const norm = (input: Node): Node => ({ op: 'norm', norm: meaning.norm, layer: null, input, line });
      const activation = (input: Node): Node => ({ op: 'activation', spec: meaning.spec, note: null, input, line });
      return meaning.normFirst ? activation(norm(node)) : norm(activation(node));
    }
    case 'scale':
      return scaledNode(node, meaning.factor, line);
    default:
      return { op: 'activation', spec: null, note: { line, code: 'noActivation', name: '' }, input: node, line };
  }
}

function scaledNode(input: Node, factor: number, line: number): Node {
  return { op: 'foreign', notes: [{ line, code: 'scaled', name: String(Number(factor.toPrecision(5))) }], input, others: [], line };
}

/** A norm that was computed by hand is a step by itself, before something else is computed of it. */
const behindNorm = (machine: Machine, tensor: Tensor, line: number): Tensor =>
  tensor.values !== probe && isPlainNorm(tensor.values) ? outputOf(close(machine, tensor, line), tensor.features, tensor.shape) : tensor;

/** A known activation, computed; one that is not among ours becomes a step that is not known. */
export function activate(
  machine: Machine,
  tensor: Tensor,
  name: string,
  framework: Framework,
  args: Args,
  line: number,
): Tensor | undefined {
  const named = namedActivation(name, framework, args, 1);
  if (named === undefined) return undefined;
  return applyNamed(machine, tensor, named, name, line);
}

export function applyNamed(
  machine: Machine,
  tensor: Tensor,
  named: NonNullable<ReturnType<typeof namedActivation>> | null,
  name: string,
  line: number,
): Tensor {
  machine.touched.add(line);
  if (named === 'none') return tensor;
  if (named === null) return unknownActivation(machine, tensor, 'noActivation', name, line);
  if (named === 'softmax' || named === 'logSoftmax') {
    const whole = tensor.values === probe ? tensor : outputOf(close(machine, tensor, line), tensor.features, tensor.shape);
    return changed(whole, named === 'softmax' ? softmaxOfProbe : map(softmaxOfProbe, Math.log));
  }
  const whole = behindNorm(machine, tensor, line);
  return changed(whole, applied(named, whole.values));
}

export function unknownActivation(machine: Machine, tensor: Tensor, code: NoteCode, name: string, line: number): Tensor {
  const node: Node = { op: 'activation', spec: null, note: { line, code, name }, input: close(machine, tensor, line), line };
  return outputOf(node, tensor.features, tensor.shape);
}

const unaries: Readonly<Record<string, (x: number) => number>> = {
  exp: Math.exp, log: Math.log, log1p: Math.log1p, expm1: Math.expm1, sqrt: Math.sqrt, rsqrt: x => 1 / Math.sqrt(x), square: x => x * x, abs: Math.abs, sin: Math.sin, cos: Math.cos,
  tanh: Math.tanh, sign: Math.sign, erf: x => erf(x, Math.exp), ndtr: x => (1 + erf(x / Math.SQRT2, Math.exp)) / 2, reciprocal: x => 1 / x, neg: x => -x, negative: x => -x,
}; // biome-ignore format: one list

const SHAPES = new Set([
  'view', 'reshape', 'flatten', 'squeeze', 'unsqueeze', 'to', 'cuda', 'cpu', 'float', 'double', 'half', 'contiguous', 'detach', 'clone', 'requires_grad_', 'astype', 'type', 'ravel', 'asarray',
  'array', 'copy', 'retain_grad', 'Flatten', 'expand_dims', 'from_numpy', 'convert_to_tensor', 'tensor', 'numpy', 'cast', 'atleast_2d', 'stop_gradient', 'float32', 'requires_grad',
]); // biome-ignore format: one list

const number = (value: Value | undefined) => (typeof value === 'number' ? value : null);

/** `torch.relu(x)`, `x.relu()`: a function or method of a tensor; undefined for what is none of ours. */
export function tensorFunction(machine: Machine, name: string, framework: Framework, args: Args, line: number): Value | undefined {
  const [tensor, second] = args.positional;
  if (!(tensor instanceof Tensor))
    return ['where', 'maximum', 'minimum', 'max', 'logaddexp'].includes(name) ? pairwise(name, args) : undefined;
  const plainName = name.replace(/_$/, '');
  if (['sin', 'sine'].includes(plainName)) return sine(tensor);
  if (name === 'tanh' || !Object.hasOwn(unaries, plainName)) {
    const activated = activate(machine, tensor, plainName, framework, args, line);
    if (activated) return activated;
  }
  if (Object.hasOwn(unaries, plainName)) return changed(tensor, map(tensor.values, unaries[plainName]!));
  if (SHAPES.has(name)) return reshaped(tensor, name, args);
  if (name === 'pow' || name === 'power') return combineWith(tensor, second ?? 2, (x, y) => x ** y);
  if (name === 'mul' || name === 'multiply') return combineWith(tensor, second ?? 1, (x, y) => x * y);
  if (name === 'clamp' || name === 'clip' || name === 'clamp_min') return clamp(behindNorm(machine, tensor, line), args, name);
  if (name === 'maximum' || name === 'minimum' || name === 'where' || name === 'logaddexp') return pairwise(name, args);
  if (name in reductions && Object.hasOwn(reductions, name)) return reduced(tensor, reductions[name as keyof typeof reductions], args);
  if (name === 'normalize') return combineWith(tensor, changed(tensor, reduce(tensor.values, 1, reductions.norm)), (x, y) => x / y);
  if (name === 'dropout' || name === 'alpha_dropout') return dropout(machine, tensor, number(args.get(1, 'p', 'rate')) ?? 0.5, line);
  if (name === 'layer_norm' || name === 'batch_norm' || name === 'rms_norm')
    return normalized(machine, tensor, name === 'layer_norm' ? 'layerNorm' : name === 'rms_norm' ? 'rmsNorm' : 'batchNorm', null, line);
  if (['cat', 'concat', 'concatenate', 'stack', 'hstack', 'chunk', 'split', 'matmul', 'mm', 'bmm'].includes(name))
    return foreign(machine, args.positional, 'concatenation', name, line);
  return undefined;
}

function sine(tensor: Tensor): Tensor {
  const factor = tensor.values.values[0]! / probe.values[0]!;
  const spec = identify(tensor.values).kind === 'scale' ? sineOf(factor) : null;
  if (!spec || Number.isInteger(factor)) return changed(tensor, map(tensor.values, Math.sin));
  return outputOf({ op: 'activation', spec, note: null, input: tensor.node, line: tensor.node.line }, tensor.features, tensor.shape);
}

function clamp(tensor: Tensor, args: Args, name: string): Tensor {
  const low = number(args.get(1, 'min', 'a_min')) ?? -Infinity;
  const high = name === 'clamp_min' ? Infinity : (number(args.get(2, 'max', 'a_max')) ?? Infinity);
  return changed(
    tensor,
    map(tensor.values, x => Math.min(high, Math.max(low, x))),
  );
}

function reduced(tensor: Tensor, f: (values: readonly number[]) => number, args: Args): Tensor {
  const axis = number(args.get(1, 'dim', 'axis'));
  // JAX's is of one sample where no axis is named.
  const all = axis === null && !args.has(1, 'dim', 'axis') && f !== reductions.logsumexp;
  return changed(tensor, reduce(tensor.values, all ? null : axis === 0 ? 0 : 1, f));
}

function gridOf(value: Value | undefined): Grid | null {
  if (value instanceof Tensor) return value.values;
  if (typeof value === 'number' || typeof value === 'boolean') return scalar(Number(value));
  return value instanceof ArrayValue && value.law.kind === 'constant' ? scalar(value.law.value) : null;
}

const pairs: Readonly<Record<string, (x: number, y: number) => number>> = {
  minimum: Math.min,
  logaddexp: (x, y) => Math.max(x, y) + Math.log1p(Math.exp(-Math.abs(x - y))),
};

function pairwise(name: string, args: Args): Tensor | undefined {
  const tensors = args.positional.filter(value => value instanceof Tensor);
  const grids = args.positional.slice(0, name === 'where' ? 3 : 2).map(gridOf);
  if (tensors.length === 0 || grids.some(grid => grid === null) || tensors.some(tensor => tensor.node !== tensors[0]!.node))
    return undefined;
  const [x, y, z] = grids as Grid[];
  if (!y) return undefined;
  if (name !== 'where') return changed(tensors[0]!, combine(x!, y, pairs[name] ?? Math.max));
  const no = combine(x!, z ?? y, (test, value) => (test ? Number.NaN : value));
  return changed(
    tensors[0]!,
    combine(
      no,
      combine(x!, y, (test, value) => (test ? value : 0)),
      (a, b) => (Number.isNaN(a) ? b : a),
    ),
  );
}

/** An elementwise operation with a number, a constant parameter, or another value that is computed of the same node. */
function combineWith(tensor: Tensor, other: Value, f: (x: number, y: number) => number): Tensor | undefined {
  const grid = gridOf(other);
  if (!grid || (other instanceof Tensor && other.node !== tensor.node)) return undefined;
  return changed(tensor, combine(tensor.values, grid, f));
}

function reshaped(tensor: Tensor, name: string, args: Args): Tensor {
  if (!['view', 'reshape', 'flatten', 'Flatten', 'ravel'].includes(name)) return tensor;
  const given = args.positional
    .slice(1)
    .flatMap(value => (value !== null && typeof value === 'object' && 'items' in value ? value.items : [value]));
  const last = given.at(-1);
  const flat = tensor.shape?.slice(1).every(size => size !== null)
    ? tensor.shape.slice(1).reduce<number>((product, size) => product * size!, 1)
    : null;
  const features = name === 'view' || name === 'reshape' ? (typeof last === 'number' && last > 0 ? last : flat) : flat;
  const kept = features ?? (tensor.shape === null ? tensor.features : null);
  return new Tensor(tensor.node, tensor.values, kept, [null, kept]);
}

export function dropout(machine: Machine, tensor: Tensor, share: number, line: number): Tensor {
  machine.touched.add(line);
  return share === 0
    ? tensor
    : outputOf({ op: 'dropout', share, input: close(machine, tensor, line), line }, tensor.features, tensor.shape);
}

export function normalized(
  machine: Machine,
  tensor: Tensor,
  norm: (Node & { op: 'norm' })['norm'],
  layer: Layer | null,
  line: number,
): Tensor {
  machine.touched.add(line);
  return outputOf({ op: 'norm', norm, layer, input: close(machine, tensor, line), line }, tensor.features, tensor.shape);
}

/** A step that has no place in a chain of dense layers. */
export function foreign(machine: Machine, values: readonly Value[], code: NoteCode, name: string, line: number): Tensor | Unknown {
  const tensors = values.flatMap(value =>
    value instanceof Tensor
      ? [value]
      : value !== null && typeof value === 'object' && 'items' in value
        ? value.items.filter(item => item instanceof Tensor)
        : [],
  );
  const nodes = tensors.map(tensor => close(machine, tensor, line));
  if (!nodes[0]) return new Unknown(name, line);
  return outputOf({ op: 'foreign', notes: [{ line, code, name }], input: nodes[0], others: nodes.slice(1), line }, null);
}

export function add(machine: Machine, x: Tensor, y: Tensor, line: number): Tensor {
  machine.touched.add(line);
  const node: Node = { op: 'add', input: close(machine, x, line), other: close(machine, y, line), line };
  return outputOf(node, x.features ?? y.features, x.shape);
}

const elementwise: Readonly<Record<string, (x: number, y: number) => number>> = {
  '+': (x, y) => x + y,
  '-': (x, y) => x - y,
  '*': (x, y) => x * y,
  '/': (x, y) => x / y,
  '**': (x, y) => x ** y,
  '<': (x, y) => Number(x < y),
  '>': (x, y) => Number(x > y),
  '<=': (x, y) => Number(x <= y),
  '>=': (x, y) => Number(x >= y),
};

/** Arithmetic where one side, or both, is a tensor. */
export function tensorBinary(machine: Machine, operator: string, left: Value, right: Value, line: number): Value | undefined {
  const tensor = left instanceof Tensor ? left : right;
  if (!(tensor instanceof Tensor)) return undefined;
  const f = Object.hasOwn(elementwise, operator) ? elementwise[operator]! : null;
  if (!f) return undefined;
  const computed = tensor === left ? combineWith(tensor, right, f) : combineWith(tensor, left, (x, y) => f(y, x));
  if (computed) return computed;
  if (left instanceof Tensor && right instanceof Tensor)
    return operator === '+' ? add(machine, left, right, line) : foreign(machine, [left, right], 'twoWays', operator, line);
  return foreign(machine, [tensor], 'unknownCall', operator, line);
}

/** Attributes and methods of a tensor. */
export function tensorAttribute(machine: Machine, tensor: Tensor, name: string, framework: Framework, line: number): Value {
  if (name === 'shape') return new Unknown('data', line, true);
  if (name === 'T') return tensor;
  if (name === '[part]' && tensor.node.op === 'input') return outputOf({ op: 'input', line }, null);
  if (name === '[part]') return foreign(machine, [tensor], 'twoWays', 'a part', line);
  if (['size', 'dim', 'numel', 'ndimension', 'item'].includes(name)) return new Native(name, () => new Unknown('data', line, true));
  if (name === 'ndim') return new Unknown('data', line, true);
  return new Native(name, args => {
    const all = { positional: [tensor, ...args.positional], named: args.named };
    return (
      tensorFunction(machine, name, framework, Object.assign(Object.create(Object.getPrototypeOf(args)), all), line) ??
      new Unknown(name, line)
    );
  });
}
