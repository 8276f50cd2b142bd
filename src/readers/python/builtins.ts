import { textOf } from './evaluate.ts';
import { itemsOf } from './iterate.ts';
import type { Machine } from './machine.ts';
import { truth } from './operators.ts';
import {
  Args,
  ArrayValue,
  Class,
  Dict,
  Func,
  Instance,
  Layer,
  Library,
  List,
  Native,
  Range,
  Tensor,
  Unknown,
  type Value,
} from './values.ts';

type Builtin = (machine: Machine, args: Args, line: number) => Value;
const first = (args: Args) => args.positional[0] ?? null;
const listOf = (machine: Machine, value: Value, line: number) => itemsOf(machine, value, line);
const fromItems =
  (make: (items: Value[]) => Value): Builtin =>
  (machine, args, line) => {
    if (args.positional.length === 0) return make([]);
    const items = listOf(machine, first(args), line);
    return items ? make([...items]) : new Unknown('a list', line);
  };
const numbers = (machine: Machine, args: Args, line: number): number[] | null => {
  const items = args.positional.length === 1 ? listOf(machine, first(args), line) : [...args.positional];
  return items?.every(item => typeof item === 'number') ? (items as number[]) : null;
};
const ofNumbers =
  (compute: (values: number[]) => number): Builtin =>
  (machine, args, line) => {
    const values = numbers(machine, args, line);
    return values && values.length > 0 ? compute(values) : new Unknown('a number', line);
  };
const rounded =
  (f: (x: number) => number): Builtin =>
  (_, args, line) => {
    const value = first(args);
    const x = (typeof value === 'string' && value.trim() !== '') || typeof value === 'boolean' ? Number(value) : value;
    return typeof x === 'number' && !Number.isNaN(x) ? f(x) : value instanceof Unknown ? value : new Unknown('a number', line);
  };

function lengthOf(machine: Machine, args: Args, line: number): Value {
  const value = first(args);
  if (value instanceof Range) return value.length;
  if (value instanceof Tensor) return new Unknown('data', line, true);
  if (value instanceof ArrayValue) return value.shape[0] ?? new Unknown('data', line, true);
  return listOf(machine, value, line)?.length ?? new Unknown('a length', line);
}

function zip(machine: Machine, args: Args, line: number): Value {
  const lists = args.positional.map(value =>
    value instanceof Unknown || value instanceof ArrayValue ? null : listOf(machine, value, line),
  );
  const known = lists.filter(list => list !== null);
  if (known.length === 0) return new Unknown('a list', line);
  const length = Math.min(...known.map(list => list.length));
  return new List(
    Array.from(
      { length },
      (_, i) =>
        new List(
          lists.map(list => (list ? list[i]! : new Unknown('a key', line))),
          true,
        ),
    ),
  );
}

function isInstance(machine: Machine, value: Value, type: Value): boolean | null {
  if (type instanceof List) {
    const each = type.items.map(item => isInstance(machine, value, item));
    return each.includes(true) ? true : each.includes(null) ? null : false;
  }
  if (value instanceof Unknown) return null;
  if (type instanceof Class) return value instanceof Instance && descends(value.cls, type);
  if (!(type instanceof Library)) return null;
  if (type.path.startsWith('builtins.')) return isBuiltin(value, type.path.slice(9));
  if (value instanceof Layer)
    return (
      value.path === type.path ||
      (machine.libraries.isModule(type.path) && !/Linear|Dense|Norm|Sequential|Dropout/.test(type.path) && !isActivationPath(type.path))
    );
  if (value instanceof Instance)
    return value.core?.path === type.path || (machine.isModule(value.cls) && /\.(Module|Model|Layer)$/.test(type.path));
  return false;
}

const isActivationPath = (path: string) => !/\.(Module|Model|Layer)$/.test(path);
const descends = (cls: Class, type: Class): boolean =>
  cls === type || cls.bases.some(base => base instanceof Class && descends(base, type));

function isBuiltin(value: Value, name: string): boolean {
  if (name === 'int') return typeof value === 'number' && Number.isInteger(value);
  if (name === 'float') return typeof value === 'number';
  if (name === 'str') return typeof value === 'string';
  if (name === 'list' || name === 'tuple') return value instanceof List && value.isTuple === (name === 'tuple');
  return name === 'dict' && value instanceof Dict;
}

