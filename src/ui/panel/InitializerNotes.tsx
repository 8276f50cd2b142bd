import { useState } from 'react';
import { formatTick } from '../../charts/index.ts';
import { initializers } from '../../initializers/all.ts';
import { formulaProblem } from '../../initializers/formula.ts';
import type { LayerShape } from '../../initializers/initializer.ts';
import { evaluate, parseExpression } from '../../lib/expression.ts';
import type { Spec } from '../../lib/params.ts';
import { layersOf } from '../../network/network.ts';
import type { NetworkId } from '../../store/state.ts';
import { Mathematics } from '../controls/Mathematics.tsx';
import { useAppState, useWords } from '../hooks.ts';
import { later } from '../later.tsx';

const InitializerSources = later(() => import('./InitializerSources.tsx').then(m => m.InitializerSources));

interface InitializerNotesProps {
  readonly id: NetworkId;
  readonly spec: Spec;
}

/** The formula with layer 1's numbers put in, what the initializer does, and folded away its names, source and traps, which come when they are unfolded. */
export function InitializerNotes({ id, spec }: InitializerNotesProps) {
  const { ui, registries } = useWords();
  const { what } = registries.initializers[spec.id as keyof typeof registries.initializers];
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="notes">
      <FormulaLine id={id} spec={spec} />
      <FormulaWarning id={id} />
      <p>{what}</p>
      <details onToggle={event => setOpen(event.currentTarget.open)}>
        <summary>{ui.initializer.more}</summary>
        {isOpen && <InitializerSources spec={spec} />}
      </details>
    </div>
  );
}

function FormulaLine({ id, spec }: InitializerNotesProps) {
  const { ui, registries } = useWords();
  const words = ui.initializer;
  const widths = useAppState(state => state.experiment[id]!.widths);
  const layer: LayerShape = { fanIn: widths[0]!, fanOut: widths[1]!, layer: 1, depth: widths.length - 1 };
  const formula = initializers.get(spec.id).formula(spec.params, layer);
  if (!formula) return null;
  const { index: k = 0, count: K = 0, place: j = 0, span: s = 0 } = layer.block ?? {};
  const values = { ...numbers(spec), n: layer.fanIn, m: layer.fanOut, l: layer.layer, L: layer.depth, k, K, j, s };
  const variables = Object.keys(values);
  const expression = parseExpression(formula.expression, variables);
  const value = evaluate(expression, values, Math);
  const isComputed = expression.root.type !== 'Name' && expression.root.type !== 'Number';
  return (
    <p className="formula" title={words.ofLayer(layer.fanIn, layer.fanOut)}>
      <i>{words.symbols[formula.symbol]}</i> ={' '}
      {isComputed ? (
        <>
          <Mathematics expression={formula.expression} variables={variables} words={registries.params} />
          <span className="formula-numbers">
            = <Mathematics expression={formula.expression} variables={variables} values={values} /> = <b>{formatTick(value)}</b>
          </span>
        </>
      ) : (
        <b>{formatTick(value)}</b>
      )}
    </p>
  );
}

/** The first layer whose formula gives nothing to draw from, be it all layers' or its own. */
function FormulaWarning({ id }: { readonly id: NetworkId }) {
  const words = useWords().ui.initializer.formulaProblem;
  const config = useAppState(state => state.experiment[id]!);
  const [sentence] = layersOf(config).flatMap(layer => {
    const problem = layer.initializer.id === 'formula' ? formulaProblem(layer, layer.initializer.params) : null;
    return problem && problem !== 'expression' ? words[problem](layer.layer) : [];
  });
  if (!sentence) return null;
  return (
    <p className="problem" role="alert">
      {sentence}
    </p>
  );
}

function numbers(spec: Spec): Record<string, number> {
  return Object.fromEntries(Object.entries(spec.params).filter((entry): entry is [string, number] => typeof entry[1] === 'number'));
}
