import { Refusal } from '../bytes.ts';
import { checkCalled, checkNamed } from './allowed.ts';
import { PickleStream } from './stream.ts';
import { Dictionary, Global, List, Made, PersistentId, type Value } from './values.ts';

/** What the machine works on. */
interface Machine {
  readonly stream: PickleStream;
  stack: Value[];
  /** The stacks below the marks. */
  readonly marked: Value[][];
  readonly memo: Map<number, Value>;
  readonly ids: PersistentId[];
}

/** What a pickle holds, where it ends, and every reference out of it. */
export interface Unpickled {
  readonly value: Value;
  readonly end: number;
  readonly ids: readonly PersistentId[];
}

type Operation = (machine: Machine) => void;

/** A state dict takes some thirty operations a tensor; each may keep a hundred bytes. */
const MOST_OPERATIONS = 200_000;

/**
 * Reads a pickle (protocols 0 to 5) as data: classes stay names, calls stay records of what would be called, and nothing is looked up or run. Ends behind STOP.
 * @throws Refusal `runsCode` where it names or calls anything that a file of weights has no reason to; `badPickle`, `cutOff`
 */
export function unpickle(bytes: Uint8Array, from = 0): Unpickled {
  const machine: Machine = { stream: new PickleStream(bytes, from), stack: [], marked: [], memo: new Map(), ids: [] };
  for (let count = 0; count < MOST_OPERATIONS; count++) {
    const code = machine.stream.u1();
    if (code === STOP) return { value: pop(machine), end: machine.stream.at, ids: machine.ids };
    const operation = operations.get(code);
    if (!operation) throw new Refusal('badPickle');
    operation(machine);
  }
  throw new Refusal('tooLarge', { name: 'data.pkl' });
}

const STOP = 0x2e;

function pop({ stack }: Machine): Value {
  if (stack.length === 0) throw new Refusal('badPickle');
  return stack.pop()!;
}

function top({ stack }: Machine): Value {
  if (stack.length === 0) throw new Refusal('badPickle');
  return stack[stack.length - 1]!;
}

function popMark(machine: Machine): Value[] {
  const items = machine.stack;
  const below = machine.marked.pop();
  if (!below) throw new Refusal('badPickle');
  machine.stack = below;
  return items;
}

const pushing =
  (make: (stream: PickleStream) => Value): Operation =>
  ({ stack, stream }) => {
    stack.push(make(stream));
  };

function listOf(kind: List['kind'], items: readonly Value[]): List {
  const list = new List(kind);
  for (const item of items) list.items.push(item);
  return list;
}

function popped(machine: Machine, count: number): Value[] {
  return Array.from({ length: count }, () => pop(machine)).reverse();
}

function append(target: Value, items: readonly Value[]): void {
  const list = target instanceof Made ? target.list : target;
  if (!(list instanceof List)) throw new Refusal('badPickle');
  for (const item of items) list.items.push(item);
}

function setItems(target: Value, items: readonly Value[]): void {
  const dictionary = target instanceof Made ? target.dictionary : target;
  if (!(dictionary instanceof Dictionary) || items.length % 2) throw new Refusal('badPickle');
  for (let i = 0; i < items.length; i += 2) dictionary.entries.push([items[i]!, items[i + 1]!]);
}

function named(module: Value, name: Value): Global {
  if (typeof module !== 'string' || typeof name !== 'string') throw new Refusal('badPickle');
  const global = new Global(module, name);
  checkNamed(global);
  return global;
}

/** What a call would make. */
function called(made: Value, args: Value): Value {
  const maker = classOf(made);
  if (!(maker instanceof Global)) throw new Refusal('runsCode', { path: maker instanceof Made ? maker.maker.path : '?' });
  checkCalled(maker);
  return new Made(maker, args instanceof List ? args.items : []);
}

/** Before version 1.6 PyTorch wrote a network's class as a reference `('module', class, file, source)`. */
function classOf(value: Value): Value {
  if (!(value instanceof PersistentId) || !(value.id instanceof List)) return value;
  const [kind, named] = value.id.items;
  return kind === 'module' && named instanceof Global ? named : value;
}

/** What `__new__` of a class would make: a stand-in, whatever the class. */
function instance(made: Value, args: readonly Value[]): Value {
  const maker = classOf(made);
  if (!(maker instanceof Global)) throw new Refusal('badPickle');
  return new Made(maker, args);
}

/** The items above the mark become one list; the stack is the one below the mark only after they are taken. */
const gathering =
  (kind: List['kind']): Operation =>
  machine => {
    const list = listOf(kind, popMark(machine));
    machine.stack.push(list);
  };

const remembered: (index: (stream: PickleStream) => number) => Operation = index => machine => {
  const value = machine.memo.get(index(machine.stream));
  if (value === undefined) throw new Refusal('badPickle');
  machine.stack.push(value);
};

const remember: (index: (stream: PickleStream) => number) => Operation = index => machine => {
  machine.memo.set(index(machine.stream), top(machine));
};

function refer({ stack, ids }: Machine, id: Value): void {
  const reference = new PersistentId(id);
  ids.push(reference);
  stack.push(reference);
}

