import type { Law } from '../model/law.ts';
import { unknownLaw } from '../model/law.ts';
import type { Machine } from '../python/machine.ts';
import { Args, ArrayValue, Func, Initializer, Layer, Library, List, Tensor, Unknown, type Value } from '../python/values.ts';
import { namedActivation } from './activations.ts';
import { lawNamed } from './initializerNames.ts';
import { applyNamed, close, outputOf, unknownActivation } from './tensors.ts';

/** Applies a dense layer, and the activation that it brings along. */
export function applyDense(machine: Machine, layer: Layer, tensor: Tensor, line: number): Tensor {
  machine.touched.add(layer.line);
  machine.touched.add(line);
  build(machine, layer, tensor.features);
  if (layer.framework === 'pytorch' && layer.fanIn !== null && tensor.features !== null && layer.fanIn !== tensor.features) {
    machine.note(layer.line, 'fanMismatch', `${layer.fanIn} ${tensor.features}`);
  }
  const node = { op: 'linear', layer, input: close(machine, tensor, line), line: layer.line } as const;
  const shape = tensor.shape && [...tensor.shape.slice(0, -1), layer.fanOut];
  return brought(machine, layer, outputOf(node, layer.fanOut, shape));
}

/** The first call with data of a known width tells a Keras or Flax layer its inputs. */
export function build(machine: Machine, layer: Layer, features: number | null): void {
  if (layer.framework === 'pytorch' || (layer.weight && (layer.fanIn !== null || features === null))) return;
  layer.fanIn ??= features;
  layer.weight = initial(machine, layer.initializers!.weight, [layer.fanIn, layer.fanOut], layer);
  layer.bias = layer.hasBias ? initial(machine, layer.initializers!.bias, [layer.fanOut], layer) : null;
}

function initial(machine: Machine, initializer: Value, shape: (number | null)[], layer: Layer): ArrayValue {
  const array = new ArrayValue(shape, unknownLaw, layer.framework, layer.line);
  array.law = initialLaw(machine, initializer, shape, layer);
  if (array.law.kind === 'unknown') machine.note(layer.line, 'unknownInitializer', nameOf(initializer));
  return array;
}

function initialLaw(machine: Machine, initializer: Value, shape: (number | null)[], layer: Layer): Law {
  if (initializer instanceof Library) return lawNamed(initializer.path.split('.').at(-1)!, layer.framework, new Args([])) ?? unknownLaw;
  if (typeof initializer === 'string') return lawNamed(initializer, layer.framework, new Args([])) ?? unknownLaw;
  if (initializer instanceof Func) return lawOf(machine.call(initializer, shapeArguments(shape, layer), layer.line));
  if (!(initializer instanceof Initializer)) return unknownLaw;
  if (shape.length > 1 && !initializer.users.includes(layer)) initializer.users.push(layer);
  const { make } = initializer;
  if (make instanceof Func) return lawOf(machine.call(make, shapeArguments(shape, layer), layer.line));
  return make !== null && typeof make === 'object' && 'kind' in make && !(make instanceof Layer) ? make : unknownLaw;
}

const lawOf = (value: Value) => (value instanceof ArrayValue ? value.law : unknownLaw);

function shapeArguments(shape: (number | null)[], layer: Layer): Args {
  const list = new List(
    shape.map(size => size ?? new Unknown('a width', layer.line)),
    true,
  );
  return layer.framework === 'keras' ? new Args([list]) : new Args([new Unknown('a key', layer.line), list]);
}

export const nameOf = (value: Value): string =>
  value instanceof Unknown
    ? value.name
    : value instanceof Library
      ? value.path
      : typeof value === 'string'
        ? value
        : value instanceof Func
          ? value.name
          : 'this';

function brought(machine: Machine, layer: Layer, tensor: Tensor): Tensor {
  return layer.brought === null ? tensor : applyActivation(machine, layer.brought, tensor, layer);
}

/** An activation that is a value: a name, a function of a library or of the text, a layer. */
export function applyActivation(machine: Machine, value: Value, tensor: Tensor, layer: Layer): Tensor {
  const name = typeof value === 'string' ? value : value instanceof Library ? value.path.split('.').at(-1)! : null;
  if (name !== null) {
    const isLayer = value instanceof Library && /^[A-Z]/.test(name);
    const named = namedActivation(name, layer.framework, new Args([]), isLayer ? 0 : 1);
    return named === undefined
      ? unknownActivation(machine, tensor, 'unknownActivation', name, layer.line)
      : applyNamed(machine, tensor, named, name, layer.line);
  }
  const result = machine.call(value, new Args([tensor]), layer.line);
  return result instanceof Tensor ? result : unknownActivation(machine, tensor, 'unknownActivation', nameOf(value), layer.line);
}
