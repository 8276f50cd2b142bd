import type { Config, Experiment } from '../config/config.ts';
import { ui } from '../i18n/en/ui.ts';
import { formulaProblem } from '../initializers/formula.ts';
import { layersOf } from '../network/network.ts';

/** Which layers a person's formula leaves at 0, and why: a sentence each, in English whatever the page's language. */
export function formulaWarnings({ a, b }: Experiment): string[] {
  return [...sentences('A', a), ...(b ? sentences('B', b) : [])];
}

function sentences(network: string, config: Config): string[] {
  return layersOf(config).flatMap(layer => {
    if (layer.initializer.id !== 'formula') return [];
    const problem = formulaProblem(layer, layer.initializer.params);
    if (!problem || problem === 'expression') return [];
    return [`${network}: ${ui.initializer.formulaProblem[problem](layer.layer)}`];
  });
}
