import type { Machine } from '../python/machine.ts';
import { Args, ArrayValue, Dict, Instance, Layer, List, Native, Unknown, type Value } from '../python/values.ts';

export type Module = Instance | Layer;
export const isModuleValue = (machine: Machine, value: Value): value is Module =>
  value instanceof Layer || (value instanceof Instance && machine.isModule(value.cls));

/** Modules that a module has by name. */
export function childrenOf(machine: Machine, module: Module): { name: string; value: Module }[] {
  const found =
    module instanceof Layer
      ? module.children
      : [...module.attributes]
          .map(([name, value]) => ({ name, value }))
          .concat(module.core?.kind === 'sequence' ? module.core.children : []);
  return found.filter((child): child is { name: string; value: Module } => isModuleValue(machine, child.value));
}

/** The module and all below it, each once, in PyTorch's order. */
export function modulesOf(machine: Machine, module: Module, prefix = '', seen = new Set<Value>()): { name: string; value: Module }[] {
  if (seen.has(module) || seen.size > 20_000) return [];
  seen.add(module);
  return [
    { name: prefix, value: module },
    ...childrenOf(machine, module).flatMap(child => modulesOf(machine, child.value, prefix ? `${prefix}.${child.name}` : child.name, seen)),
  ];
}

function parametersOf(machine: Machine, module: Module): { name: string; value: ArrayValue }[] {
  const seen = new Set<Value>();
  const found: { name: string; value: ArrayValue }[] = [];
  for (const { name, value } of modulesOf(machine, module)) {
    const layer = value instanceof Layer ? value : value.core;
    const own: [string, Value][] = layer
      ? [
          ['weight', layer.weight],
          ['bias', layer.bias],
        ]
      : [];
    if (value instanceof Instance) own.push(...value.attributes);
    for (const [key, array] of own) {
      if (!(array instanceof ArrayValue) || seen.has(array)) continue;
      seen.add(array);
      found.push({ name: name ? `${name}.${key}` : key, value: array });
    }
  }
  return found;
}

const pairs = (named: { name: string; value: Value }[]) => new List(named.map(({ name, value }) => new List([name, value], true)));
const same = new Set(['to', 'cuda', 'cpu', 'train', 'eval', 'double', 'float', 'half', 'requires_grad_']);

/** Methods that every module has. */
export function moduleAttribute(machine: Machine, module: Module, name: string, line: number): Value | undefined {
  const all = () => modulesOf(machine, module);
  const methods: Readonly<Record<string, (args: Args, line: number) => Value>> = {
    apply(args, at) {
      const [func] = args.positional;
      if (func instanceof Dict || func instanceof Unknown) return inputOf(machine, module, args, at);
      for (const { value } of all().toReversed()) machine.call(func ?? null, new Args([value]), at);
      return module;
    },
    modules: () => new List(all().map(({ value }) => value)),
    named_modules: () => pairs(all()),
    children: () => new List(childrenOf(machine, module).map(({ value }) => value)),
    named_children: () => pairs(childrenOf(machine, module)),
    parameters: () => new List(parametersOf(machine, module).map(({ value }) => value)),
    named_parameters: () => pairs(parametersOf(machine, module)),
    state_dict: () => {
      const dict = new Dict();
      for (const { name: key, value } of parametersOf(machine, module)) dict.entries.set(key, value);
      return dict;
    },
    add_module(args) {
      const [key, value] = args.positional;
      if (module instanceof Instance && typeof key === 'string') module.attributes.set(key, value ?? null);
      if (module instanceof Layer) module.children.push({ name: String(key), value: value ?? null });
      return null;
    },
    forward: (args, at) => (module instanceof Layer ? machine.call(module, args, at) : new Unknown('forward', at)),
  };
  Object.assign(methods, { register_module: methods.add_module });
  if (same.has(name)) return new Native(name, () => module);
  if (name === 'training') return new Unknown('training', line, true);
  if (name === 'init' || name === 'build' || name === 'tabulate')
    return new Native(name, (args, at) => tellInput(machine, module, args, at));
  if (name === 'register_buffer' || name === 'register_parameter') {
    return new Native(name, args => {
      if (module instanceof Instance) module.attributes.set(String(args.positional[0]), args.positional[1] ?? null);
      return null;
    });
  }
  return Object.hasOwn(methods, name) ? new Native(name, methods[name]!) : undefined;
}

/** Input shapes that were given to `build` and `init`, for when the model is followed. */
export const givenInputs = new WeakMap<Machine, Map<Module, (number | null)[]>>();

export function tellInput(machine: Machine, module: Module, args: Args, line: number): Value {
  const given = [...args.positional, ...args.named.values()];
  const array = given.find(value => value instanceof ArrayValue && value.shape.length > 0);
  const shape = array instanceof ArrayValue ? array.shape : given.find(value => value instanceof List);
  const sizes = shape instanceof List ? shape.items.map(item => (typeof item === 'number' && item > 0 ? item : null)) : shape;
  if (sizes) {
    const all = givenInputs.get(machine) ?? new Map<Module, (number | null)[]>();
    givenInputs.set(machine, all.set(module, sizes));
  }
  return new Unknown('parameters', line);
}

const inputOf = (machine: Machine, module: Module, args: Args, line: number): Value =>
  args.positional.length > 1 ? tellInput(machine, module, new Args(args.positional.slice(1)), line) : new Unknown('apply', line);
