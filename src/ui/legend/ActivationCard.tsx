import { activations } from '../../activations/all.ts';
import { formatNumber } from '../../charts/index.ts';
import { nameIn } from '../../i18n/names.ts';
import type { Spec } from '../../lib/params.ts';
import { gains } from '../../theory/gains.ts';
import { nonlinearity } from '../../theory/nonlinearity.ts';
import { Mathematics } from '../controls/Mathematics.tsx';
import { useToolWords } from '../hooks.ts';
import { ActivationDrawing } from './ActivationDrawing.tsx';

/** An activation's card: its curve and slope, its formula, what it does to a signal of variance 1, its other names and its source. */
export function ActivationCard({ spec }: { readonly spec: Spec }) {
  const { ui, registries, legend, explanations } = useToolWords();
  const { formula, params, citation, aliases = [], saturation } = activations.get(spec.id);
  const words = legend.activation;
  const { forward, backward } = gains(nonlinearity(spec));
  return (
    <>
      <p>
        <b>{nameIn(registries.activations, spec.id)}</b> φ(<i>z</i>) ={' '}
        <Mathematics expression={formula} variables={['z', ...params.map(({ id }) => id)]} />
      </p>
      <ActivationDrawing spec={spec} />
      <p>{explanations.activations[spec.id as keyof typeof explanations.activations]}</p>
      <p className="note">{words.gains(formatNumber(forward), formatNumber(backward))}</p>
      {saturation && <p className="note">{words.saturation(formatNumber(saturation.low), formatNumber(saturation.high))}</p>}
      {aliases.length > 0 && (
        <p className="note">
          {ui.initializer.aliases}
          {ui.marks.colon}
          <code>{aliases.join(', ')}</code>
        </p>
      )}
      {citation && <p className="note">{citation}</p>}
    </>
  );
}
