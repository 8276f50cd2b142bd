import { defaultSpec, type Spec } from '../../../lib/params.ts';
import { optimizers } from '../../../optimizers/all.ts';

/**
 * What to try where no network has learnt anything: a tenth of the learning rate, since deep networks diverge or freeze at rates that suit shallow ones; from
 * a tenth of the usual rate down, Adam, which brings a size of its own; and an adaptive optimizer there, at its usual rate.
 */
export function nextTry({ id, params }: Spec): Spec {
  const optimizer = optimizers.get(id);
  const rate = Number(params.learningRate);
  const usual = optimizer.params[0].default;
  if (rate > usual / 10) return { id, params: { ...params, learningRate: Number((rate / 10).toPrecision(3)) } };
  if (optimizer.isAdaptive) return { id, params: { ...params, learningRate: usual } };
  return defaultSpec(optimizers.get('adam'));
}
