// What the page writes as code is read as the same network: every entry of the registries, and any config, as far as a script says it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { activations } from '../activations/all.ts';
import { arrangements } from '../arrangements/all.ts';
import type { Config } from '../config/config.ts';
import { edit } from '../config/edit.ts';
import { decode, encode } from '../config/link.ts';
import { arbitraryConfig } from '../config/testing.ts';
import { frameworks } from '../exporters/code/all.ts';
import { biasInitializers, initializers } from '../initializers/all.ts';
import { defaultSpec, type Spec } from '../lib/params.ts';
import { losses } from '../losses/all.ts';
import { layersOf } from '../network/network.ts';
import { norms } from '../norms/all.ts';
import { sequenceOfConfig } from './model/sequence.ts';
import { linkFor } from './model/toLink.ts';
import { readModel } from './readModel.ts';

const { view } = decode('').experiment;
const linkOf = (config: Config) => encode({ a: config, b: null, view });

/** The network that is read in a script of this one. */
function readBack(framework: string, config: Config): Config {
  const text = frameworks.get(framework).write(config, { address: 'https://example.org/', network: 'A', after: null });
  const { networks, refuse } = readModel(text);
  const found = networks[0] && linkFor(networks[0]);
  if (!found) throw new Error(`${framework} #${linkOf(config)}: ${JSON.stringify(refuse)}`);
  return decode(found.link).experiment.a;
}

/** The laws of a network's weights in numbers to five digits, since several links say the same. */
const lawsOf = (config: Config) =>
  layersOf(config).map(layer => {
    const { id, params } = layer.initializer;
    const law = initializers.get(id).distribution(layer, params, Math) ?? { id, ...params };
    return JSON.stringify(law, (_, value) => (typeof value === 'number' ? Number(value.toPrecision(5)) : value));
  });

function expectSame(framework: string, config: Config): void {
  const found = readBack(framework, config);
  const what = `${framework} #${linkOf(config)}`;
  expect(found.widths, what).toEqual(config.widths);
  expect(sequenceOfConfig(found), what).toEqual(sequenceOfConfig(config));
  expect(lawsOf(found), what).toEqual(lawsOf(config));
}

/** Initializers that a script computes, so that no law of single entries is written there. */
const computed: Readonly<Record<string, readonly string[]>> = {
  pytorch: ['lsuv', 'nguyenWidrow'],
  keras: ['lsuv', 'nguyenWidrow', 'sparse'],
  jax: ['lsuv', 'nguyenWidrow', 'sparse'],
  numpy: ['lsuv', 'nguyenWidrow', 'sparse', 'truncatedNormal', 'varianceScaling'], // NumPy draws a truncated normal by drawing again
};
const isWritten = (framework: string, { id, params }: Spec): boolean =>
  !computed[framework]!.includes(id) && !(framework === 'numpy' && params.truncated === 'yes');
const net = 'net=20-17-16-15-10';
const configOf = (link: string) => decode(link).experiment.a;

describe.each(frameworks.all)('$name', ({ id: framework }) => {
  test('every activation', () => {
    for (const { id } of activations.all) expectSame(framework, configOf(`${net}&act=${id}`));
  });

  test('every initializer', () => {
    for (const entry of initializers.all.filter(entry => isWritten(framework, defaultSpec(entry)))) {
      expectSame(framework, configOf(`${net}&init=${entry.id}`));
    }
  });

  test('every norm in every place and arrangement', () => {
    for (const { id } of norms.all) {
      for (const place of id === 'none' ? [''] : ['(beforeActivation)', '(afterActivation)']) {
        for (const arrangement of arrangements.all) {
          const spans = arrangement.id === 'plain' ? [''] : ['(1)', '(2,0.5)', '(2,1/sqrt(L))'];
          for (const span of spans)
            expectSame(framework, configOf(`net=20-16x5-10&act=tanh&norm=${id}${place}&block=${arrangement.id}${span}`));
        }
      }
    }
  });

  test.runIf(framework === 'pytorch' || framework === 'keras')('every loss, and the output’s activation', () => {
    for (const { id, outputActivation } of losses.all.filter(({ hasValue }) => hasValue)) {
      for (const out of outputActivation === 'chosen' ? ['linear', 'sigmoid', 'tanh', 'relu'] : ['linear']) {
        const config = configOf(`net=20-16-3&loss=${id}${id === 'huber' ? '(0.5)' : ''}${out === 'linear' ? '' : `&out=${out}`}`);
        const found = readBack(framework, config);
        expect({ loss: found.loss, out: found.out }, `${framework} ${id} ${out}`).toEqual({ loss: config.loss, out: config.out });
      }
    }
  });

  test('every bias', () => {
    const written = biasInitializers.all.filter(({ id }) => id !== 'logPrior' || framework === 'pytorch' || framework === 'keras');
    for (const { id } of written) {
      const config = configOf(`${net}&bias=${id}`);
      expect(readBack(framework, config).widths, `${framework} ${id}`).toEqual(config.widths);
    }
  });

  test('any config', () => {
    fc.assert(
      fc.property(arbitraryConfig, config => expectSame(framework, said(framework, config))),
      { numRuns: 60, seed: 17 },
    );
  }, 60_000);
});

/** What of a config a script says in the place where it is read: a norm as it begins, no masks, no number that is lost in float32. */
function said(framework: string, config: Config): Config {
  const plainNorm = ({ id, params }: Spec): Spec => {
    const { params: usual } = defaultSpec(norms.get(id));
    return { id, params: id === 'none' ? usual : { ...usual, place: params.place! } };
  };
  const written = (spec: Spec) =>
    isWritten(framework, spec) ? defaultSpec(initializers.get(spec.id)) : defaultSpec(initializers.get('heNormal'));
  // Between the bounds of a norm's values a hard sigmoid is a line, where both are written out.
  const plain = ({ id }: Spec) => defaultSpec(activations.get(id === 'hardSigmoid' ? 'sigmoid' : id));
  const each = (specs: Config['own']['norm'], of: (spec: Spec) => Spec) =>
    Object.fromEntries(Object.entries(specs).map(([layer, spec]) => [layer, of(spec)]));
  const { activation, norm, initializer } = config.own;
  return edit(config, {
    widths: config.widths.slice(0, 9).map((width, i) => 2 + ((width + i) % 40)),
    ...{ dropout: 0, standardize: 'none', scale: 1, mean: 0, constant: 0, data: { id: 'gaussian', params: {} } },
    activation: plain(config.activation),
    norm: plainNorm(config.norm),
    initializer: written(config.initializer),
    bias: { id: 'default', params: {} },
    targets: { id: 'labels', params: {} },
    block: {
      ...config.block,
      params: config.block.id === 'plain' ? {} : { ...config.block.params, branchScale: '1', scaleTraining: 'fixed' },
    },
    own: { activation: each(activation, plain), norm: each(norm, plainNorm), initializer: each(initializer, written), bias: {} },
  });
}
