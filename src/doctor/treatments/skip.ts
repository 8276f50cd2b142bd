import { arrangements } from '../../arrangements/all.ts';
import { edit } from '../../config/edit.ts';
import { defaultSpec } from '../../lib/params.ts';
import type { Treatment } from '../treatment.ts';

/** Skip connections over every two layers, in a deep chain with norms and layers of one width: without a norm the stream would grow with every block. */
export const skip: Treatment = {
  id: 'skip',
  size: 5,
  options(config) {
    const hidden = config.widths.slice(1, -1);
    const isChain = config.block.id === 'plain' && config.norm.id !== 'none' && hidden.every(width => width === hidden[0]);
    if (!isChain || hidden.length < DEEP) return [];
    const spec = defaultSpec(arrangements.get('preActivation'));
    return [{ id: 'skip', form: 'preActivation', detail: {}, config: edit(config, { block: spec }) }];
  },
};

const DEEP = 8;
