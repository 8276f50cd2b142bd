import { type Law, plusLaw, timesLaw, unknownLaw } from '../model/law.ts';
import type { Machine } from '../python/machine.ts';
import { type Args, ArrayValue, type Framework, List, Native, Tensor, Unknown, type Value } from '../python/values.ts';

type Numbers = (number | null)[];

/** A shape as it is written: `(3, 4)`, `[3, 4]` or several arguments. */
function shapeOf(values: readonly (Value | undefined)[]): Numbers {
  const items = values[0] instanceof List ? values[0].items : values.filter(value => value !== undefined);
  return items.map(item => (typeof item === 'number' && Number.isInteger(item) ? item : null));
}

const number = (value: Value | undefined, fallback: number) => (typeof value === 'number' ? value : fallback);
/** Unknown where a number is given that is not known. */
const law = (make: (...numbers: number[]) => Law, ...pairs: [Value | undefined, number][]): Law =>
  pairs.some(([value]) => value !== undefined && value !== null && typeof value !== 'number')
    ? unknownLaw
    : make(...pairs.map(([value, fallback]) => number(value, fallback)));

export const normal = (mean: Value | undefined, std: Value | undefined): Law =>
  law((m, s) => (s === 0 ? { kind: 'constant', value: m } : { kind: 'normal', mean: m, std: Math.abs(s) }), [mean, 0], [std, 1]);
export const uniform = (low: Value | undefined, high: Value | undefined): Law =>
  law((a, b) => ({ kind: 'uniform', low: Math.min(a, b), high: Math.max(a, b) }), [low, 0], [high, 1]);
export const constant = (value: Value | undefined): Law => law(x => ({ kind: 'constant', value: x }), [value, 0]);
export const truncated = (mean: Value | undefined, std: Value | undefined): Law =>
  law((m, s) => ({ kind: 'truncatedNormal', mean: m, std: s }), [mean, 0], [std, 1]);

type Draw = (args: Args) => { shape: readonly (Value | undefined)[]; law: Law };
const sizes = (args: Args, from: number) => {
  const named = args.get(99, 'size', 'shape');
  return named === undefined ? args.positional.slice(from) : [named instanceof List ? named : new List([named])];
};
const numpyNormal: Draw = args => ({ shape: [asList(args.get(2, 'size'))], law: normal(args.get(0, 'loc'), args.get(1, 'scale')) });
const numpyUniform: Draw = args => ({ shape: [asList(args.get(2, 'size'))], law: uniform(args.get(0, 'low'), args.get(1, 'high')) });
const asList = (value: Value | undefined) => (value instanceof List ? value : new List(value === undefined ? [] : [value]));
const standard: Law = { kind: 'normal', mean: 0, std: 1 };
const unit: Law = { kind: 'uniform', low: 0, high: 1 };

