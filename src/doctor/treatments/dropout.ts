import { edit } from '../../config/edit.ts';
import type { Treatment } from '../treatment.ts';

/** What transformers take (Vaswani et al. 2017). */
const LITTLE = 0.1;

/** Less dropout, or none: each layer of it multiplies the mean square of the signal by 1/(1 − rate). Srivastava et al. 2014. */
export const dropout: Treatment = {
  id: 'dropout',
  size: 2,
  options: config =>
    [LITTLE, 0]
      .filter(rate => rate < config.dropout)
      .map(rate => ({
        ...{ id: 'dropout', form: rate > 0 ? 'little' : 'none', detail: { rate: String(rate) } },
        config: edit(config, { dropout: rate }),
      })),
};
