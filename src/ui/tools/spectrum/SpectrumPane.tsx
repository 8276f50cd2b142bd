import { useState } from 'react';
import '../../styles/health.css';
import '../../styles/spectrum.css';
import { Help } from '../../controls/Help.tsx';
import { NumberField } from '../../controls/NumberField.tsx';
import { Segments } from '../../controls/Segments.tsx';
import { useAppState, useToolWords } from '../../hooks.ts';
import { ExaminationProgress } from '../ExaminationProgress.tsx';
import { useToolSetting } from '../useToolSetting.ts';
import { type Networks, SpectrumNumbers } from './SpectrumNumbers.tsx';
import { SpectrumPlot } from './SpectrumPlot.tsx';
import { type Order, useSpectrum } from './useSpectrum.ts';

/** The singular values of the input–output Jacobian of both networks for one input. */
export function SpectrumPane() {
  const { spectrum: words } = useToolWords();
  const [end, setEnd] = useToolSetting<'hidden' | 'output'>('end');
  const [scale, setScale] = useToolSetting<'log' | 'linear'>('axis');
  const [sample, setSample] = useToolSetting<number>('sample');
  const [order, setOrder] = useState<Order>({ of: [], compute: true });
  const { a: configA, b: configB } = useAppState(state => state.experiment);
  /** Of a sample that both have. */
  const last = Math.min(configA.batchSize, configB?.batchSize ?? Infinity);
  const looked = Math.min(sample, last);
  const a = useSpectrum('a', end === 'output' ? 1 : 0, looked - 1, order);
  const b = useSpectrum('b', end === 'output' ? 1 : 0, looked - 1, order);
  const networks: Networks = [{ network: 'a', found: a }, ...(configB ? [{ network: 'b' as const, found: b }] : [])];
  const found = networks.flatMap(({ found }) => (found.spectrum ? [found] : []));
  const underWay = networks.some(({ found: { asked, inquiry } }) => asked && inquiry && !inquiry.findings && !inquiry.failure);
  const complete = networks.every(({ found: { asked, spectrum } }) => asked || spectrum);
  // Of the networks as they are set, too: the picture of one may not have come to rest yet.
  const orderAll = (compute: boolean) => setOrder({ of: [configA, configB, ...networks.map(({ found: { config } }) => config)], compute });
  return (
    <div className="spectrum">
      <div className="spectrum-controls">
        <span>
          <Help text={words.ofHelp}>{words.of}</Help>{' '}
          <Segments
            label={words.of}
            value={end}
            onChange={setEnd}
            options={[
              { value: 'hidden', name: words.hidden },
              { value: 'output', name: words.output },
            ]}
          />
        </span>
        <span>
          <Help text={words.sampleHelp}>{words.sample}</Help>{' '}
          <NumberField label={words.sample} value={looked} scale={{ min: 1, max: last, step: 1, kind: 'linear' }} onChange={setSample} />
          {looked < sample && (
            <span className="note"> {words.noSample(configB && (configA.batchSize === last ? 'A' : 'B'), sample, last)}</span>
          )}
        </span>
        <span>
          <span className="note">{words.scale}</span>{' '}
          <Segments
            label={words.scale}
            value={scale}
            onChange={setScale}
            options={(['log', 'linear'] as const).map(value => ({ value, name: words.scales[value] }))}
          />
        </span>
        <ExaminationProgress
          inquiries={[a.inquiry, configB ? b.inquiry : null]}
          asked={underWay || complete}
          start={() => orderAll(true)}
          stop={() => orderAll(false)}
          label={words.compute}
        />
      </div>
      <figure className="spectrum-figure">
        <SpectrumPlot a={a} b={b} scale={scale} />
        <figcaption className="note">
          {words.axis[scale]}
          {found.some(({ density }) => density) && ` · ${words.theoryDensity}`}
          {found.some(({ spectrum }) => Number.isNaN(spectrum!.values[0])) && <span className="problem"> {words.notFinite}</span>}
        </figcaption>
      </figure>
      <div>
        <SpectrumNumbers networks={networks} />
      </div>
    </div>
  );
}
