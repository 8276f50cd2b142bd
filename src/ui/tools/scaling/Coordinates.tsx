import { useMemo } from 'react';
import { useToolWords } from '../../hooks.ts';
import { ChartTitle } from '../ChartTitle.tsx';
import type { TrainingResult } from '../training/curve.ts';
import { LinesChart } from '../training/fair/LinesChart.tsx';
import { threeDigits } from '../training/threeDigits.ts';
import { ExponentTable } from './ExponentTable.tsx';
import { coordinatesOf, type LayerChoice } from './outcomes.ts';
import { COORDINATE_STEPS, type Probe } from './plans.ts';
import type { Check, Way } from './ways.ts';

export interface CheckProps {
  readonly check: Check;
  readonly ways: readonly Way[];
  readonly probes: readonly Probe[];
  readonly results: readonly (TrainingResult | undefined)[];
  readonly sizes: readonly number[];
  readonly names: readonly string[];
}

/** Mean |z| of a layer by size, a chart for each way, a line for each step; and with which power of the size it grows. */
export function Coordinates({ check, ways, probes, results, sizes, names, layer }: CheckProps & { readonly layer: LayerChoice }) {
  const { scaling: words, training } = useToolWords();
  const found = useMemo(() => coordinatesOf(probes, results, ways.length, sizes, layer), [probes, results, ways, sizes, layer]);
  const last = found.map(({ exponents }) => exponents[COORDINATE_STEPS]!);
  const kind = check === 'width' ? 'width' : 'depth';
  const places = sizes.map((_, i) => i / (sizes.length - 1));
  return (
    <>
      <p className="training-lead" aria-live="polite">
        {last.every(Number.isFinite) ? words.grows(names, last.map(power), kind, words.layers[layer]) : words.waiting}
      </p>
      <div className="fair-charts">
        {found.map(({ medians }, way) => (
          <figure key={names[way]}>
            <figcaption>
              <b>
                <ChartTitle id="coordinates">{names[way]!}</ChartTitle>
              </b>
            </figcaption>
            <LinesChart
              lines={medians.map((values, step) => ({ name: training.atStep(step), values }))}
              places={places}
              ticks={sizes.map((size, i) => ({ at: places[i]!, text: String(size) }))}
              name={words.chart(names[way]!, words.layers[layer], kind)}
              axis={words.axis}
              dotted
            />
          </figure>
        ))}
      </div>
      <p className="scaling-key">
        {found[0]!.medians.map((_, step) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the index is the step
          <span key={step} className={`fair-${step}`}>
            {training.atStep(step)}
          </span>
        ))}
      </p>
      <ExponentTable
        caption={words.table(kind)}
        rows={names.map((name, way) => ({ name, cells: found[way]!.exponents.map(power) }))}
        heads={found[0]!.medians.map((_, step) => training.atStep(step))}
      />
      <ExponentTable
        caption={words.values(kind, COORDINATE_STEPS)}
        rows={names.map((name, way) => ({
          name,
          cells: found[way]!.medians[COORDINATE_STEPS]!.map(value => (value === undefined ? '' : threeDigits(value))),
        }))}
        heads={sizes.map(String)}
      />
    </>
  );
}

/** An exponent, with a true minus. */
export const power = (exponent: number): string => (Number.isFinite(exponent) ? exponent.toFixed(2).replace('-', '−') : '');
