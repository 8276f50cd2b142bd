import { Refusal } from '../bytes.ts';
import type { OtherReason } from '../file.ts';
import { mayBeCalled } from '../pickle/allowed.ts';
import { Dictionary, type Global, List, Made, type Value } from '../pickle/values.ts';
import { recordOf, type TensorRecord, wrapped } from './storage.ts';

/** A place in a checkpoint that holds tensors: a dictionary, a list, or one tensor by itself. */
interface Holder {
  /** The keys that lead to it. */
  readonly path: readonly string[];
  readonly tensors: readonly { readonly name: string; readonly record: TensorRecord }[];
  readonly unread: readonly { readonly name: string; readonly why: OtherReason }[];
}

/** The model in what was saved. */
export interface SavedModel extends Holder {
  /** The keys of other models beside it. */
  readonly others: readonly string[];
}

const MOST_VISITS = 500_000;
const MOST_DEPTH = 12;
const MOST_TENSORS = 100_000;

/** Keys below which arrays have the shapes of weights and are none: an optimizer's state, averages over the training, gradients. */
const noModel =
  /optim|sched|scaler|momentum|exp_avg|(^|_)(ema|swa|avg|average[ds]?|grads?|gradients?|activations?|loops|callbacks|rng)(_|$)/i;
/** Keys that mean the model. */
const model = /^(module_|_)?(model|state_dict|net|network|module|params|parameters|weights)$|model_state|state_dict|^model/i;

/**
 * Finds the state dict in what was saved, however deep it lies. Nothing is copied, and what is shared is visited once.
 * @throws Refusal `wholeModel` where only a model as an object is there, `noWeights` where nothing is
 */
export function findModel(saved: Value, under?: string): SavedModel {
  const { holders, whole } = search(saved);
  const chosen = choose(holders, under);
  if (chosen) return chosen;
  throw whole ? new Refusal('wholeModel', { class: className(whole.maker), under: whole.path.join('.') }) : new Refusal('noWeights');
}

interface Whole {
  readonly path: readonly string[];
  readonly maker: Global;
}

/** Breadth first, so that what lies near the top is found first. */
function search(saved: Value): { holders: Holder[]; whole: Whole | null } {
  const holders: Holder[] = [];
  let whole: Whole | null = null;
  const seen = new Set<Value>();
  let waiting: { value: Value; path: readonly string[] }[] = [{ value: saved, path: [] }];
  let visits = 0;
  while (waiting.length > 0) {
    const next: typeof waiting = [];
    for (const { value, path } of waiting) {
      if (value === null || typeof value !== 'object' || seen.has(value)) continue;
      seen.add(value);
      if (++visits > MOST_VISITS) return { holders, whole };
      if (value instanceof Made && isModel(value)) {
        whole ??= { path, maker: value.maker };
        continue;
      }
      const holder = holderOf(value, path);
      if (holder.tensors.length + holder.unread.length > 0) holders.push(holder);
      if (path.length < MOST_DEPTH) for (const [key, item] of itemsOf(value)) next.push({ value: item, path: [...path, key] });
    }
    waiting = next;
  }
  return { holders, whole };
}

/** An object of a class that is neither a tensor nor plain data. */
const isModel = (made: Made) => !mayBeCalled(made.maker) && !/^(argparse|types|omegaconf)\./.test(made.maker.path);

/** The one under the keys that a person has chosen; else the one nearest to the top that has a matrix, those under a model's usual name first. */
function choose(holders: readonly Holder[], under?: string): SavedModel | null {
  const allowed = holders.filter(({ path, tensors }) => tensors.length > 0 && !path.some(key => noModel.test(key)));
  const withMatrix = allowed.filter(hasMatrix);
  const models = withMatrix.length > 0 ? withMatrix : allowed;
  const depth = Math.min(...models.map(({ path }) => path.length));
  const near = models.filter(({ path }) => path.length === depth);
  const best = near.find(({ path }) => model.test(path.at(-1) ?? '')) ?? near[0];
  if (!best) return null;
  const alike = near.filter(holder => holder === best || hasMatrix(holder));
  const named = model.test(best.path.at(-1) ?? '') ? alike.filter(({ path }) => model.test(path.at(-1)!)) : alike;
  const chosen = named.find(({ path }) => path.join('.') === under) ?? best;
  return { ...chosen, others: named.filter(holder => holder !== chosen).map(({ path }) => path.join('.')) };
}

const hasMatrix = ({ tensors }: Holder) => tensors.some(({ record }) => record.shape.length === 2);

function holderOf(value: Value, path: readonly string[]): Holder {
  const own = tensorIn(value);
  const found = own
    ? [['', own] as const]
    : itemsOf(value).flatMap(([key, item]) => (tensorIn(item) ? [[key, tensorIn(item)!] as const] : []));
  if (found.length > MOST_TENSORS) throw new Refusal('manyTensors', { count: found.length });
  const tensors = found.flatMap(([name, record]) => (typeof record === 'string' ? [] : [{ name, record }]));
  const unread = found.flatMap(([name, record]) => (typeof record === 'string' ? [{ name, why: record }] : []));
  return { path, tensors, unread };
}

function tensorIn(value: Value): TensorRecord | OtherReason | null {
  let inner: Value | undefined = value;
  for (let depth = 0; inner instanceof Made && depth < 4; depth++) {
    const record = recordOf(inner);
    if (record) return record;
    inner = wrapped(inner);
  }
  return null;
}

/** What a dictionary, a list or an object of plain data holds, under keys or places. */
function itemsOf(value: Value): readonly (readonly [string, Value])[] {
  if (value instanceof Dictionary) return entriesOf(value);
  if (value instanceof List) return value.items.map((item, i) => [String(i), item]);
  if (!(value instanceof Made) || tensorIn(value)) return [];
  const state = value.state instanceof Dictionary && !isOrdered(value) ? entriesOf(value.state) : [];
  return [
    ...entriesOf(value.dictionary),
    ...value.list.items.map((item, i) => [String(i), item] as const),
    ...state,
    ...fromArguments(value),
  ];
}

const isOrdered = ({ maker }: Made) => maker.path === 'collections.OrderedDict';

/** `OrderedDict([(key, value), …])`, as early versions of Python pickled it. */
function fromArguments({ maker, args }: Made): (readonly [string, Value])[] {
  if (!maker.module.startsWith('collections') || !(args[0] instanceof List)) return [];
  return args[0].items.flatMap(pair =>
    pair instanceof List && pair.items.length === 2 ? [[keyOf(pair.items[0]!), pair.items[1]!] as const] : [],
  );
}

const entriesOf = ({ entries }: Dictionary) => entries.map(([key, item]) => [keyOf(key), item] as const);
const keyOf = (key: Value) => (typeof key === 'string' ? key : typeof key === 'number' || typeof key === 'bigint' ? String(key) : '?');

/** `torch.nn…Sequential`: the package and the class, without the modules between. */
function className({ module, name }: Global): string {
  const [first = '', second] = module.split('.');
  return `${[first, second].filter(part => part !== undefined).join('.')}${module.split('.').length > 2 ? '…' : '.'}${name}`;
}
