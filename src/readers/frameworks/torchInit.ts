import { type Law, timesLaw, unknownLaw } from '../model/law.ts';
import type { Machine } from '../python/machine.ts';
import { type Args, ArrayValue, Unknown, type Value } from '../python/values.ts';
import { constant, normal, setLaw, uniform } from './arrays.ts';

/** torch.nn.init.calculate_gain. */
export function gainOf(name: Value | undefined, parameter: Value | undefined): number | null {
  if (name === 'tanh') return 5 / 3;
  if (name === 'relu') return Math.SQRT2;
  if (name === 'selu') return 3 / 4;
  if (name === 'leaky_relu') return Math.sqrt(2 / (1 + (typeof parameter === 'number' ? parameter : 0.01) ** 2));
  return typeof name === 'string' && /^(linear|sigmoid|(conv|conv_transpose)\dd)$/.test(name) ? 1 : null;
}

type Shape = 'uniform' | 'normal';

/** PyTorch's fan-in is the size of the second axis, whatever the array is used for. */
function xavier(shape: Shape, args: Args): Law {
  const gain = args.get(1, 'gain') ?? 1;
  return typeof gain === 'number' ? { kind: 'scaled', scale: gain * gain, fan: 'average', shape } : unknownLaw;
}

function kaiming(shape: Shape, args: Args): Law {
  const nonlinearity = args.get(3, 'nonlinearity') ?? 'leaky_relu';
  const gain = gainOf(nonlinearity, args.get(1, 'a') ?? 0);
  const mode = args.get(2, 'mode') ?? 'fan_in';
  if (gain === null || typeof mode !== 'string') return unknownLaw;
  return { kind: 'scaled', scale: gain * gain, fan: mode === 'fan_out' ? 'first' : 'last', shape };
}

/** trunc_normal_ cuts at a and b, by default −2 and 2, whatever the std. */
function truncNormal(machine: Machine, args: Args, line: number): Law {
  const [mean, std, a, b] = [args.get(1, 'mean') ?? 0, args.get(2, 'std') ?? 1, args.get(3, 'a') ?? -2, args.get(4, 'b') ?? 2];
  if (![mean, std, a, b].every(value => typeof value === 'number')) return unknownLaw;
  const [m, s, low, high] = [mean, std, a, b] as [number, number, number, number];
  const [left, right] = [(m - low) / s, (high - m) / s];
  if (Math.abs(left - 2) < 1e-9 && Math.abs(right - 2) < 1e-9) return { kind: 'truncatedNormal', mean: m, std: s };
  if (left < 5 || right < 5) return unknownLaw;
  machine.remark(line, 'wideTruncation', String(Math.round(Math.min(left, right))));
  return { kind: 'normal', mean: m, std: s };
}

const laws: Readonly<Record<string, (machine: Machine, args: Args, line: number) => Law>> = {
  uniform: (_, args) => uniform(args.get(1, 'a'), args.get(2, 'b')),
  normal(machine, args, line) {
    const [mean, std] = [args.get(1, 'mean'), args.get(2, 'std')];
    if (std === undefined && typeof mean === 'number' && mean !== 0 && args.named.get('mean') === undefined)
      machine.remark(line, 'meanForStd');
    return normal(mean, std);
  },
  constant: (_, args) => constant(args.get(1, 'val')),
  zeros: () => constant(0),
  ones: () => constant(1),
  eye: () => ({ kind: 'identity', gain: 1 }),
  dirac: () => unknownLaw,
  xavier_uniform: (_, args) => xavier('uniform', args),
  xavier_normal: (_, args) => xavier('normal', args),
  kaiming_uniform: (_, args) => kaiming('uniform', args),
  kaiming_normal: (_, args) => kaiming('normal', args),
  orthogonal: (_, args) =>
    timesLaw(
      { kind: 'orthogonal', gain: 1 },
      typeof args.get(1, 'gain') === 'number' ? (args.get(1, 'gain') as number) : args.has(1, 'gain') ? Number.NaN : 1,
    ),
  sparse(_, args) {
    const [sparsity, std] = [args.get(1, 'sparsity') ?? 0, args.get(2, 'std') ?? 0.01];
    return typeof sparsity === 'number' && typeof std === 'number' ? { kind: 'sparse', sparsity, std } : unknownLaw;
  },
  trunc_normal: truncNormal,
};
laws satisfies Record<string, unknown>;
const aliases: Readonly<Record<string, string>> = {
  glorot_uniform: 'xavier_uniform',
  glorot_normal: 'xavier_normal',
  he_uniform: 'kaiming_uniform',
  he_normal: 'kaiming_normal',
};

/** `torch.nn.init.name`, with and without the underscore at its end. */
export function torchInit(machine: Machine, path: string, args: Args, line: number): Value | undefined {
  const name = path.replace('torch.nn.init.', '').replace(/_$/, '');
  if (name === 'calculate_gain') return gainOf(args.get(0, 'nonlinearity'), args.get(1, 'param')) ?? new Unknown('a gain', line);
  if (name === '_calculate_fan_in_and_fan_out' || name === '_calculate_correct_fan') return undefined;
  const array = args.get(0, 'tensor');
  const known = Object.hasOwn(aliases, name) ? aliases[name]! : name;
  if (!(array instanceof ArrayValue)) return null;
  const law = Object.hasOwn(laws, known) ? laws[known]!(machine, args, line) : unknownLaw;
  if (law.kind === 'unknown' || (law.kind === 'orthogonal' && Number.isNaN(law.gain))) {
    machine.note(line, 'unknownInitializer', `nn.init.${name}_`);
    return setLaw(machine, array, unknownLaw, line);
  }
  return setLaw(machine, array, law, line);
}
