import type { Spec } from '../../lib/params.ts';
import type { Note, NoteCode } from '../model/note.ts';
import type { Parameter } from './ast.ts';
import { attributeOf } from './attributes.ts';
import { evaluate } from './evaluate.ts';
import { execute, type Signal } from './execute.ts';
import { Args, Class, Dict, Func, Initializer, Instance, Layer, Library, List, Native, type Scope, Unknown, type Value } from './values.ts';

/** Steps of one text; a long notebook takes a few ten thousand. */
const MAX_STEPS = 400_000;
const MAX_CALLS = 60;
export const MAX_ROUNDS = 2000;

/** The text asks for more than is followed. */
export class Exhausted extends Error {}

/** What libraries do when they are called, and what their objects have; given by the frameworks. */
export interface Libraries {
  /** The one name of what has several: `tf.keras.layers.Dense`, `keras.layers.Dense`. */
  canonical(path: string): string;
  /** A name that nobody imported and everybody knows. */
  known(name: string): Library | null;
  call(machine: Machine, path: string, args: Args, line: number): Value | undefined;
  callLayer(machine: Machine, layer: Layer, args: Args, line: number): Value;
  callInitializer(machine: Machine, initializer: Initializer, args: Args, line: number): Value;
  attribute(machine: Machine, object: Value, name: string, line: number): Value | undefined;
  binary(machine: Machine, operator: string, left: Value, right: Value, line: number): Value | undefined;
  setItem?(machine: Machine, object: Value, key: Value, value: Value): void;
  /** `super().__init__(…)` of a class that inherits from a layer. */
  construct(machine: Machine, instance: Instance, path: string, args: Args, line: number): void;
  isModule(path: string): boolean;
  /** What enters a module of the text: a value of its own, from which it computes. */
  enter(machine: Machine, value: Value, line: number): Value;
  /** A call of what is not known, with a tensor; undefined where there is none. */
  unknownStep(machine: Machine, target: Unknown, args: Args, line: number): Value | undefined;
}

/** Follows code without running it: knows numbers, lists, classes and what `libraries` know; all else is an `Unknown`, with its reason. */
export class Machine {
  readonly globals: Scope = { names: new Map(), parent: null };
  readonly notes: Note[] = [];
  readonly remarks: Note[] = [];
  /** Lines that made, set or used a layer. */
  readonly touched = new Set<number>();
  /** Modules and layers in the order in which they were made. */
  readonly made: (Instance | Layer)[] = [];
  readonly classes: Class[] = [];
  readonly functions: Func[] = [];
  readonly unimported = new Set<string>();
  overrun: Note | null = null;
  loss: string | null = null;
  /** What a loss is computed of: an activation on the outputs of a layer, where it stands outside the model. */
  met: { readonly layer: Layer; readonly spec: Spec } | null = null;
  private steps = 0;
  private depth = 0;

  constructor(
    readonly libraries: Libraries,
    readonly lineAt: (offset: number) => number,
  ) {}

  tick(): void {
    if (++this.steps > MAX_STEPS) throw new Exhausted();
  }

  /** Tells something once. */
  note(line: number, code: NoteCode, name = ''): Note {
    const note = { line, code, name };
    if (!this.notes.some(other => other.line === line && other.code === code)) this.notes.push(note);
    return note;
  }

  remark(line: number, code: NoteCode, name = ''): void {
    if (!this.remarks.some(other => other.line === line && other.code === code)) this.remarks.push({ line, code, name });
  }

  lookup(name: string, scope: Scope): Value | undefined {
    for (let at: Scope | null = scope; at; at = at.parent) if (at.names.has(name)) return at.names.get(name)!;
    return this.libraries.known(name) ?? undefined;
  }

  call(callee: Value, args: Args, line: number): Value {
    this.tick();
    if (callee instanceof Native) return callee.call(args, line);
    if (callee instanceof Library) return this.libraries.call(this, callee.path, args, line) ?? new Unknown(callee.path, line);
    if (callee instanceof Func) return this.run(callee, args, line);
    if (callee instanceof Class) return this.instantiate(callee, args, line);
    if (callee instanceof Layer) return this.libraries.callLayer(this, callee, args, line);
    if (callee instanceof Initializer) return this.libraries.callInitializer(this, callee, args, line);
    if (callee instanceof Instance) return this.callInstance(callee, args, line);
    return callee instanceof Unknown ? new Unknown(callee.name, line, callee.isShape) : new Unknown('a call', line);
  }

