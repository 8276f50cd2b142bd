import { describe, expect, test } from 'vitest';
import { activationKinds } from '../kernels/exports.ts';
import { evaluate, parseExpression } from '../lib/expression.ts';
import { defaultSpec } from '../lib/params.ts';
import { activations } from './all.ts';
import reference from './reference.json';

const table: Record<string, { value: number[]; derivative: number[] }> = reference.table;
const grid = reference.z;
/** PyTorch's hard sigmoid works with a float32 sixth, its softplus is z itself above 20. */
const tolerances: Record<string, number> = { hardSigmoid: 1e-7, softplus: 1e-13 };
const tolerance = (id: string) => tolerances[id] ?? 1e-14;

test('every activation has a kernel, and every kernel an activation', () => {
  expect(activations.all.map(a => a.id).sort()).toEqual([...activationKinds].sort());
});

describe.each(activations.all)('$id', activation => {
  const { params } = defaultSpec(activation);
  const phi = activation.phi(params);

  test('φ and φ′ agree with PyTorch on the grid, kinks and large arguments included', () => {
    const expected = table[activation.id]!;
    grid.forEach((z, i) => {
      for (const [ours, theirs] of [[phi.value(z), expected.value[i]!] as const, [phi.derivative(z), expected.derivative[i]!] as const]) {
        expect(Math.abs(ours - theirs), `z = ${z}`).toBeLessThan(tolerance(activation.id) * Math.max(1, Math.abs(theirs)));
      }
    });
  });

  test('φ′ is the central difference of φ away from the kinks', () => {
    const h = 1e-5;
    for (const z of grid.filter(z => Math.abs(z) < 10 && activation.kinks.every(kink => Math.abs(z - kink) > 2 * h))) {
      const difference = (phi.value(z + h) - phi.value(z - h)) / (2 * h);
      expect(phi.derivative(z), `z = ${z}`).toBeCloseTo(difference, 8);
    }
  });

  test('the formula that is shown is the function that runs', () => {
    const numbers = Object.fromEntries(activation.params.map(p => [p.id, p.default]));
    const formula = parseExpression(activation.formula, ['z', ...Object.keys(numbers)]);
    for (const z of grid) {
      const shown = evaluate(formula, { ...numbers, z }, Math);
      expect(Math.abs(shown - phi.value(z)), `z = ${z}`).toBeLessThan(4e-15 * Math.max(1, Math.abs(shown)));
    }
  });

  test('a large argument gives no NaN', () => {
    for (const z of [-1e4, -800, 800, 1e4]) {
      expect(phi.value(z)).not.toBeNaN();
      expect(phi.derivative(z)).not.toBeNaN();
    }
  });

  test('what saturates can reach its bounds', () => {
    const values = [...grid, -1e3, 1e3].map(phi.value);
    const { low, high } = activation.saturation ?? { low: -Infinity, high: Infinity };
    expect(values.some(a => a <= low) || low === -Infinity).toBe(true);
    expect(values.some(a => a >= high) || high === Infinity).toBe(true);
  });
});

test('parameters reach φ and φ′', () => {
  expect(activations.get('leakyRelu').phi({ alpha: 0.2 }).value(-3)).toBeCloseTo(-0.6, 15);
  expect(activations.get('leakyRelu').phi({ alpha: 0.2 }).derivative(-3)).toBe(0.2);
  expect(activations.get('elu').phi({ alpha: 2 }).value(-1)).toBeCloseTo(2 * (Math.exp(-1) - 1), 15);
  expect(activations.get('sine').phi({ omega: 30 }).derivative(0)).toBe(30);
});

test('tails keep their relative accuracy where 1 − tanh² or 1 + erf would cancel', () => {
  // mpmath: sech²(15), zΦ(z) at −10, softplus(−40)
  expect(activations.get('tanh').phi({}).derivative(15) / 3.743049187535369e-13).toBeCloseTo(1, 12);
  expect(activations.get('gelu').phi({}).value(-10) / -7.619853024160526e-23).toBeCloseTo(1, 12);
  expect(activations.get('softplus').phi({}).value(-40) / 4.248354255291589e-18).toBeCloseTo(1, 12);
});
