import type { SyntaxNode } from '@lezer/common';
import type { Argument, Clause, Expr, Parameter } from './ast.ts';
import { readString } from './strings.ts';

/** Deeper nesting than this is not read: nobody writes it, and no stack may overflow. */
export const MAX_DEPTH = 120;

export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) if (child.name !== 'Comment') found.push(child);
  return found;
}

const punctuation = new Set(['(', ')', '[', ']', '{', '}', ',', ':', '.', ';']);
const isOperand = (node: SyntaxNode) => !punctuation.has(node.name) && !node.type.isError;

/** Makes our expressions out of the parser's. */
export function expressionReader(text: string) {
  const textOf = (node: SyntaxNode) => text.slice(node.from, node.to);

  function read(node: SyntaxNode, depth = 0): Expr {
    const at = node.from;
    if (depth > MAX_DEPTH || node.type.isError) return { type: 'unread', at };
    const kids = childrenOf(node);
    const operands = kids.filter(isOperand);
    const sub = (child: SyntaxNode | undefined): Expr => (child ? read(child, depth + 1) : { type: 'unread', at });
    switch (node.name) {
      case 'Number':
        return { type: 'value', at, value: readNumber(textOf(node)) };
      case 'Boolean':
        return { type: 'value', at, value: textOf(node) === 'True' };
      case 'None':
        return { type: 'value', at, value: null };
      case 'String':
        return { type: 'value', at, value: readString(textOf(node)) };
      case 'FormatString':
        return { type: 'format', at, parts: formatParts(node, depth) };
      case 'ContinuedString':
        return { type: 'format', at, parts: operands.map(sub) };
      case 'VariableName':
      case 'PropertyName':
        return { type: 'name', at, name: textOf(node) };
      case 'ParenthesizedExpression':
      case 'AwaitExpression':
      case 'YieldExpression':
        return sub(operands.find(child => !['await', 'yield', 'from'].includes(child.name)));
      case 'TupleExpression':
        return { type: 'sequence', kind: 'tuple', at, items: starred(kids, depth) };
      case 'ArrayExpression':
      case 'SetExpression':
        return { type: 'sequence', kind: 'list', at, items: starred(kids, depth) };
      case 'DictionaryExpression':
        return { type: 'dict', at, entries: entries(kids, depth) };
      case 'ArrayComprehensionExpression':
      case 'SetComprehensionExpression':
      case 'ComprehensionExpression':
      case 'DictionaryComprehensionExpression':
        return comprehension(kids, at, depth);
      case 'BinaryExpression':
        return binary(operands, at, depth);
      case 'UnaryExpression':
        return { type: 'unary', at, operator: textOf(operands[0]!), argument: sub(operands[1]) };
      case 'ConditionalExpression': {
        const [yes, test, no] = operands.filter(child => child.name !== 'if' && child.name !== 'else');
        return { type: 'choice', at, test: sub(test), yes: sub(yes), no: sub(no) };
      }
      case 'LambdaExpression': {
        const list = kids.find(child => child.name === 'ParamList');
        return { type: 'lambda', at, parameters: list ? parameters(list, depth) : [], body: sub(operands.at(-1)) };
      }
      case 'CallExpression':
        return {
          type: 'call',
          at,
          callee: sub(operands[0]),
          args: args(
            kids.find(child => child.name === 'ArgList'),
            depth,
          ),
        };
      case 'MemberExpression':
        return member(kids, at, depth);
      case 'NamedExpression':
        return { type: 'walrus', at, target: sub(operands[0]), value: sub(operands.at(-1)) };
      default:
        return { type: 'unread', at };
    }
  }

  function binary(operands: SyntaxNode[], at: number, depth: number): Expr {
    const left = read(operands[0]!, depth + 1);
    const right = operands.length > 2 ? read(operands.at(-1)!, depth + 1) : ({ type: 'unread', at } as const);
    const operator = operands.slice(1, -1).map(textOf).join(' ');
    // a < b < c compares b with both.
    const chained =
      isComparison(operator) && operands[0]!.name === 'BinaryExpression' && left.type === 'binary' && isComparison(left.operator);
    if (!chained) return { type: 'binary', at, operator, left, right };
    return { type: 'binary', at, operator: 'and', left, right: { type: 'binary', at, operator, left: left.right, right } };
  }

  function member(kids: SyntaxNode[], at: number, depth: number): Expr {
    const object = read(kids[0]!, depth + 1);
    const property = kids.find(child => child.name === 'PropertyName');
    if (property) return { type: 'attribute', at: property.from, object, name: textOf(property) };
    const open = kids.findIndex(child => child.name === '[');
    if (open < 0) return { type: 'unread', at };
    return {
      type: 'index',
      at,
      object,
      index: subscript(
        kids.slice(open + 1).filter(child => child.name !== ']'),
        at,
        depth,
      ),
    };
  }

  function subscript(kids: SyntaxNode[], at: number, depth: number): Expr {
    const parts: SyntaxNode[][] = [[]];
    for (const child of kids) {
      if (child.name === ',') parts.push([]);
      else parts.at(-1)!.push(child);
    }
    const items = parts.filter(part => part.length > 0).map(part => subscriptPart(part, at, depth));
    return items.length === 1 && parts.length === 1 ? items[0]! : { type: 'sequence', kind: 'tuple', at, items };
  }

  function subscriptPart(part: SyntaxNode[], at: number, depth: number): Expr {
    if (!part.some(child => child.name === ':')) return read(part[0]!, depth + 1);
    const bounds: (Expr | null)[] = [null];
    for (const child of part) {
      if (child.name === ':') bounds.push(null);
      else bounds[bounds.length - 1] = read(child, depth + 1);
    }
    return { type: 'slice', at, bounds };
  }

  /** Items of a list, those after a star as such. */
  function starred(kids: readonly SyntaxNode[], depth: number): Expr[] {
    const items: Expr[] = [];
    kids.forEach((child, i) => {
      if (!isOperand(child) || child.name === '*') return;
      const item = read(child, depth + 1);
      items.push(kids[i - 1]?.name === '*' ? { type: 'star', at: item.at, argument: item } : item);
    });
    return items;
  }

  function entries(kids: readonly SyntaxNode[], depth: number): { key: Expr | null; value: Expr }[] {
    const found: { key: Expr | null; value: Expr }[] = [];
    kids.forEach((child, i) => {
      if (child.name === ':' && kids[i + 1]) found.push({ key: read(kids[i - 1]!, depth + 1), value: read(kids[i + 1]!, depth + 1) });
      if (child.name === '**' && kids[i + 1]) found.push({ key: null, value: read(kids[i + 1]!, depth + 1) });
    });
    return found;
  }

  function comprehension(kids: readonly SyntaxNode[], at: number, depth: number): Expr {
    const first = kids.findIndex(child => child.name === 'for');
    const head = kids.slice(0, first).filter(isOperand);
    const value = read(head.at(-1) ?? kids[0]!, depth + 1);
    const key = head.length > 1 ? read(head[0]!, depth + 1) : null;
    return { type: 'comprehension', at, key, value, clauses: clauses(kids.slice(first), at, depth) };
  }

  function clauses(kids: readonly SyntaxNode[], at: number, depth: number): Clause[] {
    const found: Clause[] = [];
    let i = 0;
    while (i < kids.length) {
      const word = kids[i]!.name;
      if (word === 'for') {
        const inside = kids.findIndex((child, k) => k > i && child.name === 'in');
        if (inside < 0 || !kids[inside + 1]) break;
        found.push({ target: targets(kids.slice(i + 1, inside), at, depth), over: read(kids[inside + 1]!, depth + 1) });
        i = inside + 2;
      } else if (word === 'if' && kids[i + 1]) {
        found.push({ test: read(kids[i + 1]!, depth + 1) });
        i += 2;
      } else i++;
    }
    return found;
  }

  /** `a, (b, *c)` to the left of `=` or `in`. */
  function targets(kids: readonly SyntaxNode[], at: number, depth = 0): Expr {
    const items = starred(kids, depth);
    const isTuple = items.length !== 1 || kids.some(child => child.name === ',');
    return isTuple ? { type: 'sequence', kind: 'tuple', at, items } : items[0]!;
  }

  function args(list: SyntaxNode | undefined, depth: number): Argument[] {
    if (!list) return [];
    const kids = childrenOf(list);
    const forAt = kids.findIndex(child => child.name === 'for');
    if (forAt > 0) return [{ name: null, stars: 0, value: comprehension(kids.slice(1, -1), list.from, depth) }];
    const found: Argument[] = [];
    let stars: 0 | 1 | 2 = 0;
    for (let i = 0; i < kids.length; i++) {
      const child = kids[i]!;
      if (child.name === '*' || child.name === '**') stars = child.name === '*' ? 1 : 2;
      else if (kids[i + 1]?.name === 'AssignOp' && kids[i + 2]) {
        found.push({ name: textOf(child), stars: 0, value: read(kids[i + 2]!, depth + 1) });
        i += 2;
      } else if (isOperand(child)) {
        found.push({ name: null, stars, value: read(child, depth + 1) });
        stars = 0;
      }
    }
    return found;
  }

  function parameters(list: SyntaxNode, depth = 0): Parameter[] {
    const found: Parameter[] = [];
    let stars: 0 | 1 | 2 = 0;
    let keywordOnly = false;
    const kids = childrenOf(list);
    kids.forEach((child, i) => {
      if (child.name === '*' || child.name === '**') {
        stars = child.name === '*' ? 1 : 2;
        keywordOnly ||= stars === 1;
      }
      if (child.name === ',') stars = 0;
      if (child.name !== 'VariableName' || kids[i - 1]?.name === 'AssignOp') return;
      const equals = [i + 1, i + 2].find(k => kids[k]?.name === 'AssignOp' && (k === i + 1 || kids[i + 1]?.name === 'TypeDef'));
      const fallback = equals !== undefined && kids[equals + 1] ? read(kids[equals + 1]!, depth + 1) : null;
      found.push({ name: textOf(child), stars, keywordOnly: keywordOnly && stars === 0, fallback });
    });
    return found;
  }

  function formatParts(node: SyntaxNode, depth: number): (string | Expr)[] {
    const parts: (string | Expr)[] = [];
    const whole = textOf(node);
    const [, quote = '"'] = /^[a-zA-Z]*('''|"""|'|")/.exec(whole) ?? [];
    let from = node.from + whole.indexOf(quote) + quote.length;
    for (const child of childrenOf(node).filter(({ name }) => name === 'FormatReplacement')) {
      parts.push(text.slice(from, child.from));
      const value = childrenOf(child).find(isOperand);
      if (value) parts.push(read(value, depth + 1));
      from = child.to;
    }
    parts.push(text.slice(from, Math.max(from, node.to - quote.length)));
    return parts;
  }

  return { read, args, parameters, targets, textOf };
}

const comparisons = new Set(['<', '>', '<=', '>=', '==', '!=', 'in', 'not in', 'is', 'is not']);
const isComparison = (operator: string) => comparisons.has(operator);

/** A number as Python writes it; NaN for imaginary ones. */
function readNumber(text: string): number {
  const plain = text.replaceAll('_', '');
  return /^\d+$/.test(plain) ? Number(plain) : Number(plain.toLowerCase());
}
