// What norms and skips do where they have little to go by.
import { describe, expect, test } from 'vitest';
import { configOf, runConfig, runLink, tensorsOf } from '../testing.ts';

describe('a batch norm', () => {
  test('of a batch of one has no variance: every unit is β, and no gradient reaches the weights', () => {
    const tensors = tensorsOf('net=5-7-6-3&batch=1&norm=batchNorm(beforeActivation,0.00001,1,0.25)');
    expect([...tensors.get('1/normalized')!]).toEqual(Array(7).fill(0.25));
    expect([...tensors.get('1/dWeights')!].every(value => value === 0)).toBe(true);
    expect([...tensors.get('2/dBetas')!].some(value => value !== 0)).toBe(true);
  });

  test('leaves a unit that is constant over the batch at β, to the bit', () => {
    const tensors = tensorsOf('net=5-7-6-3&batch=13&init=zeros&bias=constant(0.7)&norm=batchNorm');
    expect([...tensors.get('1/normalized')!].every(value => value === 0)).toBe(true);
  });
});

test('a layer norm of a single unit has nothing to compare it with: it is β', () => {
  const tensors = tensorsOf('net=5-1-3&batch=4&norm=layerNorm(beforeActivation,0.00001,1,-0.5)');
  expect([...tensors.get('1/normalized')!]).toEqual(Array(4).fill(-0.5));
});

test('values beyond float32 become NaN in their own row or column, and are counted', () => {
  const { layers } = runLink('net=5-6x30-3&batch=4&init=constant(10)&scale=1000&act=linear&norm.29=layerNorm');
  expect(layers[28]!.preactivations!.infinityCount + layers[28]!.preactivations!.nanCount).toBe(24);
  expect(layers[28]!.normalized!.nanCount).toBe(24);
});

test('a block whose ends differ in width has no skip: its stream begins anew, and the next block skips again', () => {
  const tensors = tensorsOf('net=5-6-6-4-4-4-3&batch=7&block=preNorm(1)&norm=layerNorm');
  const same = (layer: number) => tensors.get(`${layer}/stream`)!.every((value, i) => value === tensors.get(`${layer}/activations`)![i]);
  expect([2, 3, 4, 5].map(same)).toEqual([false, true, false, false]);
});

test('what leaves blocks over at the end is plain', () => {
  const { layers } = runLink('net=5-6x5-3&batch=7&block=postActivation(3)&norm=rmsNorm');
  expect(layers.map(({ stream }) => stream !== undefined)).toEqual([false, false, false, true, false, false]);
});

describe('dropout', () => {
  test('keeps the mean, zeroes its share, and draws each seed’s masks from a stream of its own', () => {
    const tensors = tensorsOf('net=50-400-10&batch=128&dropout=0.3&act=linear');
    const masks = tensors.get('1/masks')!;
    expect(masks.filter(value => value === 0).length / masks.length).toBeCloseTo(0.3, 2);
    expect(masks.find(value => value !== 0)).toBeCloseTo(1 / 0.7, 6);
    expect([...tensors.get('1/outputs')!].every((value, i) => value === Math.fround(tensors.get('1/activations')![i]! * masks[i]!))).toBe(
      true,
    );
    expect(tensorsOf('net=50-400-10&batch=128&dropout=0.3&act=tanh').get('1/masks')).toEqual(masks);
    expect(tensorsOf('net=50-400-10&batch=128&dropout=0.3&seed=2').get('1/masks')).not.toEqual(masks);
  });

  test('changes neither weights nor inputs', () => {
    const [without, dropped] = ['', '&dropout=0.5'].map(more => runLink(`net=20-30-30-5${more}`)) as [
      ReturnType<typeof runLink>,
      ReturnType<typeof runLink>,
    ];
    expect(dropped.weightsDigest).toBe(without.weightsDigest);
    expect(dropped.layers[0]!.preactivations!.digest).toBe(without.layers[0]!.preactivations!.digest);
  });
});

test('γ of the last norm on each branch is 0 where it is asked for, and every block is then the identity', () => {
  for (const [block, layers] of [
    ['postActivation', [3, 5]],
    ['preActivation', [2, 4]],
    ['preNorm', [1, 3]],
    ['postNorm', []],
  ] as const) {
    const tensors = tensorsOf(`net=5-6x5-3&batch=7&block=${block}&norm=layerNorm(beforeActivation,0.00001,1,0,zero)`);
    const zero = [1, 2, 3, 4, 5].filter(layer => tensors.get(`${layer}/gammas`)?.every(value => value === 0));
    expect(zero, block).toEqual([...layers]);
  }
});

test('new links have digests of their own, which never change', () => {
  const digestOf = (link: string) => runConfig(configOf(link)).digest;
  expect(digestOf('norm=batchNorm')).not.toBe(digestOf(''));
  expect(digestOf('norm=none&block=plain&dropout=0')).toBe(digestOf(''));
});
