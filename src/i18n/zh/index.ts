export { draws } from './draws.ts';
export { experiments } from './experiments.ts';
export { phase } from './phase.ts';
export { problems } from './problems.ts';
export { registries } from './registries.ts';
export { sweep } from './sweep.ts';
export { ui } from './ui.ts';
export { verdicts } from './verdicts.ts';
