export { registries } from './registries.ts';
export { ui } from './ui.ts';
export { verdicts } from './verdicts.ts';
