import { memo } from 'react';
import { nameIn } from '../../../i18n/names.ts';
import { useToolWords } from '../../hooks.ts';
import type { Racer } from './race.ts';

/** How each network is drawn, and the initializer that it has. */
export const RaceLegend = memo(function RaceLegend({ racers }: { readonly racers: readonly Racer[] }) {
  const { initializers } = useToolWords().registries;
  return racers.map(({ id, config, count }) => (
    <span key={id} className={`training-legend text-${id}`}>
      <svg className="chart training-key" width={26} height={12} aria-hidden="true">
        {count > 1 && (
          <g className={`draws-${id}`}>
            <path className="draws-area" d="M0 1H26V11H0Z" />
            <path className="draws-edges" d="M0 1H26M0 11H26" />
          </g>
        )}
        <g className={`depth-${id}`}>
          <path className="depth-line training-median" d="M0 6H26" />
        </g>
      </svg>
      <b>{id.toUpperCase()}</b> <span className="training-initializer">{nameIn(initializers, config.initializer.id)}</span>
    </span>
  ));
});
