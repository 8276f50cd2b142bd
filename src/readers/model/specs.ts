import { biasInitializers, initializers } from '../../initializers/all.ts';
import { TRUNCATED_STD } from '../../lib/distribution.ts';
import { defaultSpec, type ParamValues, type Spec } from '../../lib/params.ts';
import type { ArrayValue } from '../python/values.ts';
import { tidy } from './identify.ts';
import type { Law } from './law.ts';
import type { Numbers } from './reading.ts';

export interface Shape {
  readonly fanIn: number | null;
  readonly fanOut: number | null;
  /** Whether the array is stored as (out, in). */
  readonly outFirst: boolean;
}

type Mode = 'fanIn' | 'fanOut' | 'fanAvg' | 'fanGeoAvg';

function modeOf(fan: (Law & { kind: 'scaled' })['fan'], outFirst: boolean): Mode {
  if (fan === 'average') return 'fanAvg';
  if (fan === 'geometric') return 'fanGeoAvg';
  return (fan === 'last') === outFirst ? 'fanIn' : 'fanOut';
}

function sizeOf(mode: Mode, { fanIn, fanOut }: Shape): number | null {
  if (mode === 'fanIn') return fanIn;
  if (mode === 'fanOut') return fanOut;
  if (fanIn === null || fanOut === null) return null;
  return mode === 'fanAvg' ? (fanIn + fanOut) / 2 : Math.sqrt(fanIn * fanOut);
}

/** The law in numbers for a layer of this shape; null where a width is missing or the law is not known. */
export function numbersOf(law: Law, shape: Shape): Numbers | null {
  if (law.kind === 'unknown') return null;
  if (law.kind === 'lsuv' || law.kind === 'directions') return { kind: law.kind };
  if (law.kind !== 'scaled') return law;
  const size = sizeOf(modeOf(law.fan, shape.outFirst), shape);
  if (size === null) return null;
  const std = Math.sqrt(law.scale / size);
  if (law.shape === 'uniform') return { kind: 'uniform', low: -std * Math.sqrt(3), high: std * Math.sqrt(3) };
  return law.shape === 'normal' ? { kind: 'normal', mean: 0, std } : { kind: 'truncatedNormal', mean: 0, std: std / TRUNCATED_STD };
}

/** An entry of the registry with these parameters, where all are within its limits. */
function spec(
  id: string,
  params: ParamValues = {},
  from = initializers as { get(id: string): Parameters<typeof defaultSpec>[0] },
): Spec | null {
  const entry = from.get(id);
  const fits = entry.params.every(
    param =>
      param.kind !== 'number' ||
      params[param.id] === undefined ||
      (Number(params[param.id]) >= param.min && Number(params[param.id]) <= param.max),
  );
  return fits ? { id, params: { ...defaultSpec(entry).params, ...params } } : null;
}

const near = (x: number, y: number) => Math.abs(x - y) <= 1e-9 * Math.max(Math.abs(x), Math.abs(y));
/** Written by a person rather than computed. */
const isShort = (x: number) => String(Math.abs(x)).replace(/[.e+-]|^0+/g, '').length <= 6;

/** The initializer that is this law; null where none of the registry is. */
export function initializerOf(law: Law, shape: Shape): Spec | null {
  switch (law.kind) {
    case 'scaled':
      return scaled(law.scale, modeOf(law.fan, shape.outFirst), law.shape);
    case 'constant':
      return law.value === 0 ? spec('zeros') : law.value === 1 ? spec('ones') : spec('constant', { value: law.value });
    case 'uniform':
      return (
        (law.low === -law.high && recognized((law.high * law.high) / 3, 'uniform', shape, law.high)) ||
        spec('uniform', { low: law.low, high: law.high }) ||
        formula('uniform', String(law.high))
      );
    case 'normal':
      return (
        (law.mean === 0 && recognized(law.std * law.std, 'normal', shape, law.std)) ||
        spec('normal', { mean: law.mean, std: law.std }) ||
        (law.mean === 0 ? formula('normal', String(law.std)) : null)
      );
    case 'truncatedNormal':
      return (
        (law.mean === 0 && recognized((law.std * TRUNCATED_STD) ** 2, 'truncatedNormal', shape, law.std)) ||
        spec('truncatedNormal', { mean: law.mean, std: law.std })
      );
    case 'orthogonal':
      return spec('orthogonal', { gain: Math.abs(law.gain) });
    case 'identity':
      return spec('identity', { gain: law.gain });
    case 'sparse':
      return shape.outFirst ? spec('sparse', { sparsity: law.sparsity, std: law.std }) : null;
    case 'directions':
      return shape.fanIn !== null && shape.fanOut !== null && near(law.norm, 0.7 * shape.fanOut ** (1 / shape.fanIn))
        ? spec('nguyenWidrow')
        : null;
    case 'lsuv':
      return spec('lsuv');
    default:
      return null;
  }
}

