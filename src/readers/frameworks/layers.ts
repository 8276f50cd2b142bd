import type { Law } from '../model/law.ts';
import type { NoteCode } from '../model/note.ts';
import { itemsOf } from '../python/iterate.ts';
import type { Machine } from '../python/machine.ts';
import { type Args, ArrayValue, Dict, type Framework, Layer, type LayerKind, List, Unknown, type Value } from '../python/values.ts';
import { namedActivation } from './activations.ts';

const norms: Readonly<Record<string, Layer['norm']>> = {
  BatchNorm1d: 'batchNorm', LazyBatchNorm1d: 'batchNorm', SyncBatchNorm: 'batchNorm', BatchNormalization: 'batchNorm', BatchNorm: 'batchNorm',
  LayerNorm: 'layerNorm', LayerNormalization: 'layerNorm', RMSNorm: 'rmsNorm', RMSNormalization: 'rmsNorm',
}; // biome-ignore format: one list
const shapes = new Set(['Flatten', 'Unflatten', 'Reshape', 'Identity', 'ActivityRegularization']);
const sequences = new Set(['Sequential']);
const lists = new Set(['ModuleList', 'ModuleDict', 'ParameterList', 'ParameterDict', 'List']);
const dropouts = new Set(['Dropout', 'AlphaDropout', 'FeatureAlphaDropout', 'GaussianDropout']);

/** Why a library's layer has no place in a chain of dense ones. */
export function foreignCode(name: string): NoteCode {
  if (/Embed/.test(name)) return 'embedding';
  return /^(Simple)?(LSTM|GRU|RNN)|Recurrent|Bidirectional/.test(name) ? 'recurrent' : 'notDense';
}

const widthOf = (layer: Layer, value: Value | undefined): number | null => {
  if (typeof value === 'number' && Number.isInteger(value) && value > 0) return value;
  layer.missing.push(value instanceof Unknown ? value : new Unknown(typeof value === 'string' ? '"' : 'a width', layer.line));
  return null;
};

/** Makes a layer of a library; undefined where the name is none. */
export function makeLayer(machine: Machine, path: string, args: Args, line: number): Layer | undefined {
  const framework = frameworkOf(path);
  const name = path.split('.').at(-1)!;
  if (!framework || !/^[A-Z]/.test(name)) return undefined;
  const make = (kind: LayerKind) => new Layer(kind, path, framework, line);
  if (['Linear', 'Dense', 'LazyLinear', 'NonDynamicallyQuantizableLinear'].includes(name)) return dense(machine, make('dense'), name, args);
  if (Object.hasOwn(norms, name)) return norm(make('norm'), norms[name]!, args);
  if (sequences.has(name)) return sequence(machine, make('sequence'), args);
  if (lists.has(name)) return withChildren(machine, make('list'), args.positional[0] ?? null);
  if (shapes.has(name)) return Object.assign(make('reshape'), { shape: args.get(99, 'input_shape') ?? null });
  if (dropouts.has(name)) return Object.assign(make('dropout'), { share: numberOf(args.get(0, 'p', 'rate')) ?? 0.5 });
  if (name === 'Activation') return Object.assign(make('activation'), { brought: args.get(0, 'activation') ?? null });
  if (name === 'Add') return make('add');
  if (name === 'InputLayer') return Object.assign(make('input'), { shape: inputShape(args) });
  if (name === 'LogSoftmax' || name === 'Softmax') return make(name === 'Softmax' ? 'softmax' : 'logSoftmax');
  const named = namedActivation(name, framework, args, 0);
  if (named === 'none') return make('reshape');
  if (named !== undefined) return Object.assign(make('activation'), { spec: named });
  const outside = /Loss$|^(Module|Model|Layer|Parameter|Variable|Rngs|Optimizer|Input)$|Initializer$/.test(name);
  return outside ? undefined : make('foreign');
}

const numberOf = (value: Value | undefined) => (typeof value === 'number' ? value : null);

