import { nameIn } from '../../../i18n/names.ts';
import { useToolWords } from '../../hooks.ts';
import { Lettered } from './Lettered.tsx';
import type { Racer } from './race.ts';
import { leaderOf } from './standing.ts';

/** Who wins, with the initializer where the two differ in it; nothing where nobody does. */
export function Lead({ racers, isBest }: { readonly racers: readonly Racer[]; readonly isBest: boolean }) {
  const { training: words, registries } = useToolWords();
  const leader = leaderOf(racers);
  if (!leader) return null;
  const initializers = new Set(racers.map(({ config }) => config.initializer.id));
  const name = initializers.size > 1 ? nameIn(registries.initializers, leader.config.initializer.id) : null;
  return (
    <p className="training-lead">
      <Lettered text={words.result.leads(leader.id.toUpperCase(), name, isBest)} />
    </p>
  );
}
