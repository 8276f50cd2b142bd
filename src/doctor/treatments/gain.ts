import type { Config } from '../../config/config.ts';
import type { Detail } from '../../diagnostics/verdict.ts';
import type { Spec } from '../../lib/params.ts';
import { gains, isHomogeneous } from '../../theory/gains.ts';
import { nonlinearity } from '../../theory/nonlinearity.ts';
import { hiddenActivation, initializerSpec, waysToSet } from '../hidden.ts';
import type { Treatment } from '../treatment.ts';

/** Between these rms of the input a gain for rms 1 is not the only one that is worth trying. */
const SIZES = { low: 0.1, high: 3 } as const;
/** Between these the gain is that for 1. */
const LIKE_ONE = { low: 0.8, high: 1.25 } as const;

/** The hidden weights' scale: what the activation needs to keep the mean square, at rms 1 and at the size of the inputs. Families stay what they are. */
export const gain: Treatment = {
  id: 'gain',
  size: 2,
  options(config, { inputs }) {
    const { id } = hiddenActivation(config);
    const phi = nonlinearity(hiddenActivation(config));
    const size = Math.min(SIZES.high, Math.max(SIZES.low, inputs.rms));
    const isLikeOne = size > LIKE_ONE.low && size < LIKE_ONE.high;
    const sizes = isHomogeneous(phi) || id === 'selu' || isLikeOne ? [1] : [1, size];
    const forms = sizes.flatMap(rms => formsOf(config, gains(phi, rms * rms).forward));
    return forms.flatMap(({ form, detail, spec }) =>
      waysToSet(config, 'initializer', spec).map(({ where, config }) => ({
        ...{ id: 'gain', form, detail: { ...detail, activation: id, where } },
        config,
      })),
    );
  },
};

interface Form {
  readonly form: string;
  readonly detail: Detail;
  readonly spec: Spec;
}

function formsOf(config: Config, exact: number): Form[] {
  const { id, params } = hiddenActivation(config);
  const own = config.initializer;
  const rounded = Number(exact.toPrecision(5));
  const form = (name: string, initializer: string, values: Spec['params'], gain = exact): Form => ({
    ...{ form: name, detail: { gain }, spec: initializerSpec(initializer, values) },
  });
  if (id === 'sine' && Number(params.omega) > 1) return [form('siren', 'siren', { omega: Number(params.omega) }, Number(params.omega))];
  if (own.id === 'mup') return [form('mup', 'mup', { ...own.params, hiddenGain: rounded })];
  if (own.id === 'orthogonal') return [form('orthogonal', 'orthogonal', { gain: rounded })];
  if (id === 'relu') return [form('he', 'heNormal', {})];
  if (id === 'leakyRelu') return [form('he', 'heNormal', { negativeSlope: Number(params.alpha) })];
  if (id === 'selu') return [form('lecun', 'lecunNormal', {})];
  const scale = Number((rounded * rounded).toPrecision(5));
  return [form('exact', 'varianceScaling', { scale, mode: 'fanIn', distribution: 'normal' })];
}