/** By the name's end, with the library in front where the same name means different things. */
const draws: Readonly<Record<string, Draw>> = {
  'torch.randn': args => ({ shape: sizes(args, 0), law: standard }),
  'torch.rand': args => ({ shape: sizes(args, 0), law: unit }),
  'torch.empty': args => ({ shape: sizes(args, 0), law: unknownLaw }),
  'torch.Tensor': args => ({ shape: sizes(args, 0), law: unknownLaw }),
  'torch.FloatTensor': args => ({ shape: sizes(args, 0), law: unknownLaw }),
  'torch.zeros': args => ({ shape: sizes(args, 0), law: constant(0) }),
  'torch.ones': args => ({ shape: sizes(args, 0), law: constant(1) }),
  'torch.full': args => ({ shape: [asList(args.get(0, 'size'))], law: constant(args.get(1, 'fill_value')) }),
  'torch.normal': args => ({ shape: [asList(args.get(2, 'size'))], law: normal(args.get(0, 'mean'), args.get(1, 'std')) }),
  'torch.eye': args => ({ shape: [args.get(0), args.get(1) ?? args.get(0)], law: { kind: 'identity', gain: 1 } }),
  'numpy.random.randn': args => ({ shape: args.positional, law: standard }),
  'numpy.random.rand': args => ({ shape: args.positional, law: unit }),
  'numpy.random.standard_normal': args => ({ shape: [asList(args.get(0, 'size'))], law: standard }),
  'numpy.random.random': args => ({ shape: [asList(args.get(0, 'size'))], law: unit }),
  'numpy.random.normal': numpyNormal,
  'numpy.random.uniform': numpyUniform,
  'jax.random.normal': args => ({ shape: [asList(args.get(1, 'shape'))], law: standard }),
  'jax.random.uniform': args => ({
    shape: [asList(args.get(1, 'shape'))],
    law: uniform(args.get(3, 'minval') ?? 0, args.get(4, 'maxval') ?? 1),
  }),
  'jax.random.truncated_normal': args => {
    const cuts = [args.get(1, 'lower'), args.get(2, 'upper')];
    return { shape: [asList(args.get(3, 'shape'))], law: cuts[0] === -2 && cuts[1] === 2 ? truncated(0, 1) : unknownLaw };
  },
  'keras.random.uniform': args => ({
    shape: [asList(args.get(0, 'shape'))],
    law: uniform(args.get(1, 'minval') ?? 0, args.get(2, 'maxval') ?? 1),
  }),
  'keras.random.normal': args => ({ shape: [asList(args.get(0, 'shape'))], law: normal(args.get(1, 'mean'), args.get(2, 'stddev')) }),
  'tensorflow.random.normal': args => ({ shape: [asList(args.get(0, 'shape'))], law: normal(args.get(1, 'mean'), args.get(2, 'stddev')) }),
  'tensorflow.random.uniform': args => ({
    shape: [asList(args.get(0, 'shape'))],
    law: uniform(args.get(1, 'minval') ?? 0, args.get(2, 'maxval') ?? 1),
  }),
  'tensorflow.random.truncated_normal': args => ({
    shape: [asList(args.get(0, 'shape'))],
    law: truncated(args.get(1, 'mean'), args.get(2, 'stddev')),
  }),
};
for (const array of ['numpy', 'jax.numpy', 'keras.ops', 'tensorflow']) {
  Object.assign(draws, {
    [`${array}.zeros`]: (args => ({ shape: [asList(args.get(0, 'shape'))], law: constant(0) })) satisfies Draw,
    [`${array}.ones`]: (args => ({ shape: [asList(args.get(0, 'shape'))], law: constant(1) })) satisfies Draw,
    [`${array}.full`]: (args => ({ shape: [asList(args.get(0, 'shape'))], law: constant(args.get(1, 'fill_value')) })) satisfies Draw,
    [`${array}.eye`]: (args => ({ shape: [args.get(0), args.get(1) ?? args.get(0)], law: { kind: 'identity', gain: 1 } })) satisfies Draw,
  });
}

/** An array that a library's function draws. */
export function drawn(path: string, args: Args, framework: Framework, line: number): ArrayValue | undefined {
  const name = path.replace('numpy.random.Generator', 'numpy.random');
  if (!Object.hasOwn(draws, name)) return undefined;
  const { shape, law } = draws[name]!(args);
  return new ArrayValue(shapeOf(shape), law, framework, line);
}

const made = (of: ArrayValue, law: Law, line: number) => {
  const array = new ArrayValue(of.shape, law, of.framework, of.line);
  array.lines.push(...of.lines, line);
  return array;
};

/** Arithmetic of an array with a number. */
export function arrayBinary(operator: string, left: Value, right: Value, line: number): Value | undefined {
  const [array, other, isLeft] = left instanceof ArrayValue ? [left, right, true] : [right, left, false];
  if (!(array instanceof ArrayValue) || other instanceof Tensor) return undefined;
  if (other instanceof NormOf && operator === '/' && isLeft) return made(array, { kind: 'directions', norm: 1 }, line);
  if (other instanceof Signs && operator === '*') return made(array, array.law.kind === 'orthogonal' ? array.law : unknownLaw, line);
  if (other instanceof ScaledNorm && operator === '*') return made(array, { kind: 'directions', norm: other.factor }, line);
  const by = other instanceof ArrayValue && other.law.kind === 'constant' ? other.law.value : other;
  if (typeof by !== 'number') return other instanceof ArrayValue || other instanceof Unknown ? made(array, unknownLaw, line) : undefined;
  switch (operator) {
    case '*':
      return made(array, timesLaw(array.law, by), line);
    case '/':
      return made(array, isLeft ? timesLaw(array.law, 1 / by) : unknownLaw, line);
    case '+':
      return made(array, plusLaw(array.law, by), line);
    case '-':
      return made(array, isLeft ? plusLaw(array.law, -by) : plusLaw(timesLaw(array.law, -1), by), line);
    default:
      return made(array, unknownLaw, line);
  }
}

/** Numbers that are 1 or −1. */
class Signs extends Unknown {}

const isSign = (value: Value | undefined) => value === 1 || value === -1;

