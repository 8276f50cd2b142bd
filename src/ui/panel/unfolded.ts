import { later } from '../later.tsx';

/** What few networks need to set: it comes when its line is unfolded, or with a link that sets some of it. */
export const MoreData = later(() => import('./MoreData.tsx').then(m => m.MoreData));
export const StructureRows = later(() => import('./StructureRows.tsx').then(m => m.StructureRows));
