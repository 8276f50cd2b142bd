export { draws } from './draws.ts';
export { figure } from './figure.ts';
export { health } from './health.ts';
export { phase } from './phase.ts';
export { spectrum } from './spectrum.ts';
export { sweep } from './sweep.ts';
export { training } from './training.ts';
export { traps } from './traps.ts';
