import type { ToolDictionary } from '../../../i18n/index.ts';
import { nameIn } from '../../../i18n/names.ts';
import type { Heading } from './squares.ts';

/** What a row or column is called; the short name is the one on the map's margin. */
export function headingName(heading: Heading, { registries, sweep }: ToolDictionary, short = false): string {
  switch (heading.kind) {
    case 'initializer':
      return nameIn(registries.initializers, heading.spec.id);
    case 'activation':
      return nameIn(registries.activations, heading.spec.id);
    case 'norm':
      return nameIn(registries.norms, heading.spec.id);
    case 'arrangement':
      return nameIn(registries.arrangements, heading.spec.id);
    case 'branch':
      return short ? heading.text : sweep.branchLabel(heading.text);
    case 'gain':
      return short ? sweep.gain(shortNumber(heading.value)) : sweep.gainLabel(shortNumber(heading.value));
    case 'depth':
      return short ? String(heading.value) : sweep.depthLabel(heading.value);
  }
}

/** At most two decimals, and none that say nothing: 0.25, 1.41, 4. */
const shortNumber = (value: number) => String(Number(value.toFixed(2)));
