import type { Elementary } from './elementary.ts';
import { erf } from './erf.ts';
import type { Operator } from './expressionTree.ts';

/** What formulas may call, all of fixed arity; square roots are exact, the rest is the caller's `math`. */
export interface Fn {
  readonly arity: number;
  call(math: Elementary, x: number, y: number): number;
}

export const functions: ReadonlyMap<string, Fn> = new Map<string, Fn>([
  ['sqrt', { arity: 1, call: (_, x) => Math.sqrt(x) }],
  ['abs', { arity: 1, call: (_, x) => Math.abs(x) }],
  ['min', { arity: 2, call: (_, x, y) => Math.min(x, y) }],
  ['max', { arity: 2, call: (_, x, y) => Math.max(x, y) }],
  ['exp', { arity: 1, call: (math, x) => math.exp(x) }],
  ['log', { arity: 1, call: (math, x) => math.log(x) }],
  ['pow', { arity: 2, call: (math, x, y) => math.pow(x, y) }],
  ['sin', { arity: 1, call: (math, x) => math.sin(x) }],
  ['cos', { arity: 1, call: (math, x) => math.cos(x) }],
  ['tanh', { arity: 1, call: (math, x) => math.tanh(x) }],
  ['erf', { arity: 1, call: (math, x) => erf(x, math.exp) }],
]);

export const constants: ReadonlyMap<string, number> = new Map([
  ['pi', Math.PI],
  ['e', Math.E],
]);

/** A comparison is 1 or 0. */
export function operate(operator: Operator, x: number, y: number, math: Elementary): number {
  switch (operator) {
    case '+':
      return x + y;
    case '-':
      return x - y;
    case '*':
      return x * y;
    case '/':
      return x / y;
    case '^':
      return math.pow(x, y);
    case '<':
      return Number(x < y);
    case '>':
      return Number(x > y);
    case '<=':
      return Number(x <= y);
    case '>=':
      return Number(x >= y);
  }
}
