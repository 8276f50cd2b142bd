import { builtins } from '../python/builtins.ts';
import type { Libraries, Machine } from '../python/machine.ts';
import {
  type Args,
  ArrayValue,
  Class,
  Func,
  Initializer,
  Instance,
  Layer,
  Library,
  List,
  Native,
  Tensor,
  Unknown,
  type Value,
} from '../python/values.ts';
import { callInitializer, callLayer, shortName } from './applyLayer.ts';
import { arrayAttribute, arrayBinary, arrayCall, drawn } from './arrays.ts';
import { lawNamed } from './initializerNames.ts';
import { kerasAttribute, kerasCall } from './keras.ts';
import { drawTorch, foreignCode, frameworkOf, makeLayer, withChildren } from './layers.ts';
import { isLoss, tellLoss, tellMet } from './losses.ts';
import { matrixProduct } from './matrices.ts';
import { isModuleValue, moduleAttribute } from './modules.ts';
import { canonical, isKnownRoot, knownName } from './names.ts';
import { parserCall } from './parser.ts';
import { staxCall } from './stax.ts';
import { close, foreign, outputOf, tensorAttribute, tensorBinary, tensorFunction, unknownActivation } from './tensors.ts';
import { torchInit } from './torchInit.ts';

const modulePaths =
  /^(torch\.nn\.(Module|Sequential|ModuleList|Linear|Identity)|keras\.(Model|Sequential|layers\.\w+)|flax\.linen\.(Module|Sequential)|flax\.nnx\.(Module|Linear)|pytorch_lightning\.LightningModule|lightning(\.pytorch)?\.LightningModule|torch\.jit\.ScriptModule|[\w.]*\.?LightningModule)$/;

export const libraries: Libraries = {
  canonical: path => (isKnownRoot(path) || /lightning|flax|haiku|equinox/.test(path) ? canonical(path) : ''),
  known: name => knownName(name),
  isModule: path => modulePaths.test(path),
  callLayer,
  callInitializer,
  call,
  attribute,
  binary: (machine, operator, left, right, line) =>
    operator === '@'
      ? matrixProduct(machine, left, right, line)
      : (tensorBias(machine, operator, left, right, line) ??
        tensorBinary(machine, operator, left, right, line) ??
        arrayBinary(operator, left, right, line)),
  construct,
  enter: (machine, value, line) => (value instanceof Tensor ? outputOf(close(machine, value, line), value.features, value.shape) : value),
  unknownStep(machine, target, args, line) {
    const [first] = args.positional;
    return first instanceof Tensor && !target.isShape
      ? unknownActivation(machine, first, 'unknownActivation', target.name, line)
      : undefined;
  },
};

function tensorBias(machine: Machine, operator: string, left: Value, right: Value, line: number): Value | undefined {
  if (operator !== '+') return undefined;
  const [tensor, array] = left instanceof Tensor ? [left, right] : [right, left];
  return tensor instanceof Tensor && array instanceof ArrayValue ? withBias(machine, tensor, array, line) : undefined;
}

/** `x @ W + b`: the product gets its biases. */
function withBias(machine: Machine, tensor: Tensor, array: ArrayValue, line: number): Tensor | undefined {
  const { node } = tensor;
  const isZero = array.law.kind === 'constant' && array.law.value === 0;
  if (node.op !== 'linear' || node.layer.kind !== 'dense' || node.layer.bias) return isZero ? tensor : undefined;
  if (node.layer.hasBias) return isZero ? tensor : undefined;
  const layer = Object.assign(new Layer('dense', node.layer.path, node.layer.framework, node.layer.line), node.layer, {
    bias: array,
    hasBias: true,
  });
  machine.touched.add(line);
  for (const each of array.lines) machine.touched.add(each);
  return new Tensor({ ...node, layer }, tensor.values, tensor.features, tensor.shape);
}

const scalars: Readonly<Record<string, (x: number, y: number) => number>> = {
  sqrt: Math.sqrt, exp: Math.exp, log: Math.log, log2: Math.log2, pow: (x, y) => x ** y, power: (x, y) => x ** y, floor: Math.floor, ceil: Math.ceil, sin: Math.sin, cos: Math.cos, tanh: Math.tanh,
  abs: Math.abs, fabs: Math.abs, square: x => x * x, isqrt: x => Math.floor(Math.sqrt(x)), float32: x => x, array: x => x, maximum: Math.max, minimum: Math.min, round: Math.round, int: Math.trunc, tensor: x => x,
}; // biome-ignore format: one list

const constants: Readonly<Record<string, number>> = {
  'math.pi': Math.PI,
  'numpy.pi': Math.PI,
  'jax.numpy.pi': Math.PI,
  'math.e': Math.E,
  'numpy.e': Math.E,
  'math.inf': Infinity,
};

