import { Help } from '../../controls/Help.tsx';
import { useWords } from '../../hooks.ts';
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
  const { health } = useWords();
  const { name, guide, help } = health.totals[total.id as HealthTotalId];
  const chance = total.id === 'loss' ? chanceOf(subjects[0]!.subject) : undefined;
  return (
    <div data-diagnostic={total.id}>
      <dt>
        <Help text={help}>{name}</Help>
        <span className="health-guide">
          {chance === undefined ? guide : chance === null ? health.noGuide : health.chance(chance.toFixed(3))}
        </span>
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
