// Arbitrary experiments over the whole space of links, for property tests.
import fc from 'fast-check';
import { activations } from '../activations/all.ts';
import { outputActivations } from '../activations/outputs.ts';
import { arrangements } from '../arrangements/all.ts';
import { datasets } from '../datasets/all.ts';
import { biasInitializers, initializers } from '../initializers/all.ts';
import type { Param, Spec } from '../lib/params.ts';
import type { Registry } from '../lib/registry.ts';
import { losses } from '../losses/all.ts';
import { targets } from '../losses/targets.ts';
import { norms } from '../norms/all.ts';
import type { Config, Experiment, LayerField, LayerSpecs } from './config.ts';
import { fields, ownLabelsFit, realData } from './fields.ts';
import { limits } from './limits.ts';
import { canonicalOwn } from './read.ts';
import { formatSpec } from './spec.ts';
import { tools } from './tools.ts';
import { rowIds, rowScales } from './view.ts';

const integer = ({ min, max }: { min: number; max: number }) => fc.integer({ min, max });
/** Doubles of the range, its ends and plain decimals more often than chance would have it; never −0, which links do not know. */
const number = ({ min, max }: { min: number; max: number }) =>
  fc
    .oneof(fc.double({ min, max, noNaN: true }), fc.constantFrom(min, max), integer({ min: Math.ceil(min), max: Math.floor(max) }))
    .map(x => x + 0);

const expressions = ['sqrt(6/(n+m))', 'sqrt(2/n)', 'l < 2 ? 1/n : min(0.5, sqrt(6/n)/30)', '-1', '0', '1/0', '(L - l)*0.01', 'pi/2^n'];
const scales = ['1', '0', '1/sqrt(L)', '1/L', '(l + 1)/L'];

function anyOf(p: Param): fc.Arbitrary<number | string> {
  if (p.kind === 'number') return (p.whole ? integer : number)(p);
  if (p.kind === 'entry') return spec(p.entries).map(value => formatSpec(value, p.entries));
  if (p.kind === 'choice') return fc.constantFrom(...p.options);
  if (p.kind !== 'expression') return fc.constant(p.default);
  if (p.over !== undefined) return fc.constantFrom('sum(sin(x))', 'x1^2', 'mean(x > 0) ? x : 1');
  return fc.constantFrom(...(p.variables.includes('n') ? expressions : scales));
}

function param(p: Param): fc.Arbitrary<number | string> {
  return fc.oneof(fc.constant(p.default), anyOf(p));
}

const spec = (entries: Registry<{ id: string; params: readonly Param[] }>): fc.Arbitrary<Spec> =>
  fc
    .constantFrom(...entries.all)
    .chain(({ id, params }) =>
      fc.record({ id: fc.constant(id), params: fc.record(Object.fromEntries(params.map(p => [p.id, param(p)]))) }),
    );

const text = (maxLength: number) =>
  fc.oneof(fc.string({ unit: 'binary', maxLength }), fc.constantFrom('', '42', 'a=b&c#d%20')).map(text => text.toWellFormed());

const widths = fc
  .tuple(
    integer(limits.inputWidth),
    fc.oneof(
      fc.array(integer(limits.width), { minLength: 0, maxLength: 8 }),
      fc.array(fc.constantFrom(1, 30, 1024), { minLength: 1, maxLength: limits.hiddenLayers.max }),
    ),
    integer(limits.classes),
  )
  .map(([input, hidden, classes]) => [input, ...hidden, classes]);

const own = (entries: Parameters<typeof spec>[0]): fc.Arbitrary<LayerSpecs> =>
  fc.dictionary(fc.integer({ min: 1, max: limits.hiddenLayers.max + 1 }).map(String), spec(entries), { maxKeys: 6, noNullPrototype: true });

/** Any network that controls or links can make, in the one form that equal networks share. */
export const arbitraryConfig: fc.Arbitrary<Config> = fc
  .record({
    data: spec(datasets),
    scale: number(limits.scale),
    batchSize: integer(limits.batchSize),
    mean: number(limits.mean),
    constant: number(limits.share),
    standardize: fc.constantFrom('none' as const, 'features' as const, 'all' as const),
    labels: fc.constantFrom('random' as const, 'real' as const),
    imbalance: number(limits.imbalance),
    widths,
    activation: spec(activations),
    norm: spec(norms),
    block: spec(arrangements),
    dropout: number(limits.dropout),
    initializer: spec(initializers),
    bias: spec(biasInitializers),
    loss: spec(losses),
    out: spec(outputActivations),
    targets: spec(targets),
    targetScale: number(limits.targetScale),
    seed: text(30),
    own: fc.record({ activation: own(activations), norm: own(norms), initializer: own(initializers), bias: own(biasInitializers) }),
  })
  .map(config => {
    const [input, ...rest] = config.widths;
    const fitting = { ...config, widths: [realData(config.data)?.width ?? input!, ...rest] };
    const labelled = { ...fitting, labels: ownLabelsFit(fitting) ? config.labels : ('random' as const) };
    const dependent = ['imbalance', 'out', 'targets', 'targetScale'] as const;
    const plain = { ...labelled, ...Object.fromEntries(dependent.map(name => [name, fields[name].fallback(labelled, labelled)])) };
    const canonical = (name: LayerField) => canonicalOwn(name, config.own[name], plain);
    const own = {
      activation: canonical('activation'),
      norm: canonical('norm'),
      initializer: canonical('initializer'),
      bias: canonical('bias'),
    };
    return { ...plain, own };
  });

export const arbitraryExperiment: fc.Arbitrary<Experiment> = fc.record({
  a: arbitraryConfig,
  b: fc.option(arbitraryConfig),
  view: fc.record({
    rows: fc.subarray([...rowIds], { minLength: 1 }),
    rowScale: fc.constantFrom(...rowScales),
    theory: fc.constantFrom('on' as const, 'off' as const),
    verdict: fc.constantFrom('on' as const, 'off' as const),
    plane: fc.constantFrom('on' as const, 'off' as const),
    tool: spec(tools),
    question: text(limits.questionLength.max),
  }),
});