/** What a function of a library makes of arrays: the orthonormal factor of a normal matrix (Mezzadri 2007), signs, a choice between arrays. */
export function arrayCall(name: string, args: Args, framework: Framework, line: number): Value | undefined {
  const [first, second, third] = args.positional;
  if (name === 'qr' && first instanceof ArrayValue) {
    const isNormal = first.law.kind === 'normal' && first.law.mean === 0;
    const factor = new ArrayValue(first.shape, isNormal ? { kind: 'orthogonal', gain: 1 } : unknownLaw, framework, line);
    return new List([factor, new ArrayValue([null, null], unknownLaw, framework, line)], true);
  }
  if (name === 'sign' || (name === 'where' && isSign(second) && isSign(third))) return new Signs('signs', line);
  if (name !== 'where') return undefined;
  const array = [second, third].find(value => value instanceof ArrayValue);
  return array instanceof ArrayValue ? made(array, unknownLaw, line) : undefined;
}

/** The norms of an array's columns, and a number over them: dividing by them leaves directions. */
class NormOf extends Unknown {}
class ScaledNorm extends Unknown {
  constructor(
    line: number,
    readonly factor: number,
  ) {
    super('a norm', line);
  }
}

/** `weight.normal_(0, 0.02)`: what sets an array in place. */
const setters: Readonly<Record<string, (array: ArrayValue, args: Args) => Law>> = {
  normal_: (_, args) => normal(args.get(0, 'mean'), args.get(1, 'std')),
  uniform_: (_, args) => uniform(args.get(0, 'from', 'a'), args.get(1, 'to', 'b')),
  fill_: (_, args) => constant(args.get(0, 'value')),
  zero_: () => constant(0),
  mul_: ({ law: before }, args) => scaledBy(before, args.get(0), x => x),
  div_: ({ law: before }, args) => scaledBy(before, args.get(0), x => 1 / x),
  add_: ({ law: before }, args) => (typeof args.get(0) === 'number' ? plusLaw(before, args.get(0) as number) : unknownLaw),
  copy_: (before, args) => (args.get(0) instanceof ArrayValue ? sameOrientation(before, args.get(0) as ArrayValue) : unknownLaw),
  // Divided by the std of what comes out: LSUV.
};

function scaledBy(before: Law, by: Value | undefined, factor: (x: number) => number): Law {
  if (typeof by === 'number') return timesLaw(before, factor(by));
  return by instanceof Tensor && before.kind === 'orthogonal' ? { kind: 'lsuv' } : unknownLaw;
}

function sameOrientation(_: ArrayValue, given: ArrayValue): Law {
  return given.transposeOf ? transposed(given.transposeOf.law) : given.law;
}

/** The law of the transpose, told by its own axes. */
export function transposed(before: Law): Law {
  if (before.kind !== 'scaled' || before.fan === 'average' || before.fan === 'geometric') return before;
  return { ...before, fan: before.fan === 'first' ? 'last' : 'first' };
}

export function setLaw(machine: Machine, array: ArrayValue, next: Law, line: number): ArrayValue {
  array.law = next;
  array.lines.push(line);
  machine.touched.add(line);
  return array;
}

/** Attributes and methods of an array. */
export function arrayAttribute(machine: Machine, array: ArrayValue, name: string, line: number): Value {
  const shape = new List(
    array.shape.map(size => size ?? new Unknown('data', line, true)),
    true,
  );
  switch (name) {
    case 'data':
    case 'value':
      return array;
    case 'T':
      return transposeOf(array, line);
    case 'shape':
      return shape;
    case 'ndim':
      return array.shape.length;
    case 'requires_grad':
      return true;
    case 'size':
      return new Native(name, args =>
        typeof args.get(0, 'dim') === 'number' ? (shape.items.at(args.get(0, 'dim') as number) ?? null) : shape,
      );
    case 'dim':
    case 'ndimension':
      return new Native(name, () => array.shape.length);
    case 'numel':
      return new Native(name, () => array.shape.reduce<number>((product, size) => product * (size ?? Number.NaN), 1));
    case 't':
    case 'transpose':
      return new Native(name, () => transposeOf(array, line));
    case 'requires_grad_':
    case 'to':
    case 'cuda':
    case 'astype':
    case 'float':
    case 'clone':
    case 'detach':
      return new Native(name, () => array);
  }
  if (Object.hasOwn(setters, name)) return new Native(name, (args, at) => setLaw(machine, array, setters[name]!(array, args), at));
  return new Unknown(name, line);
}

function transposeOf(array: ArrayValue, line: number): ArrayValue {
  if (array.transposeOf) return array.transposeOf;
  const turned = new ArrayValue(array.shape.toReversed(), transposed(array.law), array.framework, line);
  turned.transposeOf = array;
  return turned;
}
