import { range, tickStep } from 'd3';
import { formatNumber } from '../../../charts/index.ts';
import { useToolWords } from '../../hooks.ts';
import type { Racer } from './race.ts';

/** About as many rows has the table, at round steps. */
const ROWS = 20;

/** The numbers of the chart at round steps, the last included. */
export function RaceNumbers({ racers, steps }: { readonly racers: readonly Racer[]; readonly steps: number }) {
  const { training: words } = useToolWords();
  const stride = Math.max(1, tickStep(0, steps, ROWS));
  const rows = [...range(0, steps, stride), steps];
  const number = (value: number | undefined) => (value === undefined ? '' : formatNumber(value));
  return (
    <table className="draws-numbers">
      <caption>{words.figure}</caption>
      <thead>
        <tr>
          <th scope="col">{words.step}</th>
          {racers.flatMap(({ id }) =>
            [words.low, words.median, words.high, words.own].map(name => (
              <th key={`${id} ${name}`} scope="col" className={`text-${id}`}>
                {id.toUpperCase()} {name}
              </th>
            )),
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map(step => (
          <tr key={step}>
            <th scope="row">{step}</th>
            {racers.flatMap(({ id, bands, own }) =>
              [bands[step]?.low, bands[step]?.median, bands[step]?.high, own?.losses[step]].map((value, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: four fixed columns
                <td key={`${id} ${i}`}>{number(value)}</td>
              )),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
