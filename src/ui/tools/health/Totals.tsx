import { Help } from '../../controls/Help.tsx';
import { useToolWords } from '../../hooks.ts';
import { markOf } from './guide.ts';
import type { Subjects } from './LayerTable.tsx';
import { Reading } from './Reading.tsx';
import { chanceOf, type HealthTotal, type HealthTotalId, totals } from './totals.ts';

/** The diagnostics that are one number a network. */
export function Totals({ subjects }: { readonly subjects: Subjects }) {
  return (
    <dl className="health-totals">
      {totals.map(total => (
        <Total key={total.id} total={total} subjects={subjects} />
      ))}
    </dl>
  );
}

function Total({ total, subjects }: { readonly total: HealthTotal; readonly subjects: Subjects }) {
  const { health } = useToolWords();
  const { name, guide, help } = health.totals[total.id as HealthTotalId];
  return (
    <div data-diagnostic={total.id}>
      <dt>
        <Help text={help}>{name}</Help>
        <span className="health-guide">{total.id === 'loss' ? <Chance subjects={subjects} /> : guide}</span>
      </dt>
      {subjects.map(({ network, subject }) => {
        const value = total.value(subject);
        return (
          <dd key={network}>
            {value === undefined ? (
              <span className="note">{total.id === 'gradientCheck' ? health.notYet : health.unknown}</span>
            ) : (
              <Reading
                network={network}
                named={subjects.length > 1}
                text={Number.isNaN(value) ? health.unknown : total.format(value)}
                mark={markOf(value, total.guide(subject))}
              />
            )}
          </dd>
        );
      })}
    </div>
  );
}

/** The loss of knowing nothing; of each network where they differ. */
function Chance({ subjects }: { readonly subjects: Subjects }) {
  const { health } = useToolWords();
  const texts = subjects.map(({ subject }) => {
    const chance = chanceOf(subject);
    return chance === null ? health.noGuide : health.chance(chance.toFixed(3));
  });
  if (new Set(texts).size === 1) return texts[0];
  return subjects.map(({ network }, i) => (
    <span key={network} className={`text-${network}`}>
      {i > 0 && ' · '}
      {network.toUpperCase()} {texts[i]}
    </span>
  ));
}