const bytesOf = (length: (stream: PickleStream) => number) => pushing(stream => stream.raw(length(stream)));
const textOf = (length: (stream: PickleStream) => number) => pushing(stream => stream.text(length(stream)));
const wholeNumber = (line: string): Value => (line === '01' ? true : line === '00' ? false : toNumber(line.replace(/L$/, '')));

function toNumber(text: string): number {
  const value = Number(text);
  if (Number.isNaN(value) && !/nan/i.test(text)) throw new Refusal('badPickle');
  return value;
}

/** By their codes in CPython's `pickletools`. */
const operations = new Map<number, Operation>(
  Object.entries({
    '(': machine => {
      machine.marked.push(machine.stack);
      machine.stack = [];
    },
    '0': pop,
    '1': popMark,
    '2': machine => machine.stack.push(top(machine)),
    F: pushing(stream => toNumber(stream.line())),
    G: pushing(stream => stream.double()),
    I: pushing(stream => wholeNumber(stream.line())),
    J: pushing(stream => stream.i4()),
    K: pushing(stream => stream.u1()),
    M: pushing(stream => stream.u2()),
    L: pushing(stream => wholeNumber(stream.line())),
    N: pushing(() => null),
    '\x88': pushing(() => true),
    '\x89': pushing(() => false),
    '\x8a': pushing(stream => stream.long(stream.u1())),
    '\x8b': pushing(stream => stream.long(stream.i4())),
    S: pushing(stream => stream.line().replace(/^['"]|['"]$/g, '')),
    V: pushing(stream => stream.line()),
    T: textOf(stream => stream.i4()),
    U: textOf(stream => stream.u1()),
    X: textOf(stream => stream.u4()),
    '\x8c': textOf(stream => stream.u1()),
    '\x8d': textOf(stream => stream.u8()),
    B: bytesOf(stream => stream.u4()),
    C: bytesOf(stream => stream.u1()),
    '\x8e': bytesOf(stream => stream.u8()),
    '\x96': bytesOf(stream => stream.u8()),
    ']': pushing(() => new List('list')),
    l: gathering('list'),
    a: machine => {
      const item = pop(machine);
      append(top(machine), [item]);
    },
    e: machine => {
      const items = popMark(machine);
      append(top(machine), items);
    },
    ')': pushing(() => new List('tuple')),
    t: gathering('tuple'),
    '\x85': machine => machine.stack.push(listOf('tuple', popped(machine, 1))),
    '\x86': machine => machine.stack.push(listOf('tuple', popped(machine, 2))),
    '\x87': machine => machine.stack.push(listOf('tuple', popped(machine, 3))),
    '}': pushing(() => new Dictionary()),
    d: machine => {
      const dictionary = new Dictionary();
      setItems(dictionary, popMark(machine));
      machine.stack.push(dictionary);
    },
    s: machine => {
      const pair = popped(machine, 2);
      setItems(top(machine), pair);
    },
    u: machine => {
      const items = popMark(machine);
      setItems(top(machine), items);
    },
    '\x8f': pushing(() => new List('set')),
    '\x90': machine => {
      const items = popMark(machine);
      append(top(machine), items);
    },
    '\x91': gathering('set'),
    g: remembered(stream => toNumber(stream.line())),
    h: remembered(stream => stream.u1()),
    j: remembered(stream => stream.u4()),
    p: remember(stream => toNumber(stream.line())),
    q: remember(stream => stream.u1()),
    r: remember(stream => stream.u4()),
    '\x94': machine => machine.memo.set(machine.memo.size, top(machine)),
    c: pushing(stream => named(stream.line(), stream.line())),
    '\x93': machine => {
      const [module, name] = popped(machine, 2);
      machine.stack.push(named(module!, name!));
    },
    R: machine => {
      const [maker, args] = popped(machine, 2);
      machine.stack.push(called(maker!, args!));
    },
    i: machine => {
      const maker = named(machine.stream.line(), machine.stream.line());
      const args = listOf('tuple', popMark(machine));
      machine.stack.push(called(maker, args));
    },
    o: machine => {
      const [maker, ...args] = popMark(machine);
      machine.stack.push(called(maker ?? null, listOf('tuple', args)));
    },
    '\x81': machine => {
      const [maker, args] = popped(machine, 2);
      machine.stack.push(instance(maker!, args instanceof List ? args.items : []));
    },
    '\x92': machine => {
      const [maker, args] = popped(machine, 3);
      machine.stack.push(instance(maker!, args instanceof List ? args.items : []));
    },
    b: machine => {
      const state = pop(machine);
      const target = top(machine);
      if (target instanceof Made) target.state = state;
    },
    P: machine => refer(machine, machine.stream.line()),
    Q: machine => refer(machine, pop(machine)),
    '\x80': machine => machine.stream.u1(),
    '\x95': machine => machine.stream.u8(),
  } satisfies Record<string, (machine: Machine) => unknown>).map(([code, operation]) => [code.charCodeAt(0), operation as Operation]),
);
