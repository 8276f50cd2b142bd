import { useMemo } from 'react';
import { fields } from '../../../config/fields.ts';
import { nameIn } from '../../../i18n/names.ts';
import { useToolWords } from '../../hooks.ts';
import type { Way } from './ways.ts';

/** What the ways are called: an initializer, whose it is, or a branch scale. */
export function useWayNames(ways: readonly Way[]): readonly string[] {
  const { registries } = useToolWords();
  return useMemo(
    () =>
      ways.map(({ id, initializer, branchScale }) => {
        if (branchScale !== null) return `×${branchScale.replace('sqrt(L)', '√L')}`;
        const name = nameIn(registries.initializers, initializer.id) + fields.initializer.format(initializer).slice(initializer.id.length);
        return id === 'mup' ? nameIn(registries.initializers, initializer.id) : `${id.toUpperCase()}: ${name}`;
      }),
    [ways, registries],
  );
}
