import { parser } from '@lezer/python';
import { mend } from './brackets.ts';
import { statementReader } from './convertStatement.ts';
import { execute } from './execute.ts';
import { Exhausted, type Libraries, Machine } from './machine.ts';
import { Class, type Func, Instance, Library, type Value } from './values.ts';

/** Follows a text of Python, as far as it can be read. Never throws for what the text holds. */
export function follow(text: string, libraries: Libraries, root: string): Machine {
  const { code, damage } = mend(text);
  const lineAt = lineFinder(code);
  const machine = new Machine(libraries, lineAt);
  for (const { at, code: why, name } of damage) machine.note(lineAt(at), why, name);
  const errors: number[] = [];
  const statements = statementReader(code, at => errors.push(at))(parser.parse(code).topNode);
  for (const at of damage.length > 0 ? [] : errors.slice(0, 3)) machine.note(lineAt(at), 'syntax');
  const fragment = /^self\.\w+ *=/m.test(code) ? new Instance(new Class('Fragment', [new Library(root)], false, 1), 1) : null;
  if (fragment) machine.globals.names.set('self', fragment);
  try {
    execute(machine, statements, machine.globals);
    adopt(machine, fragment, root);
  } catch (error) {
    if (!(error instanceof Exhausted) && !(error instanceof RangeError)) throw error;
  }
  return machine;
}

/** Methods whose class was not pasted get one. */
function adopt(machine: Machine, fragment: Instance | null, root: string): void {
  const methods = machine.functions.filter(func => func.parameters[0]?.name === 'self');
  if (fragment && fragment.attributes.size > 0) machine.made.push(fragment);
  if (methods.length === 0) return;
  const cls = new Class('Fragment', [new Library(root)], false, methods[0]!.line);
  for (const func of methods) {
    func.owner = cls;
    cls.attributes.set(func.name, func);
  }
  machine.functions.splice(0, machine.functions.length, ...machine.functions.filter(func => !methods.includes(func)));
  machine.classes.push(cls);
}

/** Line numbers, from 1, of offsets. */
function lineFinder(text: string): (offset: number) => number {
  const starts = [0];
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  return offset => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}

export type { Func, Value };
