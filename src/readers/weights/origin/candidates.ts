import { initializers } from '../../../initializers/all.ts';
import type { LayerShape } from '../../../initializers/initializer.ts';
import { type Distribution, TRUNCATED_STD } from '../../../lib/distribution.ts';
import type { Param, ParamValues, Spec } from '../../../lib/params.ts';
import type { Statistics } from '../statistics/statistics.ts';
import { roughness, tidyBetween } from './tidy.ts';

/** An initializer that may have drawn an array. */
export interface Candidate {
  readonly spec: Spec;
  readonly law: Distribution;
  /** How far from what people usually take: 0 is a framework's default, 5 is far-fetched. */
  readonly rank: number;
}

/** Whose habits a file shows. */
export type Framework = 'pytorch' | 'keras' | 'flax' | null;

/** PyTorch's gains, and those of leaky ReLU. */
const gains = [5 / 3, Math.SQRT2, 3 / 4, 0.5, 2, 0.1, 0.01];
const special: Readonly<Record<string, readonly number[]>> = {
  gain: gains,
  negativeSlope: [0.1, 0.2],
  omega: [1, 10, 20, 60],
  hiddenGain: [Math.SQRT2],
};
/** What is not one law for all layers, has laws of its own below, or is told by structure. */
const elsewhere = ['zeros', 'ones', 'constant', 'uniform', 'normal', 'truncatedNormal', 'varianceScaling', 'formula'];
const common = ['glorotUniform', 'glorotNormal', 'heUniform', 'heNormal', 'lecunUniform', 'lecunNormal', 'pytorchLinear'];
const defaults: Readonly<Record<string, string>> = { pytorch: 'pytorchLinear', keras: 'glorotUniform', flax: 'lecunNormal' };

/**
 * Every initializer of the registry with the parameters that people give it, and plain laws with tidy numbers near what was measured.
 *
 * @param declared the initializer that the file names
 */
export function candidatesFor(layer: LayerShape, statistics: Statistics, framework: Framework, declared: Spec | null): Candidate[] {
  const known = initializers.all
    .filter(({ id }) => !elsewhere.includes(id))
    .flatMap(({ id, params }) =>
      variants(params).flatMap(({ values, changed }) => {
        const law = initializers.get(id).distribution(layer, values, Math);
        return law ? [{ spec: { id, params: values }, law, rank: rankOf(id, values, changed, framework) }] : [];
      }),
    );
  const law = declared && initializers.get(declared.id).distribution(layer, declared.params, Math);
  return [...(law ? [{ spec: declared, law, rank: 0 }] : []), ...known, ...scalings(layer), ...plainLaws(statistics)];
}

/** The defaults, and each with one parameter changed; truncation may come with another change. */
function variants(params: readonly Param[]): { values: ParamValues; changed: number }[] {
  const plain = Object.fromEntries(params.map(param => [param.id, param.default]));
  const single = params.flatMap(param => optionsOf(param).map(value => ({ values: { ...plain, [param.id]: value }, changed: 1 })));
  const cut = params.some(({ id }) => id === 'truncated')
    ? single
        .filter(({ values }) => values.truncated !== 'yes')
        .map(({ values }) => ({ values: { ...values, truncated: 'yes' }, changed: 2 }))
    : [];
  return [{ values: plain, changed: 0 }, ...single, ...cut];
}

function optionsOf(param: Param): readonly (number | string)[] {
  if (param.kind === 'choice') return param.options.filter(option => option !== param.default);
  return special[param.id] ?? [];
}

/** Keras and Flax truncate under the plain name. */
function rankOf(id: string, values: ParamValues, changed: number, framework: Framework): number {
  const truncates = framework === 'keras' || framework === 'flax';
  const usual = 'truncated' in values && truncates ? changed - 1 : changed;
  const isUsual = usual === 0 && (!('truncated' in values) || (values.truncated === 'yes') === truncates);
  if (isUsual && framework && defaults[framework] === id) return 0;
  if (!common.includes(id)) return id === 'standardHeuristic' ? 2 : 3 + changed;
  if (isUsual) return 1;
  return values.mode === 'fanOut' ? 0.5 + changed : 1 + Math.max(1, changed);
}

/** Variance scalings that have no name of their own. */
function scalings(layer: LayerShape): Candidate[] {
  const { distribution, params } = initializers.get('varianceScaling');
  const plain = Object.fromEntries(params.map(param => [param.id, param.default]));
  const modes = params.find(({ id }) => id === 'mode') as Param & { options: readonly string[] };
  const kinds = params.find(({ id }) => id === 'distribution') as Param & { options: readonly string[] };
  return [0.1, 0.2, 1 / 3, 0.5, 1, 2, 3, 4].flatMap(scale =>
    modes.options.flatMap(mode =>
      kinds.options.map(kind => {
        const values = { ...plain, scale, mode, distribution: kind };
        return { spec: { id: 'varianceScaling', params: values }, law: distribution(layer, values, Math)!, rank: 4 };
      }),
    ),
  );
}

export function plainLaws({ finiteCount: count, mean, std, min, max }: Statistics): Candidate[] {
  if (mean === null || std === null || std === 0) return [];
  return [...normals(count, mean, std), ...uniforms(count, min!, max!)];
}

function normals(count: number, mean: number, std: number): Candidate[] {
  const away = (4 * std) / Math.sqrt(count);
  const center = tidyBetween(mean - away, mean + away)[0];
  // Nobody asks for a mean that is little beside the std; a trained matrix has one.
  if (center === undefined || (center !== 0 && Math.abs(center) < std / 2)) return [];
  const error = 4 / Math.sqrt(2 * count);
  const stds = (of: number) => tidyBetween(of * Math.exp(-error), of * Math.exp(error));
  return (['normal', 'truncatedNormal'] as const).flatMap(kind =>
    stds(kind === 'normal' ? std : std / TRUNCATED_STD).map(value => ({
      spec: { id: kind, params: { mean: center, std: value } },
      law: { kind, mean: center, std: value },
      rank: 1.5 + roughness(value) + roughness(center),
    })),
  );
}

/** The bounds of so many draws lie little beyond the extremes. */
function uniforms(count: number, min: number, max: number): Candidate[] {
  const beyond = ((max - min) * 11) / count;
  const lows = tidyBetween(min - beyond, min + 1e-3 * Math.abs(min));
  const highs = tidyBetween(max - 1e-3 * Math.abs(max), max + beyond);
  const isAskedFor = (low: number, high: number) => low === -high || low * high >= 0 || roughness(low) + roughness(high) === 0;
  return lows.flatMap(low =>
    highs
      .filter(high => isAskedFor(low, high))
      .map(high => ({
        spec: { id: 'uniform', params: { low, high } },
        law: { kind: 'uniform' as const, low, high },
        rank: 1.5 + roughness(high) + (low === -high ? 0 : 1 + roughness(low)),
      })),
  );
}
