import type { Expr, Statement } from './ast.ts';
import { defaultsOf, evaluate } from './evaluate.ts';
import { itemsOf } from './iterate.ts';
import { MAX_ROUNDS, type Machine } from './machine.ts';
import { binary, truth } from './operators.ts';
import { ArrayValue, Class, Dict, Func, Instance, Layer, Library, List, type Scope, Tensor, Unknown, type Value } from './values.ts';

/** Why a block ended before its end. */
export type Signal = { readonly kind: 'return'; readonly value: Value } | { readonly kind: 'break' | 'continue' | 'raise' } | null;

export function execute(machine: Machine, body: readonly Statement[], scope: Scope): Signal {
  for (const statement of body) {
    const signal = step(machine, statement, scope);
    if (signal) return signal;
  }
  return null;
}

function step(machine: Machine, statement: Statement, scope: Scope): Signal {
  machine.tick();
  const line = machine.lineAt(statement.at);
  const value = (expr: Expr) => evaluate(machine, expr, scope);
  switch (statement.type) {
    case 'assign': {
      if (statement.annotated) declareField(statement.targets[0], scope);
      if (!statement.value) return null;
      const found = value(statement.value);
      for (const target of statement.targets) assignTo(machine, target, found, scope);
      if (typeof found === 'number' || isNumbers(found)) machine.touched.add(line);
      return null;
    }
    case 'update':
      update(machine, statement, scope, line);
      return null;
    case 'expression':
      value(statement.value);
      return null;
    case 'return':
      return { kind: 'return', value: statement.value ? value(statement.value) : null };
    case 'if':
      return choose(machine, statement, scope);
    case 'while':
      return repeat(machine, statement, scope, line);
    case 'for':
      return loop(machine, statement, scope, line);
    case 'function':
      define(machine, statement, scope, line);
      return null;
    case 'class':
      defineClass(machine, statement, scope, line);
      return null;
    case 'import':
      for (const { path, as } of statement.names) scope.names.set(as, imported(machine, path, as, line));
      return null;
    case 'with':
      for (const item of statement.items) {
        const found = value(item.value);
        if (item.target) assignTo(machine, item.target, found, scope);
      }
      return execute(machine, statement.body, scope);
    case 'try':
      return keepRaise(execute(machine, statement.body, scope)) ?? execute(machine, statement.last, scope);
    case 'break':
    case 'continue':
    case 'raise':
      return { kind: statement.type };
    default:
      return null;
  }
}

const keepRaise = (signal: Signal): Signal => (signal?.kind === 'raise' ? null : signal);
const isNumbers = (value: Value) => value instanceof List && value.items.length > 0 && value.items.every(item => typeof item === 'number');

function imported(machine: Machine, path: string, as: string, line: number): Value {
  const canonical = machine.libraries.canonical(path);
  return canonical === '' || path.startsWith('.') ? new Unknown(as, line) : new Library(canonical);
}

function declareField(target: Expr | undefined, scope: Scope): void {
  const cls = scope.names.get('class ');
  if (cls instanceof Class && target?.type === 'name' && !cls.fields.includes(target.name)) cls.fields.push(target.name);
}

/** An array that is known stays, where what comes from a file may take its place. */
function setEntry(dict: Dict, key: string | number, value: Value): void {
  if (!(value instanceof Unknown && dict.entries.get(key) instanceof ArrayValue)) dict.entries.set(key, value);
}

/** Binds a name, an attribute, an entry, or the parts of a tuple. */
export function assignTo(machine: Machine, target: Expr, value: Value, scope: Scope): void {
  switch (target.type) {
    case 'name':
      scope.names.set(target.name, value);
      break;
    case 'attribute':
      setAttribute(machine, evaluate(machine, target.object, scope), target.name, value, machine.lineAt(target.at));
      break;
    case 'index': {
      const object = evaluate(machine, target.object, scope);
      const key = target.index.type === 'slice' ? null : evaluate(machine, target.index, scope);
      if (object instanceof List && typeof key === 'number' && key < object.items.length)
        object.items[key < 0 ? object.items.length + key : key] = value;
      if (object instanceof Dict && (typeof key === 'string' || typeof key === 'number')) setEntry(object, key, value);
      if (object instanceof Layer && object.kind === 'list') object.children.push({ name: String(key), value });
      if (object instanceof ArrayValue) machine.libraries.setItem?.(machine, object, key, value);
      break;
    }
    case 'sequence':
      unpack(machine, target.items, value, scope);
      break;
    case 'star':
      assignTo(machine, target.argument, value, scope);
      break;
  }
}

function unpack(machine: Machine, targets: readonly Expr[], value: Value, scope: Scope): void {
  const line = machine.lineAt(targets[0]?.at ?? 0);
  const items = itemsOf(machine, value);
  const star = targets.findIndex(target => target.type === 'star');
  const after = star < 0 ? 0 : targets.length - star - 1;
  targets.forEach((target, i) => {
    if (!items) assignTo(machine, target, value instanceof Unknown ? value : new Unknown('a part', line), scope);
    else if (i === star) assignTo(machine, target, new List(items.slice(star, items.length - after)), scope);
    else
      assignTo(
        machine,
        target,
        (star >= 0 && i > star ? items.at(i - targets.length) : items[i]) ?? (items[i] === null ? null : new Unknown('a part', line)),
        scope,
      );
  });
}

