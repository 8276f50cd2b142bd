import { activations } from '../../../activations/all.ts';
import { formatSpec } from '../../../config/spec.ts';
import { biasInitializers, initializers } from '../../../initializers/all.ts';
import { namedActivation } from '../../frameworks/activations.ts';
import { lawNamed } from '../../frameworks/initializerNames.ts';
import type { Law } from '../../model/law.ts';
import { biasOf, initializerOf } from '../../model/specs.ts';
import { Args, type ArrayValue, type Value } from '../../python/values.ts';
import type { Description } from '../file.ts';

/** A dense layer as Keras's configuration describes it. */
export interface DenseConfig {
  readonly name: string;
  readonly units: number | null;
  readonly useBias: boolean;
  activation: string | null;
  readonly declared: string | null;
  readonly biasDeclared: string | null;
}

export interface ModelConfig extends Pick<Description, 'output' | 'dropout'> {
  readonly layers: readonly DenseConfig[];
}

type Json = { readonly [key: string]: unknown };
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

const MOST_LAYERS = 10_000;

/** The dense layers of a model's configuration in the order of its layers, models within it included; null where it is none that can be read. */
export function readModelConfig(text: string): ModelConfig | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const steps = layersIn(json, 0);
  const layers: DenseConfig[] = [];
  let output: Description['output'];
  let dropout: number | undefined;
  for (const { kind, config } of steps) {
    if (kind === 'Dense') {
      const named = activationOf(config.activation, 1);
      output = outputOf(named);
      layers.push({ ...denseOf(config), activation: output ? 'linear' : textIn(named) });
    } else if (kind === 'Dropout' && typeof config.rate === 'number') dropout ??= config.rate;
    else if (layers.length > 0) {
      const named = kind === 'Activation' ? activationOf(config.activation, 1) : layerActivation(kind, config);
      if (named === undefined) continue;
      output ??= outputOf(named);
      if (!outputOf(named) && layers.at(-1)!.activation === 'linear') layers.at(-1)!.activation = textIn(named);
    }
  }
  return layers.length > 0 ? { layers, ...(output && { output }), ...(dropout && { dropout }) } : null;
}

interface Step {
  readonly kind: string;
  readonly config: Json;
}

function layersIn(json: unknown, depth: number): Step[] {
  if (!isObject(json) || depth > 8) return [];
  const config = isObject(json.config) ? json.config : {};
  const inner = Array.isArray(config.layers) ? config.layers : Array.isArray(json.config) ? json.config : null; // A list, in Keras 1.
  if (inner) return inner.slice(0, MOST_LAYERS).flatMap(layer => layersIn(layer, depth + 1));
  return typeof json.class_name === 'string' ? [{ kind: json.class_name, config }] : [];
}

function denseOf(config: Json): Omit<DenseConfig, 'activation'> {
  const useBias = config.use_bias !== false;
  const shape = { fanIn: null, fanOut: null, outFirst: false };
  const weights = lawOf(config.kernel_initializer);
  const bias = lawOf(config.bias_initializer);
  const [spec, biasSpec] = [weights && initializerOf(weights, shape), bias && biasOf(arrayOf(bias), null)];
  return {
    name: typeof config.name === 'string' ? config.name : '',
    units: typeof config.units === 'number' ? config.units : null,
    useBias,
    declared: spec && formatSpec(spec, initializers),
    biasDeclared: biasSpec && formatSpec(biasSpec, biasInitializers),
  };
}

const arrayOf = (law: Law) => ({ law }) as ArrayValue;

/** `{class_name, config}`, or a name. */
function lawOf(value: unknown): Law | null {
  const name = typeof value === 'string' ? value : isObject(value) && typeof value.class_name === 'string' ? value.class_name : null;
  return name === null ? null : (lawNamed(name, 'keras', argsOf(isObject(value) ? value.config : null)) ?? null);
}

function argsOf(config: unknown): Args {
  const entries = Object.entries(isObject(config) ? config : {});
  const plain = (value: unknown): value is number | string | boolean => ['number', 'string', 'boolean'].includes(typeof value);
  return new Args([], new Map<string, Value>(entries.flatMap(([key, value]) => (plain(value) ? [[key, value] as const] : []))));
}

type Named = string | null | undefined | { readonly output: 'softmax' | 'logSoftmax' };

const outputOf = (named: Named) => (typeof named === 'object' && named !== null ? named.output : undefined);
const textIn = (named: Named) => (typeof named === 'string' ? named : null);

/** The name of a function, or `{class_name, config}`. */
function activationOf(value: unknown, first: 0 | 1): Named {
  if (isObject(value))
    return typeof value.class_name === 'string' ? layerActivation(value.class_name, isObject(value.config) ? value.config : {}) : null;
  return typeof value === 'string' ? textOf(value, argsOf(null), first) : 'linear';
}

/** Undefined for a layer that is no activation. */
function layerActivation(kind: string, config: Json): Named {
  return textOf(kind === 'ReLU' && config.max_value === 6 ? 'relu6' : kind, argsOf(config), 0);
}

function textOf(name: string, args: Args, first: 0 | 1): Named {
  const named = namedActivation(name, 'keras', args, first);
  if (named === undefined || named === null) return named;
  if (named === 'softmax' || named === 'logSoftmax') return { output: named };
  return named === 'none' ? 'linear' : formatSpec(named, activations);
}
