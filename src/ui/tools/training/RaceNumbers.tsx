import { range, tickStep } from 'd3';
import { memo } from 'react';
import { useToolWords } from '../../hooks.ts';
import { type Curve, lossAt } from './curve.ts';
import type { Racer } from './race.ts';
import { ScrolledTable } from './ScrolledTable.tsx';
import { threeDigits } from './threeDigits.ts';

/** About as many rows has the table, at round steps. */
const ROWS = 20;

/** The numbers of the chart at round steps, the last included. */
export const RaceNumbers = memo(function RaceNumbers({ racers, steps }: { readonly racers: readonly Racer[]; readonly steps: number }) {
  const { training: words } = useToolWords();
  const stride = Math.max(1, tickStep(0, steps, ROWS));
  const rows = [...range(0, steps, stride), steps];
  return (
    <ScrolledTable name={words.figure} rows={words.step} racers={racers} columns={[words.low, words.median, words.high, words.own]}>
      {rows.map(step => (
        <tr key={step}>
          <th scope="row">{step}</th>
          {racers.flatMap(({ id, bands, own }) =>
            [bands[step]?.low, bands[step]?.median, bands[step]?.high, own && ownAt(own, step)].map((value, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: four fixed columns
              <td key={`${id} ${i}`}>{value === undefined ? '' : threeDigits(value)}</td>
            )),
          )}
        </tr>
      ))}
    </ScrolledTable>
  );
});

/** ∞ from where it diverged; undefined where it has not come to. */
const ownAt = (own: Curve, step: number) => (own.share === undefined ? lossAt(own, step) : own.losses[step]);
