/** What a pickle builds: plain values, and stand-ins for what only Python could make. Nothing of it is ever called. */
export type Value = null | boolean | number | bigint | string | Uint8Array | List | Dictionary | Global | Made | PersistentId;

export class List {
  readonly items: Value[] = [];
  constructor(readonly kind: 'list' | 'tuple' | 'set') {}
}

/** Keys of any kind, in order. */
export class Dictionary {
  readonly entries: [Value, Value][] = [];
  get(key: string): Value | undefined {
    return this.entries.find(([own]) => own === key)?.[1];
  }
}

/** The name of a class or a function, never looked up. */
export class Global {
  constructor(
    readonly module: string,
    readonly name: string,
  ) {}
  get path(): string {
    return `${this.module}.${this.name}`;
  }
}

/** What calling `maker` with `args` would make; `state` is what the pickle sets on it. */
export class Made {
  state: Value = null;
  /** Items that an ordered dictionary, or a list of its own kind, is filled with. */
  readonly dictionary = new Dictionary();
  readonly list = new List('list');
  constructor(
    readonly maker: Global,
    readonly args: readonly Value[],
  ) {}
}

/** A reference to numbers that lie outside the pickle. */
export class PersistentId {
  constructor(readonly id: Value) {}
}
