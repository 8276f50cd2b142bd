import type { SyntaxNode } from '@lezer/common';
import type { Argument, Expr, Statement } from './ast.ts';
import { childrenOf, expressionReader, MAX_DEPTH } from './convertExpression.ts';

type Body = readonly Statement[];

/** Makes our statements out of the parser's; what it could not parse is left out and given to `onError`. */
export function statementReader(text: string, onError: (at: number) => void) {
  const { read, args, parameters, targets, textOf } = expressionReader(text);

  function block(nodes: readonly SyntaxNode[], depth: number): Statement[] {
    return nodes.flatMap(node => {
      if (node.name === 'StatementGroup') return block(childrenOf(node), depth);
      if (node.type.isError || depth > MAX_DEPTH) onError(node.from);
      return depth > MAX_DEPTH ? [] : statement(node, depth, []);
    });
  }

  const bodyOf = (node: SyntaxNode | undefined, depth: number): Body =>
    node
      ? block(
          childrenOf(node).filter(child => child.name !== ':'),
          depth + 1,
        )
      : [];

  function statement(node: SyntaxNode, depth: number, decorators: readonly Expr[]): Statement[] {
    const place = { at: node.from, to: node.to };
    const kids = childrenOf(node);
    if (kids.some(child => child.type.isError)) onError(kids.find(child => child.type.isError)!.from);
    const value = kids.find(child => !['return', 'raise'].includes(child.name) && !child.type.isError);
    switch (node.name) {
      case 'AssignStatement':
        return [assign(kids, place)];
      case 'UpdateStatement':
        if (!kids[2]) return [];
        return [{ type: 'update', ...place, operator: textOf(kids[1]!).slice(0, -1), target: read(kids[0]!), value: read(kids[2]) }];
      case 'ExpressionStatement':
        return [
          {
            type: 'expression',
            ...place,
            value: value ? (kids.some(child => child.name === ',') ? targets(kids, node.from) : read(value)) : unread(node),
          },
        ];
      case 'ReturnStatement':
        return [{ type: 'return', ...place, value: value ? targets(kids.slice(1), node.from) : null }];
      case 'IfStatement':
        return [branches(kids, place, depth)];
      case 'WhileStatement':
        return [{ type: 'while', ...place, test: kids[1] ? read(kids[1]) : unread(node), body: bodyOf(find(kids, 'Body'), depth) }];
      case 'ForStatement':
        return loop(kids, place, depth);
      case 'FunctionDefinition':
        return definition(kids, place, depth, decorators);
      case 'ClassDefinition':
        return definition(kids, place, depth, decorators);
      case 'DecoratedStatement': {
        const found = kids.filter(child => child.name === 'Decorator').map(decorator);
        return kids.filter(child => child.name !== 'Decorator').flatMap(child => statement(child, depth, found));
      }
      case 'ImportStatement':
        return [{ type: 'import', ...place, names: imports(kids) }];
      case 'WithStatement':
        return [{ type: 'with', ...place, items: withItems(kids), body: bodyOf(find(kids, 'Body'), depth) }];
      case 'TryStatement': {
        const last = kids.findIndex(child => child.name === 'finally');
        return [{ type: 'try', ...place, body: bodyOf(find(kids, 'Body'), depth), last: last < 0 ? [] : bodyOf(kids[last + 1], depth) }];
      }
      case 'BreakStatement':
        return [{ type: 'break', ...place }];
      case 'ContinueStatement':
        return [{ type: 'continue', ...place }];
      case 'RaiseStatement':
        return [{ type: 'raise', ...place }];
      default:
        return [];
    }
  }

  function decorator(node: SyntaxNode): Expr {
    const list = childrenOf(node).find(child => child.name === 'ArgList');
    const names = childrenOf(node).filter(child => child.name === 'VariableName' || child.name === 'PropertyName');
    const path = names.map(textOf);
    const callee = path.slice(1).reduce<Expr>((object, name) => ({ type: 'attribute', at: node.from, object, name }), {
      type: 'name',
      at: node.from,
      name: path[0] ?? '',
    });
    return list ? { type: 'call', at: node.from, callee, args: args(list, 0) } : callee;
  }

  function assign(kids: readonly SyntaxNode[], place: { at: number; to: number }): Statement {
    const sides: SyntaxNode[][] = [[]];
    for (const child of kids) {
      if (child.name === 'AssignOp') sides.push([]);
      else if (child.name !== 'TypeDef') sides.at(-1)!.push(child);
    }
    const annotated = kids.some(child => child.name === 'TypeDef');
    const filled = sides.filter(side => side.length > 0).map(side => targets(side, place.at));
    if (sides.length === 1) return { type: 'assign', ...place, targets: filled, value: null, annotated };
    return { type: 'assign', ...place, targets: filled.slice(0, -1), value: filled.at(-1)!, annotated };
  }

  function branches(kids: readonly SyntaxNode[], place: { at: number; to: number }, depth: number): Statement {
    const found: { test: Expr; body: Body }[] = [];
    let otherwise: Body = [];
    kids.forEach((child, i) => {
      if (child.name !== 'Body') return;
      const test = kids[i - 1]!;
      if (test.name === 'else') otherwise = bodyOf(child, depth);
      else found.push({ test: read(test), body: bodyOf(child, depth) });
    });
    return { type: 'if', ...place, branches: found, otherwise };
  }

  function loop(kids: readonly SyntaxNode[], place: { at: number; to: number }, depth: number): Statement[] {
    const inside = kids.findIndex(child => child.name === 'in');
    const start = kids.findIndex(child => child.name === 'for');
    const end = kids.findIndex(child => child.name === 'Body');
    if (inside < 0 || end < 0) return [];
    const over = targets(kids.slice(inside + 1, end), place.at);
    return [{ type: 'for', ...place, target: targets(kids.slice(start + 1, inside), place.at), over, body: bodyOf(kids[end], depth) }];
  }

  function definition(
    kids: readonly SyntaxNode[],
    place: { at: number; to: number },
    depth: number,
    decorators: readonly Expr[],
  ): Statement[] {
    const name = find(kids, 'VariableName');
    if (!name) return [];
    const body = bodyOf(find(kids, 'Body'), depth);
    const shared = { ...place, name: textOf(name), body, decorators };
    const list = find(kids, 'ParamList');
    if (kids.some(child => child.name === 'def')) return [{ type: 'function', ...shared, parameters: list ? parameters(list) : [] }];
    return [{ type: 'class', ...shared, bases: args(find(kids, 'ArgList'), 0) as Argument[] }];
  }

  function imports(kids: readonly SyntaxNode[]): { path: string; as: string }[] {
    const at = kids.findIndex(child => child.name === 'import');
    const isFrom = kids[0]?.name === 'from';
    const module = isFrom ? kids.slice(1, at).map(textOf).join('') : '';
    const found: { path: string; as: string }[] = [];
    for (const part of splitByComma(kids.slice(at + 1))) {
      const as = part.findIndex(child => child.name === 'as');
      const path = (as < 0 ? part : part.slice(0, as)).map(textOf).join('');
      const alias = as < 0 ? '' : textOf(part.at(-1)!);
      if (isFrom) found.push({ path: `${module}.${path}`, as: alias || path });
      else found.push(alias ? { path, as: alias } : { path: path.split('.')[0]!, as: path.split('.')[0]! });
    }
    return found;
  }

  function withItems(kids: readonly SyntaxNode[]): { value: Expr; target: Expr | null }[] {
    const end = kids.findIndex(child => child.name === 'Body');
    return splitByComma(kids.slice(1, end)).map(part => {
      const as = part.findIndex(child => child.name === 'as');
      return { value: read(part[0]!), target: as < 0 || !part[as + 1] ? null : read(part[as + 1]!) };
    });
  }

  const unread = (node: SyntaxNode): Expr => ({ type: 'unread', at: node.from });
  return (top: SyntaxNode): Statement[] => block(childrenOf(top), 0);
}

const find = (kids: readonly SyntaxNode[], name: string) => kids.find(child => child.name === name);

function splitByComma(kids: readonly SyntaxNode[]): SyntaxNode[][] {
  const parts: SyntaxNode[][] = [[]];
  for (const child of kids) {
    if (child.name === ',') parts.push([]);
    else if (child.name !== '(' && child.name !== ')') parts.at(-1)!.push(child);
  }
  return parts.filter(part => part.length > 0);
}