function setAttribute(machine: Machine, object: Value, name: string, value: Value, line: number): void {
  if (object instanceof Instance || object instanceof Class) object.attributes.set(name, value);
  if (object instanceof Layer) {
    if (value instanceof ArrayValue && (name === 'weight' || name === 'bias')) {
      object[name] = value;
      machine.touched.add(line);
    } else object.attributes.set(name, value);
  }
  if (object instanceof ArrayValue && name === 'data' && value instanceof ArrayValue) {
    object.law = value.law;
    object.lines.push(line);
  }
}

function update(machine: Machine, statement: Statement & { type: 'update' }, scope: Scope, line: number): void {
  const before = evaluate(machine, statement.target, scope);
  const by = evaluate(machine, statement.value, scope);
  if (before instanceof List && !before.isTuple && statement.operator === '+') {
    before.items.push(...(itemsOf(machine, by) ?? []));
    if (before.items.length > 20_000) before.items.length = 20_000;
    return;
  }
  const after = binary(machine, statement.operator, before, by, line);
  if (before instanceof ArrayValue && after instanceof ArrayValue && before !== after) {
    before.law = after.law;
    before.lines.push(line);
    return;
  }
  assignTo(machine, statement.target, after, scope);
}

function choose(machine: Machine, statement: Statement & { type: 'if' }, scope: Scope): Signal {
  for (const { test, body } of statement.branches) {
    const found = evaluate(machine, test, scope);
    const holds = truth(found);
    if (holds) return execute(machine, body, scope);
    if (holds === null && !(found instanceof Unknown && found.isShape)) {
      const ofData = found instanceof Tensor || (found instanceof Unknown && found.name === 'data');
      if (ofData) machine.note(machine.lineAt(test.at), 'dataChoice');
    }
  }
  return execute(machine, statement.otherwise, scope);
}

function repeat(machine: Machine, statement: Statement & { type: 'while' }, scope: Scope, line: number): Signal {
  for (let round = 0; round < MAX_ROUNDS; round++) {
    if (truth(evaluate(machine, statement.test, scope)) !== true) return null;
    const signal = execute(machine, statement.body, scope);
    if (signal?.kind === 'break') return null;
    if (signal && signal.kind !== 'continue') return signal;
  }
  machine.note(line, 'endlessLoop');
  return null;
}

const training = new WeakMap<Statement, boolean>();

/** Whether a loop trains: one round of it shows all that is of interest. */
function trains(statement: Statement & { type: 'for' }): boolean {
  const known = training.get(statement) ?? JSON.stringify(statement.body).includes('"backward"');
  training.set(statement, known);
  return known;
}

function loop(machine: Machine, statement: Statement & { type: 'for' }, scope: Scope, line: number): Signal {
  const over = evaluate(machine, statement.over, scope);
  const overrun = machine.overrun;
  const items = itemsOf(machine, over, line);
  const isTraining = trains(statement);
  if (isTraining) machine.overrun = overrun;
  else if (machine.overrun && machine.overrun !== overrun) machine.note(line, 'tooManyRounds', machine.overrun.name);
  for (const item of isTraining ? (items ?? []).slice(0, 1) : (items ?? [])) {
    machine.tick();
    assignTo(machine, statement.target, item, scope);
    const signal = execute(machine, statement.body, scope);
    if (signal?.kind === 'break') break;
    if (signal && signal.kind !== 'continue') return signal;
  }
  return null;
}

function pathOf(value: Value): string {
  return value instanceof Library ? value.path : value instanceof Unknown ? value.name : '';
}

function decoratorNames(machine: Machine, decorators: readonly Expr[], scope: Scope): string[] {
  return decorators.map(each => {
    if (each.type === 'name') return each.name;
    if (each.type === 'attribute') return each.name;
    return each.type === 'call'
      ? pathOf(evaluate(machine, each.callee, scope))
          .split('.')
          .at(-1)!
      : '';
  });
}

function define(machine: Machine, statement: Statement & { type: 'function' }, scope: Scope, line: number): void {
  const defaults = defaultsOf(machine, statement.parameters, scope);
  const isMethod = scope.names.get('class ') instanceof Class;
  const closure = isMethod ? scope.parent! : scope;
  const func = new Func(
    statement.name,
    statement.parameters,
    statement.body,
    closure,
    line,
    defaults,
    decoratorNames(machine, statement.decorators, scope),
  );
  if (isMethod) func.owner = scope.names.get('class ') as Class;
  else if (scope === machine.globals) machine.functions.push(func);
  scope.names.set(statement.name, func);
}

function defineClass(machine: Machine, statement: Statement & { type: 'class' }, scope: Scope, line: number): void {
  const bases = statement.bases.filter(({ name, stars }) => name === null && stars === 0).map(base => evaluate(machine, base.value, scope));
  const decorators = decoratorNames(machine, statement.decorators, scope);
  const cls = new Class(statement.name, bases, decorators.includes('dataclass'), line);
  const inner: Scope = { names: new Map<string, Value>([['class ', cls]]), parent: scope };
  execute(machine, statement.body, inner);
  inner.names.delete('class ');
  for (const [name, value] of inner.names) cls.attributes.set(name, value);
  const hasFields = cls.isData || machine.isModule(cls) || bases.some(base => pathOf(base).endsWith('NamedTuple') || base instanceof Class);
  if (!hasFields || cls.attributes.has('__init__')) cls.fields.length = 0;
  const known = machine.classes.findIndex(other => other.name === cls.name);
  if (known >= 0) machine.classes.splice(known, 1);
  machine.classes.push(cls);
  scope.names.set(statement.name, cls);
}
