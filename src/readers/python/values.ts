import type { Spec } from '../../lib/params.ts';
import type { Node } from '../model/graph.ts';
import type { Grid } from '../model/grid.ts';
import type { NormKind } from '../model/identify.ts';
import type { Law } from '../model/law.ts';
import type { Expr, Parameter, Statement } from './ast.ts';

/** What names stand for while code is followed. Numbers are JavaScript's; nothing here can reach an object of the page. */
export type Value =
  | null
  | number
  | string
  | boolean
  | List
  | Dict
  | Func
  | Class
  | Instance
  | Layer
  | Native
  | Library
  | Unknown
  | Tensor
  | ArrayValue
  | Initializer
  | Range
  | Super;

export class List {
  constructor(
    readonly items: Value[],
    readonly isTuple = false,
  ) {}
}

export class Dict {
  readonly entries = new Map<string | number, Value>();
}

export class Unknown {
  constructor(
    /** What is not known, as it was written. */
    readonly name: string,
    readonly line: number,
    /** Of the shape of data: choices by it are of no matter. */
    readonly isShape = false,
  ) {}
}

export interface Scope {
  readonly names: Map<string, Value>;
  readonly parent: Scope | null;
}

export class Func {
  self: Value | undefined;
  /** The class that defines it, for `super`. */
  owner: Class | null = null;
  calls = { count: 0 };
  constructor(
    readonly name: string,
    readonly parameters: readonly Parameter[],
    readonly body: readonly Statement[] | Expr,
    readonly scope: Scope,
    readonly line: number,
    readonly defaults: ReadonlyMap<string, Value>,
    readonly decorators: readonly string[] = [],
  ) {}
  bind(self: Value): Func {
    const bound = new Func(this.name, this.parameters, this.body, this.scope, this.line, this.defaults, this.decorators);
    bound.self = self;
    bound.owner = this.owner;
    bound.calls = this.calls;
    return bound;
  }
}

export class Class {
  readonly attributes = new Map<string, Value>();
  /** Fields of a data class, with or without a value. */
  readonly fields: string[] = [];
  made = 0;
  constructor(
    readonly name: string,
    readonly bases: readonly Value[],
    readonly isData: boolean,
    readonly line: number,
  ) {}
}

export class Instance {
  readonly attributes = new Map<string, Value>();
  /** What it inherits from a library's layer. */
  core: Layer | null = null;
  constructor(
    readonly cls: Class,
    readonly line: number,
  ) {}
}

export class Native {
  constructor(
    readonly name: string,
    readonly call: (args: Args, line: number) => Value,
  ) {}
}

/** A name of a library: `torch.nn.Linear`. */
export class Library {
  constructor(
    readonly path: string,
    /** Where it is named; 0 for an import. */
    readonly line = 0,
  ) {}
}

export class Args {
  constructor(
    readonly positional: readonly Value[],
    readonly named: ReadonlyMap<string, Value> = new Map(),
  ) {}
  /** By place or by one of the names. */
  get(place: number, ...names: string[]): Value | undefined {
    return this.positional[place] ?? names.map(name => this.named.get(name)).find(value => value !== undefined);
  }
  has(place: number, ...names: string[]): boolean {
    return this.get(place, ...names) !== undefined;
  }
}

export type LayerKind =
  | 'dense'
  | 'activation'
  | 'softmax'
  | 'logSoftmax'
  | 'norm'
  | 'dropout'
  | 'reshape'
  | 'sequence'
  | 'list'
  | 'add'
  | 'foreign'
  | 'graph'
  | 'input';

/** A layer of a library, made once and perhaps called several times. */
export class Layer {
  weight: ArrayValue | null = null;
  bias: ArrayValue | null = null;
  fanIn: number | null = null;
  fanOut: number | null = null;
  /** Why a width is not known. */
  readonly missing: Unknown[] = [];
  spec: Spec | null = null;
  norm: NormKind = 'layerNorm';
  share = 0;
  children: { name: string; value: Value }[] = [];
  /** Behind the product, in Keras. */
  brought: Value = null;
  shape: Value = null;
  initializers: { weight: Value; bias: Value } | null = null;
  graph: { input: Node; output: Node } | null = null;
  hasBias = true;
  constructor(
    readonly kind: LayerKind,
    /** Its name in the library: `torch.nn.Linear`. */
    readonly path: string,
    readonly framework: Framework,
    readonly line: number,
  ) {}
  readonly attributes = new Map<string, Value>();
}

export type Framework = 'pytorch' | 'keras' | 'flax' | 'stax' | 'jax' | 'numpy';

/** An array that is drawn: a parameter, or data. */
export class ArrayValue {
  /** The array of which this is the transpose. */
  transposeOf: ArrayValue | null = null;
  /** Lines that set it. */
  readonly lines: number[] = [];
  constructor(
    public shape: (number | null)[],
    public law: Law,
    readonly framework: Framework,
    readonly line: number,
  ) {
    this.lines.push(line);
  }
}

/** Makes laws: an initializer object, or a function of a shape. */
export class Initializer {
  readonly users: Layer[] = [];
  constructor(
    readonly make: Law | Value,
    readonly line: number,
  ) {}
}

/** What runs through the network: values computed of the probe, which stands for what `node` gives. */
export class Tensor {
  closed: Node | null = null;
  constructor(
    readonly node: Node,
    readonly values: Grid,
    readonly features: number | null,
    readonly shape: readonly (number | null)[] | null = null,
  ) {}
}

/** A range that is not laid out. */
export class Range {
  constructor(
    readonly from: number,
    readonly to: number,
    readonly step: number,
  ) {}
  get length(): number {
    return Math.max(0, Math.ceil((this.to - this.from) / this.step));
  }
}

/** `super()`: its attributes are those of the bases of `cls`. */
export class Super {
  constructor(
    readonly self: Instance,
    readonly cls: Class,
  ) {}
}
