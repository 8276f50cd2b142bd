import type { ReactNode } from 'react';
import { formatNumber } from '../../../charts/index.ts';
import { setConfig } from '../../../store/actions.ts';
import { type NetworkId, store } from '../../../store/state.ts';
import { Help } from '../../controls/Help.tsx';
import { NumberField } from '../../controls/NumberField.tsx';
import { useToolWords } from '../../hooks.ts';
import type { Correlation } from './correlation.ts';
import { moveTo } from './moveTo.ts';
import type { Place } from './place.ts';
import type { Reading } from './reading.ts';
import { Chi, DepthScale, Settled, SigmaB2, SigmaW2 } from './Symbols.tsx';

interface ReadoutProps {
  readonly id: NetworkId;
  /** Say which network it is. */
  readonly named: boolean;
  readonly place: Place;
  /** null where the diagram has no phases: then only the place is said. */
  readonly reading: Reading | null;
  readonly correlation: Correlation | null;
}

const WAITING = '…';

/** What holds where the dot is, in numbers; the two of the axes can be typed. */
export function Readout({ id, named, place, reading, correlation }: ReadoutProps) {
  return (
    <div className="phase-readout">
      {named && <b className={`phase-network text-${id}`}>{id.toUpperCase()}</b>}
      <AxisField id={id} axis="sigmaW2" value={place.sigmaW2} symbol={<SigmaW2 />} />
      <AxisField id={id} axis="sigmaB2" value={place.sigmaB2} symbol={<SigmaB2 />} />
      {reading && <Phases reading={reading} correlation={correlation} />}
    </div>
  );
}

function Phases({ reading, correlation }: { readonly reading: Reading; readonly correlation: Correlation | null }) {
  const { phase } = useToolWords();
  const { fixedPoint } = reading;
  const settled = fixedPoint.kind === 'finite' ? formatNumber(fixedPoint.variance) : phase.settled[fixedPoint.kind];
  const c = !correlation
    ? WAITING
    : typeof correlation.fixed === 'number'
      ? formatNumber(correlation.fixed)
      : phase.settled[correlation.fixed];
  const layers = (count: number) => (Number.isNaN(count) ? phase.settled.none : phase.layers(formatNumber(count)));
  return (
    <>
      <Line symbol={<Chi />} help={phase.help.chi} value={formatNumber(reading.chi)} />
      <div className="row phase-name">{phase.phases[reading.phase]}</div>
      <Line symbol={<Settled of="q" />} help={phase.help.q} value={settled} />
      <Line symbol={<DepthScale of="q" />} help={phase.help.varianceScale} value={layers(reading.varianceScale)} />
      <Line symbol={<Settled of="c" />} help={phase.help.c} value={c} />
      <Line symbol={<DepthScale of="c" />} help={phase.help.correlationScale} value={correlation ? layers(correlation.scale) : WAITING} />
    </>
  );
}

function AxisField({ id, axis, value, symbol }: { id: NetworkId; axis: keyof Place; value: number; symbol: ReactNode }) {
  const { phase } = useToolWords();
  return (
    <div className="row">
      <Help text={phase.help[axis]}>{symbol}</Help>
      <NumberField
        label={phase.axis[axis](id.toUpperCase())}
        value={Number(value.toPrecision(4))}
        scale={{ min: 0, max: 1e6, kind: 'linear', step: 0.01 }}
        onChange={(next, entry) => setConfig(id, moveTo(store.getState().experiment[id]!, { [axis]: next }), entry)}
      />
    </div>
  );
}

function Line({ symbol, help, value }: { symbol: ReactNode; help: string; value: string }) {
  return (
    <div className="row">
      <Help text={help}>{symbol}</Help>
      <output>{value}</output>
    </div>
  );
}
