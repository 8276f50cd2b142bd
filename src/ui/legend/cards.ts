import { later } from '../later.tsx';

/** The cards of the reference, which come when a word is opened. */
export const RowCard = later(() => import('./RowCard.tsx').then(m => m.RowCard));
export const ActivationCard = later(() => import('./ActivationCard.tsx').then(m => m.ActivationCard));
