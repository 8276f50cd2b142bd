import { useToolWords } from '../../../hooks.ts';
import { threeDigits } from '../threeDigits.ts';
import { Key } from './Key.tsx';
import { type Outcome, overlap, ranking } from './outcome.ts';

interface FairTableProps {
  readonly names: readonly string[];
  readonly outcomes: readonly Outcome[];
  readonly threshold: number;
}

/** The initializers in the order in which they end, each at its best rate. */
export function FairTable({ names, outcomes, threshold }: FairTableProps) {
  const { fair: words } = useToolWords().training;
  const order = ranking(outcomes);
  const first = outcomes[order[0]!];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must do so by the keyboard too
    <section className="training-scroll" aria-label={words.table} tabIndex={0}>
      <table className="draws-numbers fair-table">
        <caption>{words.table}</caption>
        <thead>
          <tr>
            {[words.initializer, words.rate, words.final, words.band, words.steps(threeDigits(threshold)), words.overlaps].map(head => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {order.map(i => {
            const { best, stepsToThreshold } = outcomes[i]!;
            return (
              <tr key={names[i]}>
                <th scope="row">
                  <Key place={i} /> {names[i]}
                </th>
                <td>{best?.rate}</td>
                <td>{best && threeDigits(best.final!.median)}</td>
                <td>{best && words.fromTo(threeDigits(best.final!.low), threeDigits(best.final!.high))}</td>
                <td>{best && (stepsToThreshold ?? words.never)}</td>
                <td>{i === order[0] || !best ? '' : overlap(first!, outcomes[i]!) ? words.yes : words.no}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
