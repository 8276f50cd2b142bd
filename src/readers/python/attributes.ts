import { textOf } from './evaluate.ts';
import { itemsOf } from './iterate.ts';
import type { Machine } from './machine.ts';
import { Args, Class, Dict, Func, Instance, Library, List, Native, Range, Super, Unknown, type Value } from './values.ts';

/** `object.name`. */
export function attributeOf(machine: Machine, object: Value, name: string, line: number): Value {
  if (object instanceof Library)
    return (
      machine.libraries.attribute(machine, object, name, line) ?? new Library(machine.libraries.canonical(`${object.path}.${name}`), line)
    );
  if (object instanceof Super) return ofParents(machine, object, name);
  if (object instanceof Unknown) return new Unknown(`${object.name}.${name}`, object.line, object.isShape);
  if (object instanceof Instance) return ofInstance(machine, object, name, line);
  if (object instanceof Class) return ofClass(machine, object, name, line);
  if (object instanceof Func) return name === '__name__' ? object.name : new Unknown(name, line);
  if (object instanceof List) return listMethod(machine, object, name, line);
  if (object instanceof Dict) return dictMethod(object, name, line);
  if (typeof object === 'string') return textMethod(machine, object, name, line);
  if (typeof object === 'number') return name === 'item' ? new Native(name, () => object) : new Unknown(name, line);
  if (object === null || typeof object === 'boolean' || object instanceof Range) return new Unknown(name, line);
  return machine.libraries.attribute(machine, object, name, line) ?? new Unknown(name, line);
}

function ofClass(machine: Machine, cls: Class, name: string, line: number): Value {
  if (name === '__name__') return cls.name;
  const found = machine.methodOf(cls, name);
  if (found instanceof Func && found.decorators.includes('classmethod')) return found.bind(cls);
  return found ?? new Unknown(`${cls.name}.${name}`, line);
}

function ofInstance(machine: Machine, instance: Instance, name: string, line: number): Value {
  if (instance.attributes.has(name)) return instance.attributes.get(name)!;
  if (name === '__class__') return instance.cls;
  const found = machine.methodOf(instance.cls, name);
  if (found instanceof Func) {
    if (found.decorators.includes('staticmethod')) return found;
    if (found.decorators.includes('property')) return machine.run(found.bind(instance), new Args([]), line);
    return found.bind(found.decorators.includes('classmethod') ? instance.cls : instance);
  }
  if (found !== undefined) return found;
  return machine.libraries.attribute(machine, instance, name, line) ?? new Unknown(`self.${name}`, line);
}

function ofParents(machine: Machine, { self, cls }: Super, name: string): Value {
  for (const base of cls.bases) {
    const found = base instanceof Class ? machine.methodOf(base, name) : undefined;
    if (found instanceof Func) return found.bind(self);
  }
  const path = machine.ancestor(cls);
  return new Native(name, (args, line) => {
    if (name === '__init__' && path) machine.libraries.construct(machine, self, path, args, line);
    else if (self.core && ['forward', 'call', '__call__'].includes(name)) return machine.call(self.core, args, line);
    return null;
  });
}

function listMethod(machine: Machine, list: List, name: string, line: number): Value {
  const { items } = list;
  const methods: Readonly<Record<string, (args: Args) => Value>> = {
    append: args => {
      if (items.length < 20_000) items.push(args.positional[0] ?? null);
      return null;
    },
    extend: args => {
      items.push(...(itemsOf(machine, args.positional[0] ?? null, line) ?? []).slice(0, 20_000 - items.length));
      return null;
    },
    insert: args => {
      items.splice(Number(args.positional[0]), 0, args.positional[1] ?? null);
      return null;
    },
    pop: args => items.splice(typeof args.positional[0] === 'number' ? args.positional[0] : -1, 1)[0] ?? null,
    reverse: () => {
      items.reverse();
      return null;
    },
    copy: () => new List([...items]),
    index: args => items.indexOf(args.positional[0] ?? null),
    count: args => items.filter(item => item === args.positional[0]).length,
  };
  return Object.hasOwn(methods, name) ? new Native(name, methods[name]!) : new Unknown(name, line);
}

function dictMethod(dict: Dict, name: string, line: number): Value {
  const pairs = () => [...dict.entries].map(([key, value]) => new List([key, value], true));
  const methods: Readonly<Record<string, (args: Args) => Value>> = {
    get: args => dict.entries.get(args.positional[0] as never) ?? args.positional[1] ?? null,
    items: () => new List(pairs()),
    keys: () => new List([...dict.entries.keys()]),
    values: () => new List([...dict.entries.values()]),
    pop: args => {
      const value = dict.entries.get(args.positional[0] as never) ?? args.positional[1] ?? null;
      dict.entries.delete(args.positional[0] as never);
      return value;
    },
    update: args => {
      if (args.positional[0] instanceof Dict) for (const [key, value] of args.positional[0].entries) dict.entries.set(key, value);
      for (const [key, value] of args.named) dict.entries.set(key, value);
      return null;
    },
  };
  if (Object.hasOwn(methods, name)) return new Native(name, methods[name]!);
  return dict.entries.get(name) ?? new Unknown(name, line);
}

function textMethod(machine: Machine, text: string, name: string, line: number): Value {
  const word = (args: Args, i = 0) => String(args.positional[i] ?? '');
  const methods: Readonly<Record<string, (args: Args) => Value>> = {
    lower: () => text.toLowerCase(),
    upper: () => text.toUpperCase(),
    strip: () => text.trim(),
    endswith: args => ends(text, args.positional[0] ?? null, (whole, part) => whole.endsWith(part)),
    startswith: args => ends(text, args.positional[0] ?? null, (whole, part) => whole.startsWith(part)),
    find: args => text.indexOf(word(args)),
    replace: args => text.replaceAll(word(args), word(args, 1)).slice(0, 20_000),
    split: args => new List((args.positional.length > 0 ? text.split(word(args)) : text.trim().split(/\s+/)).slice(0, 2000)),
    join: args => (itemsOf(machine, args.positional[0] ?? null) ?? []).map(textOf).join(text).slice(0, 20_000),
    format: args => args.positional.reduce<string>((whole, value) => whole.replace(/\{[^}]*\}/, () => textOf(value)), text),
  };
  return Object.hasOwn(methods, name) ? new Native(name, methods[name]!) : new Unknown(name, line);
}

function ends(text: string, part: Value, test: (whole: string, part: string) => boolean): boolean {
  return part instanceof List
    ? part.items.some(each => typeof each === 'string' && test(text, each))
    : typeof part === 'string' && test(text, part);
}
