import type { Norm } from './norm.ts';

export const none: Norm = { id: 'none', params: [], citation: null, over: null, isCentred: false };
