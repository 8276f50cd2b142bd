import { expect, test } from 'vitest';
import { decode, encode } from './link.ts';

test.each([
  ['init=xavier_normal_', 'init=glorotNormal'],
  ['init=kaiming_normal_', 'init=heNormal'],
  ['init=torch.nn.init.kaiming_uniform_', 'init=heUniform'],
  ['init=heNormal&vs.init=xavier_normal', 'init=heNormal&vs.init=glorotNormal'],
  ['act=swish', 'act=silu'],
  ['loss=mse', 'loss=meanSquaredError'],
])('%s is understood as what it names elsewhere', (link, meant) => {
  const { experiment, warnings } = decode(link);
  expect(warnings).toEqual([]);
  expect(encode(experiment)).toBe(meant);
});

test('a name that is ours but for its spelling is asked about: PyTorch’s normal_ has std 1, ours 0.05', () => {
  expect(decode('init=normal_').warnings).toMatchObject([{ code: 'unknownValue', detail: { meant: 'normal' } }]);
});
