import type { Argument, Clause, Expr } from './ast.ts';
import { assignTo } from './execute.ts';
import { indexOf } from './indexing.ts';
import { itemsOf } from './iterate.ts';
import { MAX_ROUNDS, type Machine } from './machine.ts';
import { binary, compare, truth } from './operators.ts';
import { Args, ArrayValue, Class, Dict, Func, Instance, List, type Scope, Super, Unknown, type Value } from './values.ts';

/** What an expression stands for. */
export function evaluate(machine: Machine, expr: Expr, scope: Scope): Value {
  machine.tick();
  const line = machine.lineAt(expr.at);
  const sub = (inner: Expr) => evaluate(machine, inner, scope);
  switch (expr.type) {
    case 'value':
      return expr.value;
    case 'name':
      if (expr.name === '__name__') return '__main__';
      return machine.lookup(expr.name, scope) ?? new Unknown(expr.name, line);
    case 'format': {
      const parts = expr.parts.map(part => (typeof part === 'string' ? part : sub(part)));
      return parts.some(part => part instanceof Unknown) ? new Unknown('a text', line) : parts.map(textOf).join('').slice(0, 10_000);
    }
    case 'sequence':
      return new List(listItems(machine, expr.items, scope), expr.kind === 'tuple');
    case 'dict':
      return dictionary(machine, expr.entries, scope);
    case 'comprehension':
      return comprehension(machine, expr, scope);
    case 'binary':
      return operation(machine, expr, scope, line);
    case 'unary':
      return unary(machine, expr.operator, sub(expr.argument), line);
    case 'choice': {
      const test = truth(sub(expr.test));
      return test === null ? new Unknown('a choice', line) : sub(test ? expr.yes : expr.no);
    }
    case 'lambda':
      return new Func('lambda', expr.parameters, expr.body, scope, line, defaultsOf(machine, expr.parameters, scope));
    case 'call':
      return call(machine, expr, scope, line);
    case 'attribute':
      return machine.attribute(sub(expr.object), expr.name, line);
    case 'index':
      return indexOf(machine, sub(expr.object), expr.index, scope, line);
    case 'walrus': {
      const value = sub(expr.value);
      assignTo(machine, expr.target, value, scope);
      return value;
    }
    default:
      return new Unknown('this', line);
  }
}

export function defaultsOf(
  machine: Machine,
  parameters: readonly { name: string; fallback: Expr | null }[],
  scope: Scope,
): Map<string, Value> {
  const found = new Map<string, Value>();
  for (const { name, fallback } of parameters) if (fallback) found.set(name, evaluate(machine, fallback, scope));
  return found;
}

export function textOf(value: Value): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return typeof value === 'number' || typeof value === 'string' ? String(value) : '';
}

function listItems(machine: Machine, items: readonly Expr[], scope: Scope): Value[] {
  return items.flatMap(item => {
    if (item.type !== 'star') return [evaluate(machine, item, scope)];
    const value = evaluate(machine, item.argument, scope);
    return itemsOf(machine, value) ?? [new Unknown('*', machine.lineAt(item.at))];
  });
}

function dictionary(machine: Machine, entries: readonly { key: Expr | null; value: Expr }[], scope: Scope): Dict {
  const dict = new Dict();
  for (const { key, value } of entries) {
    const found = evaluate(machine, value, scope);
    if (key === null) {
      if (found instanceof Dict) for (const [name, each] of found.entries) dict.entries.set(name, each);
      continue;
    }
    const name = evaluate(machine, key, scope);
    dict.entries.set(typeof name === 'string' || typeof name === 'number' ? name : `#${dict.entries.size}`, found);
  }
  return dict;
}

function comprehension(machine: Machine, expr: Expr & { type: 'comprehension' }, scope: Scope): Value {
  const inner: Scope = { names: new Map(), parent: scope };
  const dict = new Dict();
  const found: Value[] = [];
  const visit = (clauses: readonly Clause[]): void => {
    const [first, ...rest] = clauses;
    if (found.length > MAX_ROUNDS) return;
    if (!first) {
      const value = evaluate(machine, expr.value, inner);
      found.push(value);
      const key = expr.key && evaluate(machine, expr.key, inner);
      if (typeof key === 'string' || typeof key === 'number') dict.entries.set(key, value);
    } else if ('test' in first) {
      if (truth(evaluate(machine, first.test, inner)) === true) visit(rest);
    } else {
      for (const item of itemsOf(machine, evaluate(machine, first.over, inner), machine.lineAt(expr.at)) ?? []) {
        machine.tick();
        assignTo(machine, first.target, item, inner);
        visit(rest);
      }
    }
  };
  visit(expr.clauses);
  return expr.key ? dict : new List(found);
}

function operation(machine: Machine, expr: Expr & { type: 'binary' }, scope: Scope, line: number): Value {
  const left = evaluate(machine, expr.left, scope);
  if (expr.operator === 'and' || expr.operator === 'or') {
    const test = truth(left);
    if (test === null) return left instanceof Unknown ? left : new Unknown('a choice', line);
    return test === (expr.operator === 'and') ? evaluate(machine, expr.right, scope) : left;
  }
  const right = evaluate(machine, expr.right, scope);
  return compare(machine, expr.operator, left, right, line) ?? binary(machine, expr.operator, left, right, line);
}

function unary(machine: Machine, operator: string, value: Value, line: number): Value {
  if (operator === 'not') {
    const test = truth(value);
    return test === null ? new Unknown('a choice', line) : !test;
  }
  if (operator === '+') return value;
  if (operator === '-') return typeof value === 'number' ? -value : binary(machine, '*', value, -1, line);
  return new Unknown('this', line);
}

function argumentsOf(machine: Machine, args: readonly Argument[], scope: Scope): Args {
  const positional: Value[] = [];
  const named = new Map<string, Value>();
  for (const { name, stars, value } of args) {
    const found = evaluate(machine, value, scope);
    if (name !== null) named.set(name, found);
    else if (stars === 0) positional.push(found);
    else if (stars === 1) positional.push(...(itemsOf(machine, found) ?? []));
    else if (found instanceof Dict) for (const [key, each] of found.entries) named.set(String(key), each);
  }
  return new Args(positional, named);
}

function call(machine: Machine, expr: Expr & { type: 'call' }, scope: Scope, line: number): Value {
  const { callee } = expr;
  if (callee.type === 'name' && callee.name === 'super' && machine.lookup('super', scope) === undefined) {
    const [self] = [...scopeOfFunction(scope).names.values()];
    const cls = machine.lookup('__class__', scope);
    return self instanceof Instance && cls instanceof Class ? new Super(self, cls) : new Unknown('super', line);
  }
  const target = evaluate(machine, callee, scope);
  const args = argumentsOf(machine, expr.args, scope);
  if (target instanceof Unknown) {
    tellUnknownCall(machine, target, args, line);
    const through = machine.libraries.unknownStep(machine, target, args, callee.type === 'attribute' ? target.line : line);
    if (through !== undefined) return through;
  }
  return machine.call(target, args, line);
}

const scopeOfFunction = (scope: Scope): Scope => (scope.names.has('__class__') || !scope.parent ? scope : scopeOfFunction(scope.parent));

/** A function from elsewhere that is given a weight leaves it unknown. */
function tellUnknownCall(machine: Machine, target: Unknown, args: Args, line: number): void {
  for (const value of [...args.positional, ...args.named.values()]) {
    if (value instanceof ArrayValue && value.law.kind !== 'unknown') {
      machine.note(line, 'unknownInitializer', target.name);
      value.law = { kind: 'unknown' };
      value.lines.push(line);
    }
  }
}
