/**
 * A formula as it was read: numbers, names, + − * / ^ (or **), comparisons, `test ? a : b`, and calls f(a, b). `index` is where a
 * node begins in the text; a two-sided one begins with its left side.
 */
export type Node =
  | { readonly type: 'Number'; readonly index: number; readonly value: number }
  | { readonly type: 'Name'; readonly index: number; readonly name: string }
  | { readonly type: 'Call'; readonly index: number; readonly name: string; readonly args: readonly Node[] }
  | { readonly type: 'Negation'; readonly index: number; readonly argument: Node }
  | { readonly type: 'Operation'; readonly index: number; readonly operator: Operator; readonly left: Node; readonly right: Node }
  | { readonly type: 'Choice'; readonly index: number; readonly test: Node; readonly yes: Node; readonly no: Node };

export type Operator = '+' | '-' | '*' | '/' | '^' | '<' | '>' | '<=' | '>=';

/** The nodes right below a node, from left to right. */
export function children(node: Node): readonly Node[] {
  switch (node.type) {
    case 'Call':
      return node.args;
    case 'Negation':
      return [node.argument];
    case 'Operation':
      return [node.left, node.right];
    case 'Choice':
      return [node.test, node.yes, node.no];
    default:
      return [];
  }
}
