import type { Config } from '../../../config/config.ts';
import type { Lines } from '../entries.ts';
import { real } from './text.ts';

/** `shares` of the classes, not yet 1 in all. */
export const sharesOf = ({ imbalance }: Pick<Config, 'imbalance'>, classes: string): Lines => [
  `shares = ${real(imbalance)} ** -(np.arange(${classes}) / max(1, ${classes} - 1))  # geometric`,
];