function call(machine: Machine, path: string, args: Args, line: number): Value | undefined {
  if (path.startsWith('builtins.'))
    return Object.hasOwn(builtins, path.slice(9)) ? builtinCall(machine, path.slice(9), args, line) : undefined;
  const name = path.split('.').at(-1)!;
  const framework = /^torch/.test(path) ? 'pytorch' : /^(keras|tensorflow)/.test(path) ? 'keras' : /^numpy/.test(path) ? 'numpy' : 'jax';
  if (path.startsWith('torch.nn.init.')) return torchInit(machine, path, args, line);
  if (path === 'torch.nn.functional.linear') return functionalLinear(machine, args, line);
  const [first] = args.positional;
  if (Object.hasOwn(scalars, name) && typeof first === 'number' && args.positional.every(value => typeof value === 'number'))
    return scalars[name]!(first, (args.positional[1] as number) ?? 0);
  if (!/^[A-Z]/.test(name) && args.positional.some(value => value instanceof Tensor || value instanceof List)) {
    if (['matmul', 'dot', 'mm'].includes(name)) return matrixProduct(machine, first ?? null, args.positional[1] ?? null, line);
    if (['add', 'multiply', 'subtract'].includes(name) && first instanceof Tensor)
      return machine.libraries.binary(machine, { add: '+', multiply: '*', subtract: '-' }[name]!, first, args.positional[1] ?? null, line);
    const inside =
      first instanceof List && !['cat', 'concat', 'concatenate', 'stack', 'hstack'].includes(name)
        ? undefined
        : tensorFunction(machine, name, framework, args, line);
    if (inside !== undefined) return inside;
    if (first instanceof List && first.items.some(item => item instanceof Tensor))
      return foreign(machine, [first], 'concatenation', name, line);
  }
  if (['dot', 'matmul', 'mm'].includes(name)) return matrixProduct(machine, first ?? null, args.positional[1] ?? null, line);
  const array = drawn(path, args, framework, line);
  const computed = array ?? arrayCall(name, args, framework, line);
  if (computed !== undefined) return computed;
  const special =
    specials(machine, path, name, args, line) ??
    kerasCall(machine, path, args, line) ??
    staxCall(machine, path, args, line) ??
    parserCall(machine, path, args, line);
  if (special !== undefined) return special;
  if (/^(keras\.initializers|jax\.nn\.initializers|tensorflow|flax\.linen|stax)\b/.test(path) || /initializer$/.test(path)) {
    const law = lawNamed(name, framework, args);
    if (law && /initializer/.test(path)) return new Initializer(law, line);
  }
  return makeLayer(machine, path, args, line);
}

function builtinCall(machine: Machine, name: string, args: Args, line: number): Value {
  const [x, y] = args.positional;
  if ((name === 'max' || name === 'abs' || name === 'pow') && (x instanceof Tensor || y instanceof Tensor))
    return tensorFunction(machine, name === 'max' ? 'maximum' : name, 'pytorch', args, line) ?? null;
  if (name === 'print') return null;
  return builtins[name]!(machine, args, line);
}

const passed = new Set([
  'Parameter',
  'Variable',
  'tensor',
  'as_tensor',
  'array',
  'asarray',
  'from_numpy',
  'convert_to_tensor',
  'Param',
  'jit',
  'vmap',
  'compile',
  'deepcopy',
  'copy',
  'DataParallel',
  'weight_norm',
  'spectral_norm',
  'partial',
  'remat',
  'script',
]);

function specials(machine: Machine, path: string, name: string, args: Args, line: number): Value | undefined {
  const [first] = args.positional;
  if (path === 'collections.OrderedDict') return builtins.dict!(machine, args, line);
  if (name === 'is_available') return false;
  if (path === 'numpy.random.default_rng' || path === 'numpy.random.RandomState') return new Library('numpy.random', line);
  if (path === 'jax.random.split')
    return new List(
      Array.from(
        { length: typeof args.positional[1] === 'number' ? Math.min(args.positional[1], 2000) : 2 },
        () => new Unknown('a key', line),
      ),
    );
  if (name === 'partial' && (first instanceof Func || first instanceof Library || first instanceof Class)) return partial(machine, args);
  if (passed.has(name) && first !== undefined && !(first instanceof Unknown)) return first;
  if (isLoss(name)) return lossOf(machine, name, args, line);
  if (path.startsWith('sklearn.') && /^MLP/.test(name)) machine.note(line, 'otherLibrary', `scikit-learn’s ${name}`);
  if (/^torch\.nn\.functional\.|^flax\.linen\.[a-z]/.test(path) && first instanceof Tensor)
    return foreign(machine, [first], foreignCode(name), shortName(path), line);
  return undefined;
}

/** The loss that is named: it shows what the outputs are for. */
function lossOf(machine: Machine, name: string, args: Args, line: number): Value {
  tellLoss(machine, name, args.named.get('delta') ?? args.named.get('beta') ?? null);
  if (/^(CrossEntropyLoss|cross_entropy)$/.test(name)) machine.remark(line, 'softmaxBeforeLoss', name);
  if (/^(BCEWithLogitsLoss|binary_cross_entropy_with_logits)$/.test(name)) machine.remark(line, 'sigmoidBeforeLoss', name);
  const meet = (given: Args) => {
    for (const value of given.positional) if (value instanceof Tensor) tellMet(machine, close(machine, value, line));
    return new Unknown('a loss', line);
  };
  return args.positional.length > 0 ? meet(args) : new Native(name, meet);
}

