import type { Machine } from './machine.ts';
import { ArrayValue, Dict, Func, Instance, Library, List, Range, Tensor, Unknown, type Value } from './values.ts';

const LONGEST = 20_000;

/** Whether a value counts as true; null where that is not known. */
export function truth(value: Value): boolean | null {
  if (value instanceof Unknown || value instanceof Tensor || value instanceof ArrayValue) return null;
  if (value instanceof List) return value.items.length > 0;
  if (value instanceof Dict) return value.entries.size > 0;
  if (value instanceof Range) return value.length > 0;
  return typeof value === 'object' && value !== null ? true : Boolean(value);
}

export function same(left: Value, right: Value): boolean | null {
  if (left instanceof Unknown || right instanceof Unknown) return null;
  if (left instanceof Library && right instanceof Library) return left.path === right.path;
  if (left instanceof List && right instanceof List) {
    if (left.items.length !== right.items.length) return false;
    const pairs = left.items.map((item, i) => same(item, right.items[i]!));
    return pairs.includes(null) ? null : pairs.every(Boolean);
  }
  return left === right;
}

/** Comparisons; undefined for other operators. */
export function compare(machine: Machine, operator: string, left: Value, right: Value, line: number): Value | undefined {
  const unknown = () => new Unknown('a choice', line, isShape(left) || isShape(right));
  const negated = (result: boolean | null, negate: boolean) => (result === null ? unknown() : result !== negate);
  switch (operator) {
    case 'is':
    case 'is not':
      return right === null || left === null
        ? negated(left instanceof Unknown || right instanceof Unknown ? null : left === right, operator === 'is not')
        : negated(same(left, right), operator === 'is not');
    case '==':
    case '!=':
      return machine.libraries.binary(machine, operator, left, right, line) ?? negated(same(left, right), operator === '!=');
    case 'in':
    case 'not in':
      return negated(contains(left, right), operator === 'not in');
    case '<':
    case '>':
    case '<=':
    case '>=': {
      if (typeof left !== 'number' || typeof right !== 'number')
        return machine.libraries.binary(machine, operator, left, right, line) ?? unknown();
      return operator === '<' ? left < right : operator === '>' ? left > right : operator === '<=' ? left <= right : left >= right;
    }
    default:
      return undefined;
  }
}

const isShape = (value: Value) => value instanceof Unknown && value.isShape;

function contains(item: Value, whole: Value): boolean | null {
  if (item instanceof Unknown) return null;
  if (typeof whole === 'string') return typeof item === 'string' ? whole.includes(item) : null;
  if (whole instanceof Dict) return whole.entries.has(item as never);
  if (whole instanceof List) return whole.items.some(other => same(item, other) === true);
  return null;
}

/** Arithmetic on numbers, texts and lists; what libraries have of their own is theirs. */
export function binary(machine: Machine, operator: string, left: Value, right: Value, line: number): Value {
  const [x, y] = [numeric(left), numeric(right)];
  if (typeof x === 'number' && typeof y === 'number') return arithmetic(operator, x, y, line);
  if (operator === '+' && typeof left === 'string' && typeof right === 'string') return (left + right).slice(0, LONGEST);
  if (operator === '%' && typeof left === 'string') return left;
  if (operator === '+' && left instanceof List && right instanceof List)
    return limited([...left.items, ...right.items], left.isTuple, line);
  if (operator === '*') {
    const [list, times] = left instanceof List ? [left, right] : [right, left];
    if (list instanceof List && typeof times === 'number') return repeated(list, times, line);
    if (typeof left === 'string' || typeof right === 'string') return new Unknown('a text', line);
  }
  const result = machine.libraries.binary(machine, operator, left, right, line);
  if (result !== undefined) return result;
  if (left instanceof Instance) {
    const method = machine.methodOf(
      left.cls,
      `__${({ '+': 'add', '*': 'mul', '@': 'matmul' } as Record<string, string>)[operator] ?? ''}__`,
    );
    if (method instanceof Func) return machine.run(method.bind(left), { positional: [right], named: new Map() } as never, line);
  }
  return left instanceof Unknown ? left : right instanceof Unknown ? right : new Unknown('this', line);
}

const numeric = (value: Value) => (typeof value === 'boolean' ? Number(value) : value);

function limited(items: Value[], isTuple: boolean, line: number): Value {
  return items.length > LONGEST ? new Unknown('a long list', line) : new List(items, isTuple);
}

function repeated(list: List, times: number, line: number): Value {
  const count = Math.max(0, Math.floor(times));
  if (list.items.length * count > LONGEST) return new Unknown('a long list', line);
  return new List(Array.from({ length: count }, () => list.items).flat(), list.isTuple);
}

function arithmetic(operator: string, x: number, y: number, line: number): Value {
  const results: Readonly<Record<string, () => number>> = {
    '+': () => x + y,
    '-': () => x - y,
    '*': () => x * y,
    '/': () => x / y,
    '//': () => Math.floor(x / y),
    '%': () => x - y * Math.floor(x / y),
    '**': () => x ** y,
    '<<': () => x * 2 ** y,
    '>>': () => Math.floor(x / 2 ** y),
    '&': () => Number(BigInt(Math.trunc(x)) & BigInt(Math.trunc(y))),
    '|': () => Number(BigInt(Math.trunc(x)) | BigInt(Math.trunc(y))),
  };
  const compute = Object.hasOwn(results, operator) ? results[operator]! : null;
  try {
    const value = compute ? compute() : Number.NaN;
    return Number.isFinite(value) ? value : new Unknown('a number', line);
  } catch {
    return new Unknown('a number', line);
  }
}
