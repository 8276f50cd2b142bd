import { useMemo, useRef } from 'react';
import { AXIS_HEIGHT, AxisBottom, HistogramPlot, plotRange, sharedDomain, valueScale } from '../../../charts/index.ts';
import type { Spectrum } from '../../../engine/examine.ts';
import { useWords } from '../../hooks.ts';
import { useSize } from '../../useSize.ts';
import { spectrumTensor } from './spectrum.ts';
import type { NetworkSpectrum } from './useSpectrum.ts';

interface SpectrumPlotProps {
  readonly a: NetworkSpectrum;
  readonly b: NetworkSpectrum;
  readonly scale: 'log' | 'linear';
}

/** Both networks' singular values in one histogram, with a dashed line at 1 where that is in view. */
export function SpectrumPlot({ a, b, scale }: SpectrumPlotProps) {
  const { spectrum: words } = useWords();
  const place = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(place);
  const [tensorA, tensorB] = [useTensor(a.spectrum), useTensor(b.spectrum)];
  const tensors = [tensorA, tensorB].filter(tensor => tensor !== undefined);
  const domain = sharedDomain(tensors, scale === 'log' ? 'log' : 'own');
  const x = valueScale(domain, plotRange(width))(1);
  const plotHeight = Math.max(0, height - AXIS_HEIGHT);
  return (
    <div className="spectrum-place" ref={place} role="img" aria-label={words.plot}>
      {width > 0 && tensors.length > 0 && (
        <>
          {domain.low <= 1 && domain.high >= 1 && tensors.some(({ nanCount }) => nanCount === 0) && (
            <svg className="chart spectrum-one" width={width} height={plotHeight} aria-hidden="true">
              <path className="chart-theory" d={`M${x} 0V${plotHeight - 6}`} />
              <text className="chart-label" x={x > width - 80 ? x - 10 : x + 10} y={9} textAnchor={x > width - 80 ? 'end' : 'start'}>
                {words.isometry}
              </text>
            </svg>
          )}
          <HistogramPlot
            a={tensorA}
            b={tensorB}
            domain={domain}
            width={width}
            height={plotHeight}
            theoryA={tensorA && a.density}
            theoryB={tensorB && b.density}
          />
          <AxisBottom domain={domain} width={width} />
        </>
      )}
    </div>
  );
}

function useTensor(spectrum: Spectrum | null) {
  return useMemo(() => (spectrum ? spectrumTensor(spectrum.values, spectrum.inputs, spectrum.outputs) : undefined), [spectrum]);
}
