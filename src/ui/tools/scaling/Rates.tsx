import { useMemo } from 'react';
import type { Spec } from '../../../lib/params.ts';
import { useToolWords } from '../../hooks.ts';
import { LinesChart } from '../training/fair/LinesChart.tsx';
import { type CheckProps, power } from './Coordinates.tsx';
import { ExponentTable } from './ExponentTable.tsx';
import { bestRatesOf } from './outcomes.ts';
import { ratesOf } from './plans.ts';

/** What the largest stable rate of ReLU networks goes with, by the depth. Jelassi et al. 2023 (arXiv 2305.07810). */
const LITERATURE = -1.5;

/** The learning rate that is best by depth, a line for each way, and beside them the literature's slope. */
export function Rates({ ways, probes, results, sizes, names, optimizer }: CheckProps & { readonly optimizer: Spec }) {
  const { scaling: words } = useToolWords();
  const tried = useMemo(() => ratesOf(optimizer), [optimizer]);
  const found = useMemo(() => bestRatesOf(probes, results, ways.length, sizes, tried), [probes, results, ways, sizes, tried]);
  const known = found.map((_, i) => i).filter(way => Number.isFinite(found[way]!.exponent));
  const start = found.flatMap(({ rates }) => rates[0] ?? [])[0];
  const places = sizes.map((_, i) => i / (sizes.length - 1));
  const literature =
    start === undefined ? [] : [{ name: words.literature, values: sizes.map(size => start * (size / sizes[0]!) ** LITERATURE) }];
  return (
    <>
      <p className="training-lead" aria-live="polite">
        {known.length > 0
          ? words.falls(
              known.map(way => names[way]!),
              known.map(way => power(found[way]!.exponent)),
            )
          : words.waiting}
        {found.some(({ isAtEdge }) => isAtEdge) && words.edge}
      </p>
      <div className="fair-charts">
        <figure>
          <LinesChart
            lines={[...found.map(({ rates }, way) => ({ name: names[way]!, values: rates })), ...literature]}
            places={places}
            ticks={sizes.map((size, i) => ({ at: places[i]!, text: String(size) }))}
            name={words.rateChart}
            axis={words.rateAxis}
            dotted
          />
        </figure>
      </div>
      <p className="scaling-key">
        {[...names, ...literature.map(({ name }) => name)].map((name, i) => (
          <span key={name} className={`fair-${i}`}>
            {name}
          </span>
        ))}
      </p>
      <ExponentTable
        caption={words.rateTable}
        rows={names.map((name, way) => ({
          name,
          cells: [...found[way]!.rates.map(rate => String(rate ?? '')), power(found[way]!.exponent)],
        }))}
        heads={[...sizes.map(String), words.exponent]}
      />
      <p className="note">{words.how(tried.length, tried[0]!, tried.at(-1)!)}</p>
    </>
  );
}
