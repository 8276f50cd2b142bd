import { evaluate, type Node } from '../../../lib/expression.ts';
import { constants } from '../../../lib/expressionVocabulary.ts';

/** How tightly Python binds: an operand that binds less than its place asks for parentheses. */
const binding = { choice: 0, comparison: 1, sum: 2, product: 3, sign: 4, power: 5, atom: 6 } as const;

interface Written {
  readonly text: string;
  readonly binds: number;
}

const operators = {
  '+': { text: ' + ', binds: binding.sum },
  '-': { text: ' - ', binds: binding.sum },
  '*': { text: ' * ', binds: binding.product },
  '/': { text: ' / ', binds: binding.product },
} as const;

const plainFunctions = new Set(['abs', 'min', 'max']);

/**
 * A formula as a Python expression; `names` says what each variable is called, or the number that stands for it. Constants and functions are
 * those of `math`; factors of 1 are left out. A comparison becomes a float unless it is the test of a choice.
 */
export function toPython(root: Node, names: Readonly<Record<string, string>>): string {
  return write(root).text;

  function write(node: Node): Written {
    switch (node.type) {
      case 'Number':
        return { text: String(node.value), binds: binding.atom };
      case 'Name':
        return name(node.name);
      case 'Negation':
        return { text: `-${within(node.argument, binding.sign)}`, binds: binding.sign };
      case 'Operation':
        return operation(node);
      case 'Choice':
        return {
          text: `${within(node.yes, binding.comparison)} if ${test(node.test)} else ${within(node.no, binding.choice)}`,
          binds: binding.choice,
        };
      case 'Call':
        return call(node.name, node.args);
    }
  }

  function within(node: Node, place: number): string {
    const { text, binds } = write(node);
    return binds < place ? `(${text})` : text;
  }

  function name(id: string): Written {
    const text = names[id] ?? (constants.has(id) ? `math.${id}` : undefined);
    if (text === undefined) throw new RangeError(`There is no Python name for “${id}”.`);
    return { text, binds: text.startsWith('-') ? binding.sign : binding.atom };
  }

  function operation({ operator, left, right }: Node & { type: 'Operation' }): Written {
    switch (operator) {
      case '^':
        return { text: `${within(left, binding.atom)} ** ${within(right, binding.sign)}`, binds: binding.power };
      case '<':
      case '>':
      case '<=':
      case '>=':
        return { text: `float(${compare(operator, left, right)})`, binds: binding.atom };
      default: {
        if (operator === '*' && Number(write(left).text) === 1) return write(right);
        const { text, binds } = operators[operator];
        return { text: `${within(left, binds)}${text}${within(right, binds + 1)}`, binds };
      }
    }
  }

  function call(id: string, args: readonly Node[]): Written {
    if (id === 'pow') return { text: `${within(args[0]!, binding.atom)} ** ${within(args[1]!, binding.sign)}`, binds: binding.power };
    const text = args.map(arg => write(arg).text).join(', ');
    return { text: `${plainFunctions.has(id) ? '' : 'math.'}${id}(${text})`, binds: binding.atom };
  }

  function test(node: Node): string {
    if (node.type !== 'Operation' || !/[<>]/.test(node.operator)) return within(node, binding.comparison);
    return compare(node.operator, node.left, node.right);
  }

  function compare(operator: string, left: Node, right: Node): string {
    return `${within(left, binding.sum)} ${operator} ${within(right, binding.sum)}`;
  }
}

/**
 * Whether every step to the value is an ordinary number: Python raises an error where JavaScript goes on with infinities and NaN, and has
 * integers that are too large for a float.
 */
export function ordinaryThroughout(node: Node, values: Readonly<Record<string, number>>): boolean {
  const value = (n: Node) => evaluate({ text: '', root: n }, values, Math);
  const visit = (n: Node): boolean => Math.abs(value(n)) <= Number.MAX_SAFE_INTEGER && visited(n).every(visit);
  const visited = (n: Node): readonly Node[] => {
    switch (n.type) {
      case 'Choice':
        return [n.test, value(n.test) === 0 ? n.no : n.yes];
      case 'Call':
        return n.args;
      case 'Operation':
        return [n.left, n.right];
      case 'Negation':
        return [n.argument];
      default:
        return [];
    }
  };
  return visit(node);
}