  callInstance(instance: Instance, args: Args, line: number): Value {
    const method = ['forward', 'call', '__call__'].map(name => this.methodOf(instance.cls, name)).find(found => found instanceof Func);
    const entering = new Args(
      args.positional.map(value => this.libraries.enter(this, value, line)),
      args.named,
    );
    if (method instanceof Func) return this.run(method.bind(instance), entering, line);
    return instance.core ? this.libraries.callLayer(this, instance.core, args, line) : new Unknown(instance.cls.name, line);
  }

  methodOf(cls: Class, name: string): Value | undefined {
    if (cls.attributes.has(name)) return cls.attributes.get(name);
    for (const base of cls.bases) {
      const found = base instanceof Class ? this.methodOf(base, name) : undefined;
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** The library class that it descends from, if any. */
  ancestor(cls: Class): string | null {
    for (const base of cls.bases) {
      if (base instanceof Library) return base.path;
      if (base instanceof Class) return this.ancestor(base);
    }
    return null;
  }

  isModule(cls: Class): boolean {
    const path = this.ancestor(cls);
    return path !== null && this.libraries.isModule(path);
  }

  instantiate(cls: Class, args: Args, line: number): Instance {
    const instance = new Instance(cls, line);
    cls.made++;
    if (this.isModule(cls)) this.made.push(instance);
    const init = this.methodOf(cls, '__init__');
    this.fillFields(cls, instance, args);
    if (init instanceof Func) this.run(init.bind(instance), args, line);
    else if (this.isModule(cls) && fieldsOf(cls).length === 0) this.libraries.construct(this, instance, this.ancestor(cls)!, args, line);
    const setup = this.methodOf(cls, 'setup');
    if (setup instanceof Func) this.run(setup.bind(instance), new Args([]), line);
    return instance;
  }

  private fillFields(cls: Class, instance: Instance, args: Args): void {
    fieldsOf(cls).forEach((name, i) => {
      const value = args.get(i, name) ?? this.methodOf(cls, name);
      instance.attributes.set(name, value instanceof Func ? value : (value ?? new Unknown(name, instance.line)));
    });
  }

  /** Runs a function; arguments that are not given and have no default are unknown. */
  run(func: Func, args: Args, line: number): Value {
    if (++this.depth > MAX_CALLS) {
      this.depth--;
      return new Unknown(func.name, line);
    }
    try {
      func.calls.count++;
      const positional = func.self === undefined ? args.positional : [func.self, ...args.positional];
      const scope = this.bindParameters(func, new Args(positional, args.named), line);
      if (!Array.isArray(func.body)) return evaluate(this, func.body as never, scope);
      const signal: Signal = execute(this, func.body, scope);
      if (signal?.kind === 'return') return signal.value;
      const yielded = scope.names.get('yield ');
      return yielded ?? null;
    } finally {
      this.depth--;
    }
  }

  private bindParameters(func: Func, args: Args, line: number): Scope {
    const names = new Map<string, Value>();
    const rest = new Map(args.named);
    let place = 0;
    for (const parameter of func.parameters) {
      if (parameter.stars === 2) {
        const dict = new Dict();
        for (const [key, value] of rest) dict.entries.set(key, value);
        names.set(parameter.name, dict);
      } else if (parameter.stars === 1) {
        names.set(parameter.name, new List(args.positional.slice(place), true));
        place = args.positional.length;
      } else names.set(parameter.name, this.argument(func, parameter, args, parameter.keywordOnly ? -1 : place++, line));
      rest.delete(parameter.name);
    }
    if (func.owner) names.set('__class__', func.owner);
    return { names, parent: func.scope };
  }

  private argument(func: Func, parameter: Parameter, args: Args, place: number, line: number): Value {
    const given = (place >= 0 ? args.positional[place] : undefined) ?? args.named.get(parameter.name);
    if (given !== undefined) return given;
    if (args.positional[place] === null || args.named.get(parameter.name) === null) return null;
    const fallback = func.defaults.get(parameter.name);
    return fallback === undefined ? new Unknown(parameter.name, line) : fallback;
  }

  attribute(object: Value, name: string, line: number): Value {
    return attributeOf(this, object, name, line);
  }
}

/** Of the class and of those that it descends from. */
const fieldsOf = (cls: Class): string[] => [...cls.bases.flatMap(base => (base instanceof Class ? fieldsOf(base) : [])), ...cls.fields];
