// What no person writes: an answer within a second of the processor's time, whatever the text.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readModel } from './readModel.ts';

const piece = fc.constantFrom(
  ...['class A(nn.Module):\n', '    def __init__(self, n=3):\n', '        super().__init__()\n', '        self.a = nn.Linear(n, 4)\n', '    def forward(self, x):\n', '        return self.a(x)\n', 'import torch.nn as nn\n', 'm = nn.Sequential(', 'nn.Linear(3, 4), ', 'nn.ReLU(), ', ')\n', 'x', '=', '[', ']', '{', '}', '(', '*', '**', '"', "'", '"""', '\n', '    ', 'for i in range(9):\n', 'while True:\n', 'lambda x: x', ' if ', ' else ', '@', '.', ',', ':', '9**9**9', '__proto__', 'constructor', 'self', 'f"{', '#', '\\', 'None', 'yield ', 'm.apply(', '_.weight.data.normal_(0, .1)\n', '[1] * 10 ** 9', 'zip(', 'jnp.dot(', 'W @ x', 'Dense(5)', 'model.add('],
); // biome-ignore format: one list
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(piece, { maxLength: 80 }).map(pieces => pieces.join('')),
);

test('any text gives a reading, and names of JavaScript’s objects are names', () => {
  fc.assert(
    fc.property(text, source => {
      const { networks, refuse } = readModel(source);
      expect(networks.length > 0 || refuse !== null).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['brackets', '('.repeat(100_000)],
  ['closing brackets', ')'.repeat(100_000)],
  ['closed brackets', '['.repeat(50_000) + ']'.repeat(50_000)],
  ['minus signs', `x = ${'-'.repeat(100_000)}1`],
  ['nested blocks', Array.from({ length: 300 }, (_, i) => `${' '.repeat(i)}if x:\n`).join('')],
  ['a recursion', 'def f(n):\n    return f(n + 1) + f(n + 2)\nf(0)\n'],
  ['a long list', 'import torch.nn as nn\nm = nn.Sequential(*[nn.Linear(3, 3)] * 10 ** 9)\n'],
  ['a growing list', 'x = [1]\nwhile True:\n    x += x\n'],
  ['a growing text', 'x = "a"\nfor i in range(2000):\n    x = x + x\n'],
  ['a growing number', 'x = 10 ** 10 ** 10\nimport torch.nn as nn\nm = nn.Linear(x, x)\n'],
  ['loops in loops', 'for i in range(10**6):\n    for j in range(10**6):\n        for k in range(10**6):\n            pass\n'],
  ['a list in itself', 'x = []\nx.append(x)\nimport torch.nn as nn\nm = nn.Sequential(*x)\nprint(x == x)\n'],
  ['a module in itself', 'import torch.nn as nn\nm = nn.Sequential(nn.Linear(3, 4))\nm.append(m)\nm.apply(print)\n'],
])('%s: an answer within a second of processor time', (_, source) => {
  const start = process.cpuUsage();
  expect(readModel(source)).toBeDefined();
  const { user, system } = process.cpuUsage(start); // the processor's own, in microseconds: a busy machine is no fault of the reader
  expect(user + system).toBeLessThan(1e6);
});
