import type { Factor, Schedule } from './schedule.ts';

/** The learning rate itself, at every step. */
export const constant: Schedule = { id: 'constant', params: [], citation: '', hasEnd: false };

export const constantFactor: Factor = () => 1;
