import { useLayoutEffect, useRef } from 'react';
import { formatNumber } from '../../charts/index.ts';
import { symbolOf } from '../../diagnostics/table/depthKey.ts';
import type { TableSeries } from '../../diagnostics/table/depthSeries.ts';
import { useWords } from '../hooks.ts';
import { placeBeside } from './placeBeside.ts';
import type { PointedDepth } from './pointer.ts';

interface DepthReadoutProps {
  readonly pointed: PointedDepth;
  readonly name: string;
  /** Where the layer's column stands, in px from the chart's left edge. */
  readonly x: number;
  readonly series: readonly TableSeries[];
}

/** What a depth chart shows at a layer: both quantities, measured and as theory expects them. */
export function DepthReadout({ pointed, name, x, series }: DepthReadoutProps) {
  const { ui } = useWords();
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { left, top } = pointed.chart.getBoundingClientRect();
    placeBeside(box.current!, { left: left + x - 6, right: left + x + 6, top });
  });
  const quantities = pointed.kind === 'signal' ? (['activations', 'preactivations'] as const) : (['dPreactivations', 'dWeights'] as const);
  const textOf = (id: string) => {
    const value = series.find(found => found.id === id)?.values[pointed.column];
    return typeof value === 'number' ? formatNumber(value) : '–';
  };
  const networks = (['a', 'b'] as const).filter(id => series.some(({ role }) => role === id));
  const hasTypical = series.some(({ id }) => id.startsWith('typical '));
  const hasTheory = series.some(({ role }) => role === 'theory');
  return (
    <div className="readout" ref={box} aria-hidden="true">
      <div className="readout-title">
        {ui.chart[pointed.kind]} · {name}
      </div>
      <table>
        <tbody>
          {quantities.flatMap(quantity => [
            <tr key={quantity}>
              <th scope="row">
                {symbolOf(
                  series.filter(({ id }) => id.endsWith(` ${quantity}`)),
                  ui,
                )}
              </th>
              {networks.map(id => (
                <td key={id} className={`text-${id}`}>
                  {textOf(`${id} ${quantity}`)}
                </td>
              ))}
            </tr>,
            hasTheory && (
              <tr key={`theory ${quantity}`} className="note">
                <th scope="row">{ui.show.theory}</th>
                {networks.map(id => (
                  <td key={id}>{textOf(`theory ${id} ${quantity}`)}</td>
                ))}
              </tr>
            ),
          ])}
          {hasTypical && (
            <tr className="note">
              <th scope="row">{ui.chart.typical}</th>
              {networks.map(id => (
                <td key={id}>{textOf(`typical ${id} activations`)}</td>
              ))}
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}
