import { itemsOf } from '../python/iterate.ts';
import type { Machine } from '../python/machine.ts';
import { type Args, Initializer, Layer, Library, List, Native, Unknown, type Value } from '../python/values.ts';
import { namedActivation } from './activations.ts';
import { tellInput } from './modules.ts';

/** stax: layers are pairs (init, apply), and so is their series; here a layer stands for both. */
export function staxCall(machine: Machine, path: string, args: Args, line: number): Value | undefined {
  if (!path.startsWith('stax.')) return undefined;
  const name = path.slice(5);
  if (name === 'serial') return serial(machine, args, line);
  if (name === 'Dense') return dense(args, line);
  if (name === 'Dropout')
    return Object.assign(new Layer('dropout', path, 'stax', line), {
      share: typeof args.positional[0] === 'number' ? 1 - args.positional[0] : 0.5,
    });
  if (name === 'elementwise') return Object.assign(new Layer('activation', path, 'stax', line), { brought: args.positional[0] ?? null });
  return undefined;
}

function serial(machine: Machine, args: Args, line: number): Value {
  const layer = new Layer('sequence', 'stax.serial', 'stax', line);
  layer.children = args.positional.map((value, i) => ({
    name: String(i),
    value: value instanceof Library ? constantLayer(value, line) : value instanceof List ? pairOf(machine, value) : value,
  }));
  machine.made.push(layer);
  const init = new Native('init', (given, at) => new List([new Unknown('a shape', at), tellInput(machine, layer, given, at)], true));
  const apply = new Native('apply', () => new Unknown('an output', line));
  pairs.set(apply, layer);
  return new List([init, apply], true);
}

/** The layer behind the second of a pair. */
export const pairs = new WeakMap<Native, Layer>();
const pairOf = (machine: Machine, pair: List): Value => {
  const apply = itemsOf(machine, pair)?.[1];
  return apply instanceof Native ? (pairs.get(apply) ?? pair) : pair;
};

/** `Relu`, `LogSoftmax`, `Flatten`: layers without arguments. */
function constantLayer({ path, line: at }: Library, line: number): Value {
  const name = path.split('.').at(-1)!;
  if (name === 'Flatten' || name === 'Identity') return new Layer('reshape', path, 'stax', at || line);
  const named = namedActivation(name, 'stax', emptyArgs, 0);
  if (named === 'softmax' || named === 'logSoftmax') return new Layer(named, path, 'stax', at || line);
  const layer = new Layer(named === undefined ? 'foreign' : 'activation', path, 'stax', at || line);
  return Object.assign(layer, { spec: named ?? null });
}

const emptyArgs = { positional: [], named: new Map(), get: () => undefined, has: () => false } as unknown as Args;

function dense(args: Args, line: number): Layer {
  const layer = new Layer('dense', 'stax.Dense', 'stax', line);
  const width = args.positional[0] ?? args.named.get('out_dim');
  layer.fanOut = typeof width === 'number' ? width : null;
  const normal: Value = new Initializer({ kind: 'normal', mean: 0, std: 0.01 }, line);
  layer.initializers = { weight: args.get(1, 'W_init') ?? 'glorot_normal', bias: args.get(2, 'b_init') ?? normal };
  return layer;
}
