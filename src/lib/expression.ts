import type { Elementary } from './elementary.ts';
import { aggregates } from './expressionAggregates.ts';
import { readTree, UnexpectedCharacter } from './expressionReader.ts';
import { children, type Node } from './expressionTree.ts';
import { constants, functions, operate } from './expressionVocabulary.ts';

/**
 * Formulas that a person types or a link carries: `sqrt(6/(n+m))`. They are read into a tree and computed by walking it,
 * on numbers alone; nothing in them can reach a property, a prototype or code.
 */
export interface Expression {
  readonly text: string;
  readonly root: Node;
}

export type { Node, Operator } from './expressionTree.ts';

/** Longest text, in UTF-16 units, and deepest nesting. */
export const MAX_LENGTH = 200;
const MAX_DEPTH = 100;

export type ExpressionErrorCode = 'syntax' | 'unknownName' | 'unknownFunction' | 'arguments' | 'tooLong' | 'tooDeep';

/** What is wrong with a text, in a form that the interface puts into words. */
export class ExpressionError extends Error {
  constructor(
    readonly code: ExpressionErrorCode,
    /** Offset of the offending character, from 0; the text's length if it ends too soon. */
    readonly index: number,
    /** The offending character (empty at the end) or name. */
    readonly detail: string,
  ) {
    super(`${code} at ${index}: ${detail}`);
  }
}

/**
 * Reads a formula in the given variables (which hide the constants pi and e if they bear their names). Where one of them stands for each entry of a list
 * (`over`), the formula may have `sum` and `mean` over it.
 * @throws ExpressionError, and nothing else, for any text
 */
export function parseExpression(text: string, variables: readonly string[], over?: string): Expression {
  if (text.length > MAX_LENGTH) throw new ExpressionError('tooLong', MAX_LENGTH, String(text.length));
  const root = read(text);
  check(root, variables, over !== undefined, 1);
  return { text, root };
}

function read(text: string): Node {
  try {
    return readTree(text);
  } catch (error) {
    const index = error instanceof UnexpectedCharacter ? error.index : (error as { index?: unknown }).index;
    if (typeof index !== 'number') throw error;
    const code = text.codePointAt(index);
    throw new ExpressionError('syntax', index, code === undefined ? '' : String.fromCodePoint(code));
  }
}

function check(node: Node, variables: readonly string[], hasList: boolean, depth: number): void {
  if (depth > MAX_DEPTH) throw new ExpressionError('tooDeep', node.index, String(MAX_DEPTH));
  if (node.type === 'Name' && !variables.includes(node.name) && !constants.has(node.name)) {
    throw new ExpressionError('unknownName', node.index, node.name);
  }
  if (node.type === 'Call') {
    const arity = hasList && aggregates.has(node.name) ? 1 : functions.get(node.name)?.arity;
    if (arity === undefined) throw new ExpressionError('unknownFunction', node.index, node.name);
    if (arity !== node.args.length) throw new ExpressionError('arguments', node.index, node.name);
  }
  for (const child of children(node)) check(child, variables, hasList, depth + 1);
}

/** The list that `sum` and `mean` go over, and the variable that stands for each of its entries. */
export interface List {
  readonly over: string;
  readonly entries: ArrayLike<number>;
}

/** The value, NaN where a variable has none. A comparison is 1 or 0; `test ? a : b` takes b where the test is 0. */
export function evaluate(expression: Expression, given: Readonly<Record<string, number>>, math: Elementary, list?: List): number {
  const values = { ...given };
  const over = ({ over, entries }: List, node: Node): number => {
    const outside = values[over]!;
    let sum = 0;
    for (let i = 0; i < entries.length; i++) {
      values[over] = entries[i]!;
      sum += walk(node);
    }
    values[over] = outside;
    return sum;
  };
  const walk = (node: Node): number => {
    switch (node.type) {
      case 'Number':
        return node.value;
      case 'Name':
        return Object.hasOwn(values, node.name) ? values[node.name]! : (constants.get(node.name) ?? Number.NaN);
      case 'Negation':
        return -walk(node.argument);
      case 'Operation':
        return operate(node.operator, walk(node.left), walk(node.right), math);
      case 'Choice':
        return walk(node.test) === 0 ? walk(node.no) : walk(node.yes);
      case 'Call':
        if (list && aggregates.has(node.name)) return aggregates.get(node.name)!(over(list, node.args[0]!), list.entries.length);
        return functions.get(node.name)!.call(math, walk(node.args[0]!), node.args[1] ? walk(node.args[1]) : Number.NaN);
    }
  };
  return walk(expression.root);
}
