import type { Expression, Node } from '../../../lib/expression.ts';
import { children } from '../../../lib/expressionTree.ts';
import { toPython } from './expression.ts';

/** How a library of arrays is written. */
export interface ArrayLibrary {
  /** Its elementwise functions are called by this name and a dot: `np`. */
  readonly name: string;
  /** The error function, which is not everywhere among them. */
  readonly erf: string;
  /** A number as an array, where the functions take no plain numbers. */
  array(number: string): string;
}

const aggregates = new Set(['sum', 'mean']);

/**
 * A function of a batch's inputs as one expression of arrays: `x` is (batch, inputs), and the value (batch, 1). Within `sum` and `mean` x stands for each input,
 * elsewhere for the first, as x1 does; x2 is the second. Operands stand in parentheses of their own.
 */
export function toArrayPython({ root }: Expression, { name, erf, array }: ArrayLibrary): string {
  const text = write(root, false);
  return isConstant(root) ? `0 * x[:, :1] + ${text}` : text;

  function write(node: Node, inside: boolean): string {
    if (isConstant(node)) return `(${toPython(node, {})})`;
    const sub = (child: Node) => write(child, inside);
    switch (node.type) {
      case 'Number':
        return String(node.value);
      case 'Name':
        return node.name === 'x' && inside ? 'x' : node.name === 'x2' ? 'x[:, 1:2]' : 'x[:, :1]';
      case 'Negation':
        return `(-${sub(node.argument)})`;
      case 'Operation': {
        const operator = node.operator === '^' ? '**' : node.operator;
        const text = `(${sub(node.left)} ${operator} ${sub(node.right)})`;
        return /[<>]/.test(operator) ? `(1.0 * ${text})` : text;
      }
      case 'Choice':
        return `${name}.where(${operand(node.test, inside)} != 0, ${operand(node.yes, inside)}, ${operand(node.no, inside)})`;
      case 'Call':
        return call(node, inside);
    }
  }

  function call({ name: id, args }: Node & { type: 'Call' }, inside: boolean): string {
    if (aggregates.has(id)) {
      const each = write(args[0]!, true);
      return `(${isConstant(args[0]!) ? `0 * x + ${each}` : each}).${id}(axis=1, keepdims=True)`;
    }
    if (id === 'pow') return `(${write(args[0]!, inside)} ** ${write(args[1]!, inside)})`;
    const given = args.map(arg => operand(arg, inside)).join(', ');
    if (id === 'erf') return `${erf}(${given})`;
    return `${name}.${{ min: 'minimum', max: 'maximum' }[id] ?? id}(${given})`;
  }

  /** What a function takes. */
  function operand(node: Node, inside: boolean): string {
    return isConstant(node) ? array(toPython(node, {})) : write(node, inside);
  }
}

/** Whether it is the same for all samples: no input stands in it. */
function isConstant(node: Node): boolean {
  if (node.type === 'Name') return !['x', 'x1', 'x2'].includes(node.name);
  if (node.type === 'Call' && aggregates.has(node.name)) return false;
  return children(node).every(isConstant);
}
