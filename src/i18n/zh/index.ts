export { experiments } from './experiments.ts';
export { problems } from './problems.ts';
export { registries } from './registries.ts';
export { ui } from './ui.ts';
export { verdicts } from './verdicts.ts';
