import { type Fan, type Law, unknownLaw } from '../model/law.ts';
import type { Args, Framework, Value } from '../python/values.ts';
import { constant, normal, truncated, uniform } from './arrays.ts';

type Make = (args: Args, framework: Framework) => Law;
type Shape = 'uniform' | 'normal' | 'truncatedNormal';
const fixed =
  (scale: number, fan: Fan, shape: Shape): Make =>
  () => ({ kind: 'scaled', scale, fan, shape });

/** Keras and JAX store (in, out): their fan-in is the first axis. */
const fans: Readonly<Record<string, Fan>> = { fan_in: 'first', fan_out: 'last', fan_avg: 'average', fan_geo_avg: 'geometric' };

const scaling: Make = (args, framework) => {
  const scale = args.get(0, 'scale') ?? 1;
  const mode = args.get(1, 'mode') ?? 'fan_in';
  const distribution = args.get(2, 'distribution') ?? 'truncated_normal';
  // “normal” is truncated in Keras and is not in JAX.
  const shapes: Record<string, Shape> = {
    uniform: 'uniform',
    truncated_normal: 'truncatedNormal',
    untruncated_normal: 'normal',
    normal: framework === 'keras' ? 'truncatedNormal' : 'normal',
  };
  const [fan, shape] = [fans[String(mode)], shapes[String(distribution)]];
  return typeof scale === 'number' && fan && shape ? { kind: 'scaled', scale, fan, shape } : unknownLaw;
};

const isKeras = (framework: Framework) => framework === 'keras';
const std = (args: Args, framework: Framework): Value | undefined =>
  isKeras(framework) ? (args.get(1, 'stddev') ?? 0.05) : (args.get(0, 'stddev') ?? 1e-2);

const makes: Readonly<Record<string, Make>> = {
  zeros: () => constant(0),
  zero: () => constant(0),
  ones: () => constant(1),
  one: () => constant(1),
  constant: args => constant(args.get(0, 'value') ?? 0),
  identity: args => ({ kind: 'identity', gain: typeof args.get(0, 'gain') === 'number' ? (args.get(0, 'gain') as number) : 1 }),
  orthogonal(args) {
    const gain = args.get(0, 'gain', 'scale') ?? 1;
    return typeof gain === 'number' ? { kind: 'orthogonal', gain } : unknownLaw;
  },
  uniform: (args, framework) =>
    isKeras(framework) ? uniform(args.get(0, 'minval') ?? -0.05, args.get(1, 'maxval') ?? 0.05) : uniform(0, args.get(0, 'scale') ?? 1e-2),
  normal: (args, framework) => normal(isKeras(framework) ? args.get(0, 'mean') : 0, std(args, framework)),
  truncatednormal: (args, framework) => truncated(isKeras(framework) ? args.get(0, 'mean') : 0, std(args, framework)),
  glorotuniform: fixed(1, 'average', 'uniform'),
  glorotnormal: fixed(1, 'average', 'truncatedNormal'),
  heuniform: fixed(2, 'first', 'uniform'),
  henormal: fixed(2, 'first', 'truncatedNormal'),
  lecununiform: fixed(1, 'first', 'uniform'),
  lecunnormal: fixed(1, 'first', 'truncatedNormal'),
  variancescaling: scaling,
};
const aliases: Readonly<Record<string, string>> = {
  randomuniform: 'uniform',
  randomnormal: 'normal',
  xavieruniform: 'glorotuniform',
  xaviernormal: 'glorotnormal',
  kaiminguniform: 'heuniform',
  kaimingnormal: 'henormal',
  identityinitializer: 'identity',
  eye: 'identity',
  deltaorthogonal: '',
};

/** An initializer of Keras or JAX by its name, a class's or a function's; undefined for none of them. */
export function lawNamed(name: string, framework: Framework, args: Args): Law | undefined {
  const plain = name
    .toLowerCase()
    .replaceAll('_', '')
    .replace(/initializer$/, '');
  const key = Object.hasOwn(aliases, plain) ? aliases[plain]! : plain;
  return Object.hasOwn(makes, key) ? makes[key]!(args, framework) : undefined;
}
