import { asInput } from '../frameworks/applyLayer.ts';
import { tellMissing } from '../frameworks/keras.ts';
import { givenInputs, isModuleValue, type Module, modulesOf } from '../frameworks/modules.ts';
import { close, outputOf } from '../frameworks/tensors.ts';
import type { Machine } from '../python/machine.ts';
import { Args, ArrayValue, Func, Instance, Layer, List, Tensor, Unknown, type Value } from '../python/values.ts';
import { type Described, describeNetwork } from './describe.ts';
import type { Node } from './graph.ts';
import type { NetworkReading } from './reading.ts';

/** The networks of a text that has been followed: those that it makes, else those that it could make. */
export function findModels(machine: Machine): Described[] {
  const made = describeAll(machine, roots(machine));
  if (made.some(found => found.network || found.refuse)) return made.map(found => asApplied(machine, found));
  const before = machine.made.length;
  for (const cls of machine.classes.filter(cls => cls.made === 0 && machine.isModule(cls)))
    attempt(() => machine.instantiate(cls, new Args([]), cls.line));
  const parts = new Set(
    machine.made.flatMap(module =>
      modulesOf(machine, module)
        .slice(1)
        .flatMap(({ value }) => (value instanceof Instance ? [value.cls] : [])),
    ),
  );
  const own = machine.classes
    .filter(cls => !parts.has(cls))
    .filter(cls => !machine.made.slice(0, before).some(each => each instanceof Instance && each.cls === cls));
  const possible = describeAll(
    machine,
    roots(machine).filter(root => !(root instanceof Instance) || own.includes(root.cls)),
  );
  if (possible.some(found => found.network || found.refuse)) return possible;
  return [...possible, ...fromFunctions(machine)];
}

/** Where a function of the text applies a model's layers, and does more between them, that is the network. */
function asApplied(machine: Machine, found: Described): Described {
  const { network } = found;
  const forward = machine.functions.find(({ name, calls }) => name === 'forward' && calls.count > 0);
  if (!network || !forward) return found;
  const [other] = fromSome(machine, [forward]);
  const isSame = String(other?.network?.widths) === String(network.widths);
  return isSame && other!.network!.sequence.length > network.sequence.length
    ? { ...other!, network: { ...other!.network!, model: network.model } }
    : found;
}

