import type { Layer } from '../network/network.ts';
import { stepOf } from '../network/step.ts';
import type { Quantity } from '../summary/summary.ts';

/** The gradient that goes with a column's carrier: that of the stream where a stream passes, else that of z. */
export const gradientOf = (layer: Layer): Quantity => (stepOf(layer, 'join') ? 'dStream' : 'dPreactivations');
