import { type ReactNode, useEffect, useState } from 'react';
import { formatNumber } from '../../charts/index.ts';
import { type Experiment, layerCount } from '../../config/config.ts';
import { openedSpec } from '../../config/tools.ts';
import { factsOf } from '../../diagnostics/facts.ts';
import { initializers } from '../../initializers/all.ts';
import { defaultSpec } from '../../lib/params.ts';
import { compareWith, setView } from '../../store/actions.ts';
import { useAppState, useToolWords } from '../hooks.ts';
import { DEEP, useDeepening } from './useDeepening.ts';

/** See it happen: the network grows deep, its signal falls, and another initializer beside it mends that. */
export function Journey({ onEnd }: { readonly onEnd: () => void }) {
  const { wayIn } = useToolWords();
  const isDeep = useDeepening(onEnd);
  const [isMended, setMended] = useState(false);
  const a = useAppState(state => state.runs.a.shown);
  const b = useAppState(state => state.runs.b.shown);
  const isStill = useAppState(({ experiment }) => isWhatIsSaid(experiment, isMended));
  useEffect(() => {
    if (isDeep && !isStill) onEnd(); // by Back, or because something else was chosen
  }, [isDeep, isStill, onEnd]);
  useEffect(() => {
    document.querySelector<HTMLElement>('.way-in .primary')?.focus();
  });
  const mend = () => {
    compareWith({ initializer: defaultSpec(initializers.get('heNormal')) });
    setMended(true);
  };
  if (!isDeep) return <Said>{wayIn.deepening}</Said>;
  if (!isMended) {
    const { perLayer, ratio } = a ? factsOf(a).signal : { perLayer: Number.NaN, ratio: Number.NaN };
    return (
      <>
        <Said>{wayIn.fallen(DEEP, formatNumber(perLayer), formatNumber(ratio))}</Said>
        <button type="button" className="primary" onClick={mend}>
          {wayIn.mend}
        </button>
      </>
    );
  }
  return (
    <>
      <Said>{b ? wayIn.mended(formatNumber(factsOf(b).signal.perLayer)) : '\u00a0'}</Said>
      <button type="button" className="primary" onClick={() => setView({ tool: openedSpec('training') })}>
        {wayIn.train}
      </button>
    </>
  );
}

/** Whether the networks are those that the sentences speak of. */
function isWhatIsSaid({ a, b }: Experiment, isMended: boolean): boolean {
  const isA = a.initializer.id === 'glorotUniform' && layerCount(a) - 1 === DEEP;
  return isA && (!isMended || b?.initializer.id === 'heNormal');
}

function Said({ children }: { readonly children: ReactNode }) {
  return <span role="status">{children}</span>;
}
