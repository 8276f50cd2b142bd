import { useMemo, useRef } from 'react';
import { AXIS_HEIGHT, AxisBottom, formatCount, HistogramPlot, plotRange, sharedDomain, valueScale } from '../../../charts/index.ts';
import type { Spectrum } from '../../../engine/examination/examine.ts';
import type { NetworkId } from '../../../store/state.ts';
import { useToolWords } from '../../hooks.ts';
import { useSize } from '../../useSize.ts';
import { isAllZero, spectrumNumbers, spectrumTensor } from './spectrum.ts';
import type { NetworkSpectrum } from './useSpectrum.ts';

interface SpectrumPlotProps {
  readonly a: NetworkSpectrum;
  readonly b: NetworkSpectrum;
  readonly scale: 'log' | 'linear';
}

/** Both networks' singular values in one histogram, with a dashed line at 1 where that is in view; in words how many are 0. */
export function SpectrumPlot({ a, b, scale }: SpectrumPlotProps) {
  const { spectrum: words } = useToolWords();
  const place = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(place);
  const [tensorA, tensorB] = [useTensor(a.spectrum, scale), useTensor(b.spectrum, scale)];
  const tensors = [tensorA, tensorB].filter(tensor => tensor !== undefined);
  const domain = sharedDomain(tensors, scale === 'log' ? 'log' : 'own');
  const x = valueScale(domain, plotRange(width))(1);
  const plotHeight = Math.max(0, height - AXIS_HEIGHT);
  return (
    <>
      <p>
        {([['a', a] as const, ['b', b] as const] satisfies [NetworkId, unknown][]).map(
          ([network, { spectrum }]) => spectrum && <Zeros key={network} network={network} spectrum={spectrum} />,
        )}
      </p>
      <div className="spectrum-place" ref={place} role="img" aria-label={words.plot}>
        {width > 0 && tensors.length > 0 && (
          <>
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
            {domain.low <= 1 && domain.high >= 1 && tensors.some(({ nanCount }) => nanCount === 0) && (
              <svg className="chart spectrum-one" width={width} height={plotHeight} aria-hidden="true">
                <path className="chart-theory" d={`M${x} 0V${plotHeight - 6}`} />
                <text className="chart-label" x={x > width - 80 ? x - 10 : x + 10} y={9} textAnchor={x > width - 80 ? 'end' : 'start'}>
                  {words.isometry}
                </text>
              </svg>
            )}
          </>
        )}
      </div>
    </>
  );
}

/** Values that are 0, or numerically so, in words: a log scale has no place for them. */
function Zeros({ network, spectrum: { values, inputs, outputs } }: { readonly network: NetworkId; readonly spectrum: Spectrum }) {
  const { spectrum: words } = useToolWords();
  const { belowCount } = spectrumNumbers(values, inputs, outputs);
  if (belowCount === 0) return null;
  const name = network.toUpperCase();
  return (
    <span className={`text-${network}`}>
      {isAllZero(values) ? words.allZero(name) : words.someZero(name, formatCount(belowCount), formatCount(values.length))}
    </span>
  );
}

/** What is drawn of a spectrum. A log scale has no place for nothing but zeros, which are said in words. */
function useTensor(spectrum: Spectrum | null, scale: 'log' | 'linear') {
  return useMemo(
    () =>
      spectrum && !(scale === 'log' && isAllZero(spectrum.values))
        ? spectrumTensor(spectrum.values, spectrum.inputs, spectrum.outputs)
        : undefined,
    [spectrum, scale],
  );
}
