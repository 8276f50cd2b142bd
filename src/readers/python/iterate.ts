import { MAX_ROUNDS, type Machine } from './machine.ts';
import { ArrayValue, Dict, Instance, Layer, List, Range, Unknown, type Value } from './values.ts';

/** What a loop over the value would see, at most so many; null where that is not known. */
export function itemsOf(machine: Machine, value: Value, line = 0): Value[] | null {
  if (value instanceof List) return value.items.slice(0, MAX_ROUNDS + 1);
  if (value instanceof Range) return rangeItems(machine, value, line);
  if (value instanceof Dict) return [...value.entries.keys()];
  if (typeof value === 'string') return [...value].slice(0, MAX_ROUNDS);
  if (value instanceof Layer && (value.kind === 'sequence' || value.kind === 'list')) return value.children.map(child => child.value);
  if (value instanceof Instance && value.core) return itemsOf(machine, value.core);
  if (value instanceof ArrayValue && typeof value.shape[0] === 'number' && value.shape[0] < 100)
    return Array(value.shape[0]).fill(new Unknown('an entry', line));
  return null;
}

function rangeItems(machine: Machine, { from, step, length }: Range, line: number): Value[] {
  if (length > MAX_ROUNDS) machine.overrun ??= { line, code: 'tooManyRounds', name: String(length) };
  return Array.from({ length: Math.min(length, MAX_ROUNDS) }, (_, i) => from + i * step);
}