const formula = (distribution: 'uniform' | 'normal', expression: string) => spec('formula', { distribution, expression });

function scaled(scale: number, mode: Mode, shape: 'uniform' | 'normal' | 'truncatedNormal'): Spec | null {
  const suffix = shape === 'uniform' ? 'Uniform' : 'Normal';
  const truncated: ParamValues = shape === 'truncatedNormal' ? { truncated: 'yes' } : {};
  const is = (value: number) => near(scale, value);
  if (mode === 'fanIn' && shape === 'uniform' && is(1 / 3)) return spec('pytorchLinear');
  if (mode === 'fanIn' && is(1)) return spec(`lecun${suffix}`, truncated);
  if (mode === 'fanIn' && is(2)) return spec(`he${suffix}`, truncated);
  if (mode === 'fanOut' && is(2)) return spec(`he${suffix}`, { mode, ...truncated });
  const limit = tidy(Math.sqrt(3 * scale));
  if (shape === 'uniform' && (mode === 'fanIn' || mode === 'fanOut') && isShort(limit))
    return formula('uniform', `${limit}/sqrt(${mode === 'fanIn' ? 'n' : 'm'})`);
  const slope = tidy(Math.sqrt(2 / scale - 1));
  if ((mode === 'fanIn' || mode === 'fanOut') && scale < 2 && isShort(slope))
    return spec(`he${suffix}`, { mode, negativeSlope: slope, ...truncated });
  if (mode === 'fanAvg') return spec(`glorot${suffix}`, { gain: is(1) ? 1 : Math.sqrt(scale), ...truncated });
  return (
    spec('varianceScaling', { scale, mode, distribution: shape }) ??
    (shape === 'truncatedNormal' || mode.length > 6
      ? null
      : formula(shape, `${shape === 'uniform' ? limit : Math.sqrt(scale)}/sqrt(${mode === 'fanIn' ? 'n' : 'm'})`))
  );
}

/** Numbers that a formula in the widths has given: its name is more to say than its value. */
function recognized(variance: number, kind: 'uniform' | 'normal' | 'truncatedNormal', shape: Shape, written: number): Spec | null {
  if (isShort(written)) return null;
  for (const mode of ['fanIn', 'fanOut', 'fanAvg'] as const) {
    const size = sizeOf(mode, shape);
    if (size === null) continue;
    const scale = [1 / 3, 1, 2].find(value => near(value, variance * size));
    if (scale !== undefined) return scaled(scale, mode, kind);
  }
  return null;
}

/** The same for biases, for which there are fewer entries. */
export function biasOf(array: ArrayValue | null, fanIn: number | null): Spec | null {
  const law: Law = array?.law ?? { kind: 'constant', value: 0 };
  const make = (id: string, params: ParamValues = {}) => spec(id, params, biasInitializers);
  if (law.kind === 'constant') return law.value === 0 ? make('zeros') : make('constant', { value: law.value });
  if (law.kind === 'normal') return make('normal', { mean: law.mean, std: law.std });
  if (law.kind === 'scaled') return near(law.scale, 1 / 3) ? make('pytorchLinear') : null;
  if (law.kind !== 'uniform') return null;
  const isDefault = fanIn !== null && law.low === -law.high && near(law.high, 1 / Math.sqrt(fanIn)) && !isShort(law.high);
  return isDefault ? make('pytorchLinear') : (make('uniform', { low: law.low, high: law.high }) ?? null);
}