function partial(machine: Machine, args: Args): Value {
  const [callee, ...rest] = args.positional;
  return new Native('partial', (more, line) => {
    const named = new Map([...args.named, ...more.named]);
    return machine.call(
      callee!,
      Object.assign(Object.create(Object.getPrototypeOf(args)), { positional: [...rest, ...more.positional], named }) as Args,
      line,
    );
  });
}

function functionalLinear(machine: Machine, args: Args, line: number): Value {
  const [x, weight] = args.positional;
  const bias = args.get(2, 'bias');
  if (!(weight instanceof ArrayValue)) return new Unknown('a weight', line);
  const product = matrixProduct(machine, x ?? null, arrayAttribute(machine, weight, 'T', line), line);
  return product instanceof Tensor && bias instanceof ArrayValue ? (withBias(machine, product, bias, line) ?? product) : (product ?? null);
}

function attribute(machine: Machine, object: Value, name: string, line: number): Value | undefined {
  if (object instanceof Library) {
    if (`${object.path}.${name}` === 'sys.argv') return new List(['']);
    const value = constants[`${object.path}.${name}`];
    return value;
  }
  if (object instanceof Tensor && ['matmul', 'mm', 'dot', '__matmul__'].includes(name))
    return new Native(name, (args, at) => matrixProduct(machine, object, args.positional[0] ?? null, at) ?? null);
  if (object instanceof Tensor) return tensorAttribute(machine, object, name, 'pytorch', line);
  if (object instanceof ArrayValue) return arrayAttribute(machine, object, name, line);
  if (object instanceof Layer) return layerAttribute(machine, object, name, line);
  if (object instanceof Instance && isModuleValue(machine, object)) {
    const inherited = object.core ? layerAttribute(machine, object.core, name, line) : undefined;
    return (
      (inherited instanceof Native ? undefined : inherited) ??
      kerasAttribute(machine, object, name, line) ??
      moduleAttribute(machine, object, name, line)
    );
  }
  return undefined;
}

function layerAttribute(machine: Machine, layer: Layer, name: string, line: number): Value | undefined {
  if (layer.attributes.has(name)) return layer.attributes.get(name);
  switch (name) {
    case 'weight':
    case 'kernel':
      return layer.kind === 'dense' || layer.kind === 'norm' ? layer.weight : undefined;
    case 'bias':
      return layer.kind === 'dense' || layer.kind === 'norm' ? layer.bias : undefined;
    case 'in_features':
      return layer.fanIn ?? (layer.kind === 'dense' ? new Unknown('a width', line) : undefined);
    case 'out_features':
    case 'units':
      return layer.fanOut ?? (layer.kind === 'dense' ? new Unknown('a width', line) : undefined);
    case '__class__':
      return new ClassOf(layer.path.split('.').at(-1)!, layer.line);
    case 'p':
      return layer.kind === 'dropout' ? layer.share : undefined;
    case 'reset_parameters':
      return new Native(name, () => {
        drawTorch(layer);
        return null;
      });
  }
  const child = layer.children.find(each => each.name === name);
  if (child) return child.value;
  if (
    ['append', 'extend', 'add', 'insert', 'pop', 'items', 'values', 'keys'].includes(name) &&
    (layer.kind === 'sequence' || layer.kind === 'list')
  )
    return listMethod(machine, layer, name);
  return kerasAttribute(machine, layer, name, line) ?? moduleAttribute(machine, layer, name, line);
}

/** A library's class, for its name alone. */
class ClassOf extends Class {
  constructor(name: string, line: number) {
    super(name, [], false, line);
  }
}

function listMethod(machine: Machine, layer: Layer, name: string): Native {
  const push = (value: Value) => layer.children.push({ name: String(layer.children.length), value });
  return new Native(name, args => {
    const [first, second] = args.positional;
    if (layer.children.length > 4000) return layer;
    if (name === 'append' || name === 'add') push(first ?? null);
    if (name === 'insert' && typeof first === 'number') layer.children.splice(first, 0, { name: String(first), value: second ?? null });
    if (name === 'extend')
      for (const child of withChildren(machine, new Layer('list', '', 'pytorch', 0), first ?? null).children) push(child.value);
    if (name === 'pop') return layer.children.splice(typeof first === 'number' ? first : -1, 1)[0]?.value ?? null;
    if (name === 'values') return new List(layer.children.map(child => child.value));
    if (name === 'keys') return new List(layer.children.map(child => child.name));
    if (name === 'items') return new List(layer.children.map(child => new List([child.name, child.value], true)));
    return layer;
  });
}

/** A class that descends from a library's layer makes one. */
function construct(machine: Machine, instance: Instance, path: string, args: Args, line: number): void {
  if (/\.(Module|Model|LightningModule)$/.test(path)) return;
  if (frameworkOf(path)) instance.core = makeLayer(machine, path, args, line) ?? null;
}
