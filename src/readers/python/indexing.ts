import type { Expr } from './ast.ts';
import { evaluate } from './evaluate.ts';
import { itemsOf } from './iterate.ts';
import type { Machine } from './machine.ts';
import { ArrayValue, Dict, Instance, Layer, List, Range, type Scope, Tensor, Unknown, type Value } from './values.ts';

/** `object[index]`. */
export function indexOf(machine: Machine, object: Value, index: Expr, scope: Scope, line: number): Value {
  if (object instanceof Tensor) return indexTensor(machine, object, index, scope, line);
  if (object instanceof Instance && object.core) return indexOf(machine, object.core, index, scope, line);
  const items = itemsOf(machine, object);
  if (index.type === 'slice') return slice(machine, object, items, index.bounds, scope, line);
  const key = evaluate(machine, index, scope);
  if (object instanceof Dict) {
    const value = typeof key === 'string' || typeof key === 'number' ? object.entries.get(key) : undefined;
    return value === undefined ? new Unknown(String(typeof key === 'object' ? 'a key' : key), line) : value;
  }
  if (object instanceof Layer && typeof key === 'string')
    return object.children.find(child => child.name === key)?.value ?? new Unknown(key, line);
  if (items && typeof key === 'number') return items.at(key) ?? new Unknown('an entry', line);
  if (object instanceof Unknown) return new Unknown(object.name, object.line, object.isShape);
  if (object instanceof ArrayValue) return new ArrayValue(object.shape.slice(1), { kind: 'unknown' }, object.framework, line);
  return new Unknown('an entry', line);
}

function slice(
  machine: Machine,
  object: Value,
  items: Value[] | null,
  bounds: readonly (Expr | null)[],
  scope: Scope,
  line: number,
): Value {
  const [from, to, step] = bounds.map(bound => (bound ? evaluate(machine, bound, scope) : null));
  const numbers = [from, to, step].every(bound => bound === null || bound === undefined || typeof bound === 'number');
  if (object instanceof Range && !items) return new Unknown('a range', line);
  if (!items || !numbers) return new Unknown('a part', line);
  const stride = typeof step === 'number' ? step : 1;
  const part = items.slice((from as number | null) ?? undefined, (to as number | null) ?? undefined);
  const taken = stride === -1 ? items.toReversed() : stride > 1 ? part.filter((_, i) => i % stride === 0) : part;
  if (typeof object === 'string') return taken.join('');
  if (object instanceof Layer) {
    const layer = new Layer(object.kind, object.path, object.framework, object.line);
    layer.children = taken.map((value, i) => ({ name: String(i), value }));
    return layer;
  }
  return new List(taken, object instanceof List && object.isTuple);
}

/** All rows and all columns are the tensor itself; a part of it leaves the chain. */
function indexTensor(machine: Machine, tensor: Tensor, index: Expr, scope: Scope, line: number): Value {
  const parts = index.type === 'sequence' ? index.items : [index];
  const isWhole = parts.every(
    part =>
      (part.type === 'slice' && part.bounds.every(bound => bound === null)) ||
      (part.type === 'value' && part.value === null) ||
      part.type === 'unread',
  );
  if (isWhole) return tensor;
  const key = evaluate(machine, parts.at(-1)!, scope);
  // A row of the batch is as good as the batch.
  if (parts.length === 1 && (typeof key === 'number' || index.type === 'slice')) return tensor;
  return machine.attribute(tensor, '[part]', line);
}