function attempt<T>(make: () => T): T | null {
  try {
    return make();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Modules that are part of no other. */
function roots(machine: Machine): Module[] {
  const inside = new Set<Value>();
  for (const module of machine.made) for (const { value } of modulesOf(machine, module).slice(1)) inside.add(value);
  for (const module of machine.made) if (module instanceof Instance && module.core) inside.add(module.core);
  for (const module of machine.made)
    if (module instanceof Layer) for (const child of module.children) if (child.value instanceof Layer) inside.add(child.value);
  return machine.made.filter(module => !inside.has(module));
}

function describeAll(machine: Machine, modules: readonly Module[]): Described[] {
  const found = modules.flatMap(module => describeModule(machine, module));
  const seen = new Set<string>();
  return found.filter(({ network, refuse }) => {
    const key = network ? contentOf(network) : JSON.stringify(refuse);
    return (network || refuse) && !seen.has(key) && seen.add(key);
  });
}

/** Two instances of a class that are alike are one network. */
const contentOf = ({ model, widths, layers, skips }: NetworkReading) =>
  JSON.stringify([model.split('.')[0], model.includes('.') ? model : '', widths, layers, skips]);

function describeModule(machine: Machine, module: Module): Described[] {
  const name = nameOf(machine, module);
  if (module instanceof Layer && module.kind === 'graph') return module.graph ? [describeNetwork(machine, name, module.graph.output)] : [];
  const method =
    module instanceof Instance
      ? ['forward', 'call', '__call__'].map(each => machine.methodOf(module.cls, each)).find(each => each instanceof Func)
      : undefined;
  if (module instanceof Instance && !(method instanceof Func) && !module.core) return withoutForward(machine, module, name);
  const shape = inputShape(machine, module);
  const input = outputOf({ op: 'input', line: module.line }, shape?.at(-1) ?? null, shape);
  const result = attempt(() => machine.call(module, new Args([input]), module.line));
  return outputsOf(result).map((tensor, i, all) =>
    describeNetwork(machine, all.length > 1 ? `${name}[${i}]` : name, close(machine, tensor, module.line)),
  );
}

const outputsOf = (value: Value): Tensor[] =>
  value instanceof Tensor ? [value] : value instanceof List ? value.items.filter(item => item instanceof Tensor) : [];

function inputShape(machine: Machine, module: Module): readonly (number | null)[] | null {
  const given = givenInputs.get(machine)?.get(module);
  if (given && typeof given.at(-1) === 'number') return given;
  const layer = module instanceof Layer ? module : module.core;
  const [first] = layer?.children ?? [];
  if (first?.value instanceof Tensor) return first.value.shape;
  const shape = first?.value instanceof Layer ? first.value.shape : null;
  if (!(shape instanceof List)) return null;
  tellMissing(machine, shape, (first!.value as Layer).line);
  return [null, ...shape.items.filter(item => item !== null).map(item => (typeof item === 'number' ? item : null))];
}

/** What the text calls it. */
function nameOf(machine: Machine, module: Module): string {
  if (module instanceof Instance) return module.cls.name;
  for (const [name, value] of machine.globals.names)
    if (value === module || (value instanceof List && module.framework === 'stax' && /predict|apply/.test(name))) return name;
  return module.framework === 'stax' ? 'predict' : 'model';
}

/** A class that does not say how its layers are applied: its series are networks, or its layers in their order. */
function withoutForward(machine: Machine, module: Instance, name: string): Described[] {
  const own = [...module.attributes].filter(
    ([, value]) => value instanceof Layer || (value instanceof Instance && isModuleValue(machine, value)),
  );
  const series = own.filter(([, value]) => (value instanceof Layer ? value.kind === 'sequence' : true));
  if (series.length > 0)
    return series.flatMap(([key, value]) => describeModule(machine, value as Module).map(found => rename(found, `${name}.${key}`)));
  const dense = own.map(([, value]) => value as Layer).filter(layer => layer.kind === 'dense');
  if (dense.length === 0) return [];
  const output = dense.reduce<Node>((input, layer) => ({ op: 'linear', layer, input, line: layer.line }), {
    op: 'input',
    line: module.line,
  });
  for (const layer of dense) machine.touched.add(layer.line);
  const found = describeNetwork(machine, name, output);
  if (!found.network) return [found];
  const layers = found.network.layers.map(layer => ({ ...layer, activation: null }));
  return [{ ...found, network: { ...found.network, layers, asks: [...found.network.asks, 'activation'] } }];
}

const rename = (found: Described, model: string): Described => ({ ...found, network: found.network && { ...found.network, model } });

/** Functions that make a model, or are one: those that the text leaves to others, else those that it calls on its data. */
function fromFunctions(machine: Machine): Described[] {
  const called = machine.functions.filter(({ calls }) => calls.count > 0);
  const uncalled = machine.functions.filter(({ calls }) => calls.count === 0);
  const found = fromSome(machine, uncalled);
  if (found.some(({ network }) => network && network.layers.length > 0)) return found;
  const others = fromSome(machine, called);
  return others.some(({ network }) => network) ? others : found.length > 0 ? found : loneLayers(machine);
}

function fromSome(machine: Machine, functions: readonly Func[]): Described[] {
  const found: Described[] = [];
  for (const func of functions) {
    const before = machine.made.length;
    const args = new Map<string, Value>(func.parameters.flatMap(({ name, stars }) => argumentFor(machine, name, stars, func)));
    const result = attempt(() => machine.call(func, new Args([], args), func.line));
    const fresh = machine.made.length > before ? describeAll(machine, roots(machine)) : [];
    if (fresh.length > 0) return fresh;
    for (const tensor of tensorsIn(result)) {
      const described = describeNetwork(machine, func.name, close(machine, tensor, func.line));
      if (described.network || described.refuse) found.push(described);
    }
  }
  return found.length > 1 ? longest(found) : found;
}

function longest(found: Described[]): Described[] {
  const length = ({ network }: Described) => network?.layers.length ?? 0;
  const most = Math.max(...found.map(length));
  return found.filter((each, i) => length(each) === most && found.findIndex(other => length(other) === most) === i);
}

/** Data, or what the text has under this name. */
function argumentFor(machine: Machine, name: string, stars: 0 | 1 | 2, func: Func): [string, Value][] {
  if (stars > 0 || func.defaults.has(name)) return [];
  const known = machine.globals.names.get(name);
  if (known !== undefined && !(known instanceof ArrayValue) && !(known instanceof Unknown)) return [[name, known]];
  if (known instanceof ArrayValue || /^(x|xs|X|inputs?|images?|features|data|batch|obs|state|a|h)$|input|image/.test(name))
    return [[name, asInput(known ?? null, func.line)!]];
  return /key|rng|dim|size|width|num|n_|^n$|hidden|classes|units|config|params|lr/.test(name) ? [] : [[name, asInput(null, func.line)!]];
}

/** The outputs, also where a function gives the values of every layer. */
function tensorsIn(value: Value): Tensor[] {
  if (value instanceof Tensor) return [value];
  if (!(value instanceof List)) return [];
  const last = value.items.filter(item => item instanceof Tensor).at(-1);
  if (last instanceof Tensor) return [last];
  return value.items.flatMap(item => (item instanceof List ? tensorsIn(item).slice(0, 1) : [])).slice(0, 1);
}

function loneLayers(machine: Machine): Described[] {
  const layer = [...machine.globals.names.values()].find(value => value instanceof Layer && value.kind === 'dense');
  if (!(layer instanceof Layer)) return [];
  const result = machine.call(layer, new Args([outputOf({ op: 'input', line: layer.line }, null)]), layer.line);
  return result instanceof Tensor ? [describeNetwork(machine, 'model', result.node)] : [];
}
