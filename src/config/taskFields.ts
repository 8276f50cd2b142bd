import { outputActivations } from '../activations/outputs.ts';
import { datasets } from '../datasets/all.ts';
import { hasOwnNumbers } from '../datasets/file.ts';
import { defaultSpec, type Spec } from '../lib/params.ts';
import { losses } from '../losses/all.ts';
import { targets as targetKinds } from '../losses/targets.ts';
import type { Config } from './config.ts';
import type { Field, Plain } from './fields.ts';
import { limits } from './limits.ts';
import { parseNumber } from './number.ts';
import { FieldProblem } from './problem.ts';
import { formatSpec, parseSpec } from './spec.ts';

/** The function that a data set without labels is made for, as its targets; null for other data. */
function functionOf({ id }: Spec): string | null {
  const dataset = datasets.get(id);
  return dataset.kind === 'points' ? (dataset.targets ?? null) : null;
}

/** A field whose values do not all fit the fields before it: what a link leaves out is what B's A has, where that fits, else `initial`. */
function fittingField<T>(
  field: Omit<Field<T>, 'fallback'> & { initial(before: Plain): T; fits(value: T, before: Plain): void; own(config: Config): T },
): Field<T> {
  const { key, initial, fits, own, parse, format } = field;
  return {
    key,
    fallback(before, base) {
      if (!base) return initial(before);
      try {
        fits(own(base), before);
        return own(base);
      } catch (error) {
        if (!(error instanceof FieldProblem)) throw error;
        return initial(before);
      }
    },
    parse(text, before) {
      const value = parse(text, before);
      fits(value, before);
      return value;
    },
    format,
  };
}

/** The plain loss for the data: against numbers where those are what it has. */
const usualLoss = (data: Spec) =>
  losses.get(functionOf(data) === null && !hasOwnNumbers(data) ? 'softmaxCrossEntropy' : 'meanSquaredError');

export const loss = fittingField<Spec>({
  key: 'loss',
  own: config => config.loss,
  initial: ({ data }) => defaultSpec(usualLoss(data)),
  parse: text => parseSpec(text, losses),
  format: spec => formatSpec(spec, losses),
  fits({ id }, { data, labels }) {
    if (labels === 'real' && hasOwnNumbers(data) && losses.get(id).against === 'labels') throw new FieldProblem('noClasses', { loss: id });
  },
});

export const imbalance = fittingField<number>({
  key: 'imbalance',
  own: config => config.imbalance,
  initial: () => 1,
  parse: text => parseNumber(text, limits.imbalance),
  format: String,
  fits(value, { labels, data }) {
    if (value !== 1 && labels === 'real') throw new FieldProblem('ownLabels', { data: data.id });
  },
});

export const out = fittingField<Spec>({
  key: 'out',
  own: config => config.out,
  initial: () => defaultSpec(outputActivations.get('linear')),
  parse: text => parseSpec(text, outputActivations),
  format: spec => formatSpec(spec, outputActivations),
  fits({ id }, { loss }) {
    const { outputActivation } = losses.get(loss.id);
    if (id !== 'linear' && outputActivation !== 'chosen')
      throw new FieldProblem('lossOwnsOutput', { loss: loss.id, activation: outputActivation });
  },
});

const takesTargets = ({ loss }: Plain) => losses.get(loss.id).against === 'targets';

export const targets = fittingField<Spec>({
  key: 'targets',
  own: config => config.targets,
  initial: before => parseSpec((takesTargets(before) && functionOf(before.data)) || 'labels', targetKinds),
  parse: text => parseSpec(text, targetKinds),
  format: spec => formatSpec(spec, targetKinds),
  fits({ id, params }, before) {
    const [inputs, outputs] = [before.widths[0]!, before.widths.at(-1)!];
    if (id !== 'labels' && !takesTargets(before)) throw new FieldProblem('noTargets', { loss: before.loss.id });
    if (id === 'inputs' && inputs !== outputs) throw new FieldProblem('notAsMany', { inputs, outputs });
    if (id === 'function' && inputs === 1 && /\bx2\b/.test(String(params.function)))
      throw new FieldProblem('notAsMany', { inputs, outputs: 2 });
  },
});

export const targetScale = fittingField<number>({
  key: 'targetScale',
  own: config => config.targetScale,
  initial: () => 1,
  parse: text => parseNumber(text, limits.targetScale),
  format: String,
  fits(value, before) {
    if (value !== 1 && !takesTargets(before)) throw new FieldProblem('noTargets', { loss: before.loss.id });
  },
});