export function frameworkOf(path: string): Framework | null {
  if (/^torch\.nn\.[A-Z]/.test(path)) return 'pytorch';
  if (/^keras\.(layers\.)?[A-Z]/.test(path)) return 'keras';
  return /^flax\.(linen|nnx)\.[A-Z]/.test(path) ? 'flax' : null;
}

const inputShape = (args: Args): Value =>
  args.get(99, 'input_shape', 'shape') ??
  (args.has(99, 'input_dim') ? new List([args.get(99, 'input_dim')!], true) : (args.positional[0] ?? null));

const pytorchDraw: Law = { kind: 'scaled', scale: 1 / 3, fan: 'last', shape: 'uniform' };

function dense(machine: Machine, layer: Layer, name: string, args: Args): Layer {
  machine.touched.add(layer.line);
  const isTorch = layer.framework === 'pytorch';
  const isNnx = layer.path.startsWith('flax.nnx');
  const lazy = name === 'LazyLinear';
  const hasFanIn = (isTorch && !lazy) || isNnx;
  if (hasFanIn) layer.fanIn = widthOf(layer, args.get(0, 'in_features'));
  layer.fanOut = widthOf(layer, hasFanIn ? args.get(1, 'out_features') : args.get(0, 'units', 'features', 'out_features'));
  const bias = hasFanIn ? args.get(2, 'bias', 'use_bias') : args.get(isTorch ? 1 : 99, 'use_bias', 'bias');
  layer.hasBias = !(bias === false || bias === 0);
  if (isTorch) drawTorch(layer);
  else {
    layer.brought = (layer.framework === 'keras' ? args.get(1, 'activation') : null) ?? null;
    layer.shape =
      args.get(99, 'input_shape', 'batch_input_shape') ?? (args.has(99, 'input_dim') ? new List([args.get(99, 'input_dim')!], true) : null);
    layer.initializers = {
      weight:
        args.get(99, 'kernel_initializer', 'kernel_init', 'init') ?? (layer.framework === 'keras' ? 'glorot_uniform' : 'lecun_normal'),
      bias: args.get(99, 'bias_initializer', 'bias_init') ?? 'zeros',
    };
  }
  return layer;
}

/** nn.Linear draws W and b from U(±1/√fan-in). */
export function drawTorch(layer: Layer): void {
  layer.weight = new ArrayValue([layer.fanOut, layer.fanIn], pytorchDraw, 'pytorch', layer.line);
  layer.bias = layer.hasBias ? new ArrayValue([layer.fanOut], pytorchDraw, 'pytorch', layer.line) : null;
}

function norm(layer: Layer, kind: Layer['norm'], args: Args): Layer {
  layer.norm = kind;
  if (layer.framework === 'keras') layer.shape = args.get(99, 'input_shape', 'batch_input_shape') ?? null;
  const size = args.get(0, 'num_features', 'normalized_shape');
  layer.fanOut = typeof size === 'number' ? size : null;
  const affine = layer.framework !== 'pytorch' || args.get(3, 'affine') !== false;
  if (affine) {
    layer.weight = new ArrayValue([layer.fanOut], { kind: 'constant', value: 1 }, layer.framework, layer.line);
    layer.bias = kind === 'rmsNorm' ? null : new ArrayValue([layer.fanOut], { kind: 'constant', value: 0 }, layer.framework, layer.line);
  }
  return layer;
}

function sequence(machine: Machine, layer: Layer, args: Args): Layer {
  machine.made.push(layer);
  const [first] = args.positional;
  const single = args.positional.length === 1 && (first instanceof List || first instanceof Dict);
  if (single) return withChildren(machine, layer, first!);
  layer.children = args.positional.map((value, i) => ({ name: String(i), value }));
  const given = args.named.get('layers');
  return given === undefined ? layer : withChildren(machine, layer, given);
}

export function withChildren(machine: Machine, layer: Layer, value: Value): Layer {
  if (value instanceof Dict) layer.children = [...value.entries].map(([name, each]) => ({ name: String(name), value: each }));
  else layer.children = (itemsOf(machine, value, layer.line) ?? []).map((each, i) => ({ name: String(i), value: each }));
  return layer;
}