function typeOf(value: Value, line: number): Value {
  if (value instanceof Layer) return new Library(value.path);
  return value instanceof Instance ? value.cls : new Unknown('a type', line);
}

function hasAttribute(machine: Machine, args: Args, line: number): Value {
  const [object, name] = args.positional;
  if (typeof name !== 'string' || object === undefined) return new Unknown('a choice', line);
  const found = machine.attribute(object, name, line);
  return !(found instanceof Unknown) && !(found === null && object instanceof Layer);
}

function dict(machine: Machine, args: Args, line: number): Value {
  const made = new Dict();
  const given = first(args);
  if (given instanceof Dict) for (const [key, value] of given.entries) made.entries.set(key, value);
  else
    for (const pair of listOf(machine, given, line) ?? []) {
      if (pair instanceof List) made.entries.set(pair.items[0] as never, pair.items[1] ?? null);
    }
  for (const [key, value] of args.named) made.entries.set(key, value);
  return made;
}

export const builtins: Readonly<Record<string, Builtin>> = {
  len: lengthOf,
  range(_, args, line) {
    const bounds = args.positional;
    if (!bounds.every(bound => typeof bound === 'number'))
      return bounds.find(bound => bound instanceof Unknown) ?? new Unknown('a range', line);
    const [from = 0, to = 0, step = 1] = bounds.length === 1 ? [0, bounds[0]!] : (bounds as number[]);
    return step === 0 ? new Unknown('a range', line) : new Range(from, to, step);
  },
  zip,
  enumerate(machine, args, line) {
    const start = args.get(1, 'start');
    const items = listOf(machine, first(args), line);
    if (!items) return new Unknown('a list', line);
    return new List(items.map((item, i) => new List([i + (typeof start === 'number' ? start : 0), item], true)));
  },
  list: fromItems(items => new List(items)),
  tuple: fromItems(items => new List(items, true)),
  set: fromItems(items => new List([...new Set(items)])),
  reversed: fromItems(items => new List(items.reverse())),
  sorted: fromItems(items => new List(items.every(item => typeof item === 'number') ? (items as number[]).sort((x, y) => x - y) : items)),
  iter: fromItems(items => new List(items)),
  map(machine, args, line) {
    const items = listOf(machine, args.positional[1] ?? null, line);
    return items ? new List(items.map(item => machine.call(first(args), new Args([item]), line))) : new Unknown('a list', line);
  },
  int: rounded(Math.trunc),
  float: rounded(x => x),
  abs: rounded(Math.abs),
  round: rounded(Math.round),
  bool: (_, args) => truth(first(args)) ?? new Unknown('a choice', 0),
  str: (_, args) => textOf(first(args)),
  repr: (_, args) => textOf(first(args)),
  sum: ofNumbers(values => values.reduce((total, x) => total + x, 0)),
  min: ofNumbers(values => Math.min(...values)),
  max: ofNumbers(values => Math.max(...values)),
  pow: ofNumbers(([x = 0, y = 0]) => x ** y),
  any: (machine, args, line) => listOf(machine, first(args), line)?.some(item => truth(item) === true) ?? new Unknown('a choice', line),
  all: (machine, args, line) => listOf(machine, first(args), line)?.every(item => truth(item) === true) ?? new Unknown('a choice', line),
  isinstance: (machine, args, line) => isInstance(machine, first(args), args.positional[1] ?? null) ?? new Unknown('a choice', line),
  issubclass: (_, __, line) => new Unknown('a choice', line),
  type: (_, args, line) => typeOf(first(args), line),
  hasattr: hasAttribute,
  getattr(machine, args, line) {
    const [object, name, fallback] = args.positional;
    const found =
      typeof name === 'string' && object !== undefined ? machine.attribute(object, name, line) : new Unknown('an attribute', line);
    return found instanceof Unknown && fallback !== undefined ? fallback : found;
  },
  setattr(_, args) {
    const [object, name, value] = args.positional;
    if (object instanceof Instance && typeof name === 'string') object.attributes.set(name, value ?? null);
    return null;
  },
  dict,
  print: () => null,
  callable: (_, args) =>
    first(args) instanceof Func || first(args) instanceof Class || first(args) instanceof Library || first(args) instanceof Native,
  next: (machine, args, line) => listOf(machine, first(args), line)?.[0] ?? new Unknown('an entry', line),
  property: (_, args) => first(args),
  staticmethod: (_, args) => first(args),
};
